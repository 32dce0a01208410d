import { describe, expect, test } from 'vitest'
import type { PageItem } from '../stage/paper/page.ts'
import { fitted, wrapped } from '../stage/paper/page.ts'
import type { SheetContent, SheetEntry } from './lay-out-sheet.ts'
import { layOutSheet } from './lay-out-sheet.ts'

function shots(count: number): SheetEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ kind: 'shot', number: String(index + 1), length: '2.0 s', time: '0:00:00:00' },
    ...{ aside: index % 5 === 4 ? 'dissolve' : '', frame: index * 50 },
  }))
}

function content(entries: readonly SheetEntry[]): SheetContent {
  const pageOf = ({ number, count }: { number: number; count: number }) => `${number} / ${count}`
  return { title: '铁西区', facts: 'shots', entries, aspect: 16 / 9, pageOf, noPicture: 'withheld' }
}

const framesOf = (items: readonly PageItem[]) =>
  items.flatMap(item => (item.kind === 'still' ? [item.picture] : []))

describe('a contact sheet', () => {
  test.each([
    ['a4', 4],
    ['letter', 2],
    ['a4', 8],
    ['roll', 5],
  ] as const)('on %s in %d columns holds every shot once, in order, within its pages', (paper, columns) => {
    const pages = layOutSheet(content(shots(301)), { paper, columns })
    expect(pages.flatMap(({ items }) => framesOf(items))).toEqual(shots(301).map((_, index) => index * 50))
    for (const page of pages)
      for (const item of page.items) {
        expect(item.x).toBeGreaterThanOrEqual(36)
        expect(item.x + item.width).toBeLessThanOrEqual(page.width - 36 + 0.01)
        expect(item.y).toBeLessThanOrEqual(page.height - 18)
        if (item.kind === 'still') expect(item.width / item.height).toBeCloseTo(16 / 9)
      }
  })

  test('numbers its pages where there are several, and leaves no heading alone at a foot', () => {
    const entries: SheetEntry[] = shots(60).flatMap((shot, index) =>
      index % 4 === 0 ? [{ kind: 'heading', words: `Scene ${index}`, level: 'scene' }, shot] : [shot],
    )
    const pages = layOutSheet(content(entries), { paper: 'a4', columns: 4 })
    expect(pages.length).toBeGreaterThan(1)
    for (const { items, height } of pages) {
      const headings = items.filter(item => item.kind === 'text' && item.text.startsWith('Scene'))
      const lowestStill = Math.max(...items.map(item => (item.kind === 'still' ? item.y : 0)))
      for (const heading of headings) expect(heading.y).toBeLessThan(lowestStill)
      expect(lowestStill).toBeLessThan(height)
      expect(items.at(-1)).toMatchObject({ text: expect.stringMatching(/^\d \/ \d$/) })
    }
  })

  test('says where no picture may stand that it is withheld, and draws all others', () => {
    const entries = shots(6).map((shot, index) => (index === 2 ? { ...shot, frame: null } : shot))
    const [page] = layOutSheet(content(entries as SheetEntry[]), { paper: 'a4', columns: 3 })
    expect(framesOf(page!.items)).toEqual([0, 50, 150, 200, 250])
    expect(page!.items.filter(item => item.kind === 'text' && item.text === 'withheld')).toHaveLength(1)
  })

  test('without pages is no longer than what is on it, and is cut before a picture cannot hold it', () => {
    const [short, ...none] = layOutSheet(content(shots(3)), { paper: 'roll', columns: 3 })
    expect(none).toEqual([])
    expect(short!.height).toBeLessThan(300)
    const rolls = layOutSheet(content(shots(3000)), { paper: 'roll', columns: 3 })
    expect(rolls.length).toBeGreaterThan(1)
    for (const { height } of rolls) expect(height).toBeLessThanOrEqual(6800)
  })

  test('cuts what is too long for its place, hanzi sooner', () => {
    expect(fitted('short', 10, 100)).toBe('short')
    expect(fitted('a very long title indeed', 10, 60)).toMatch(/^a very l.*…$/)
    expect([...fitted('一二三四五六七八九十', 10, 60)]).toHaveLength(6)
  })

  test('writes what is longer than a line in several, broken between words and between hanzi', () => {
    expect(wrapped('the gate of the works\nclosed', 10, 60)).toEqual(['the gate of', 'the works', 'closed'])
    expect(wrapped('工厂的门，关着。', 10, 40)).toEqual(['工厂的', '门，关', '着。'])
  })
})
