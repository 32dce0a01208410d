import { describe, expect, test } from 'vitest'
import type { Scene, Shot } from '../../../study/index.ts'
import { sceneHeadings } from './scene-headings.ts'
import type { SheetHeading } from './sheet-rows.ts'
import { rowOfShot, rowsBetween, sheetRows } from './sheet-rows.ts'

const heights = { columns: 3, rowHeight: 100, headingHeight: 30 }
const heading = (key: string): SheetHeading => ({ key, level: 'scene', words: key, startMs: 0 })

describe('the rows of a contact sheet', () => {
  test('are as many as it takes, and a heading begins a new one', () => {
    const rows = sheetRows(
      8,
      new Map([
        [2, [heading('a')]],
        [5, [heading('b'), heading('c')]],
      ]),
      heights,
    )
    const shape = rows.map(row =>
      row.kind === 'shots' ? [row.from, row.to, row.top] : [row.heading.key, row.top],
    )
    expect(shape).toEqual([
      [0, 2, 0],
      ['a', 100],
      [2, 5, 130],
      ['b', 230],
      ['c', 260],
      [5, 8, 290],
    ])
    expect(rowOfShot(rows, 6)?.top).toBe(290)
  })

  test('that a window shows are found among many', () => {
    const rows = sheetRows(30_000, new Map(), heights)
    expect(rows).toHaveLength(10_000)
    expect(rowsBetween(rows, 500_050, 500_450).map(({ top }) => top)).toEqual([
      500_000, 500_100, 500_200, 500_300, 500_400,
    ])
    expect(rowsBetween(rows, -300, 50)).toHaveLength(1)
    expect(rowsBetween([], 0, 100)).toEqual([])
  })
})

describe('the headings of scenes', () => {
  const shots = Array.from({ length: 6 }, (_, index) => ({
    id: `shot${index}`,
    startMs: index * 1000,
    endMs: (index + 1) * 1000,
  })) as Shot[]
  const scene = (id: string, startMs: number, endMs: number, level: Scene['level'] = 'scene') =>
    ({ id, startMs, endMs, level, name: id, parentId: null, partId: 'part', origin: 'hand' }) as Scene
  const words = {
    sequence: ({ name }: { name: string }) => `sequence ${name}`,
    scene: ({ number, shots: count }: { number: number; shots: number }) => `${number}: ${count}`,
    proposed: ({ shots: count }: { shots: number }) => `proposed ${count}`,
    outside: 'outside',
  }

  test('stand before their first shots, sequences above scenes; what follows a scene and is in none says so', () => {
    const scenes = [scene('a', 0, 2000), scene('b', 2000, 3000), scene('s', 0, 3000, 'sequence')]
    const found = sceneHeadings(shots, { scenes, proposals: [{ startMs: 4000, endMs: 6000 }] }, words)
    const said = [...found].map(([shot, headings]) => [shot, headings.map(one => one.words)])
    expect(said).toEqual([
      [0, ['sequence s', '1: 2']],
      [2, ['2: 1']],
      [4, ['proposed 2']],
      [3, ['outside']],
    ])
  })

  test('of two scenes inside one long take stand before it', () => {
    const found = sceneHeadings(
      shots,
      { scenes: [scene('a', 0, 400), scene('b', 400, 2000)], proposals: [] },
      words,
    )
    expect(found.get(0)).toHaveLength(2)
    expect(found.get(2)?.[0]?.level).toBe('outside')
  })
})
