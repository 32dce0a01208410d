import { expect, test } from 'vitest'
import type { PlateContent, PlateEntry } from './lay-out-plate.ts'
import { layOutPlate, rowsOf } from './lay-out-plate.ts'

const entry = (picture: number, news: Partial<PlateEntry> = {}): PlateEntry => ({
  ...{ number: String(picture + 1), title: '铁西区', time: '0:00:01:00', caption: '' },
  ...{ aspect: 16 / 9, size: 1, picture },
  ...news,
})
const plate = (entries: PlateEntry[], caption = ''): PlateContent => ({
  ...{ name: 'Gates', caption, entries },
  pageOf: ({ number, count }) => `${number} / ${count}`,
})
const many = Array.from({ length: 40 }, (_, index) => entry(index))
const pictures = (pages: ReturnType<typeof layOutPlate>) =>
  pages.flatMap(({ items }) => items.flatMap(item => (item.kind === 'still' ? [item.picture] : [])))

test('a plate of four stills is one page, with number, film, time and caption under each, and its own below', () => {
  const four = [entry(0, { caption: '门关着' }), entry(1), entry(2), entry(3)]
  const [page, ...more] = layOutPlate(plate(four, 'What gates do'), 'pages')
  expect(more).toEqual([])
  const texts = page!.items.flatMap(item => (item.kind === 'text' ? [item.text] : []))
  expect(texts).toEqual(
    expect.arrayContaining(['Gates', '1', '铁西区', '0:00:01:00', '门关着', 'What gates do']),
  )
  expect(texts.at(-1)).toBe('What gates do')
  expect(new Set(page!.items.flatMap(item => (item.kind === 'still' ? [item.y] : []))).size).toBe(1)
})

test('pages are turned and numbered, nothing lies outside of one, and each still is there once', () => {
  const pages = layOutPlate(plate(many), 'pages')
  expect(pages.length).toBeGreaterThan(1)
  expect(pictures(pages)).toEqual(many.map(({ picture }) => picture))
  for (const { width, height, items } of pages)
    for (const item of items) {
      expect(item.x + (item.kind === 'text' ? 0 : item.width)).toBeLessThanOrEqual(width)
      expect(item.y).toBeLessThan(height)
    }
  expect(pages.at(-1)!.items.at(-1)).toMatchObject({ text: `${pages.length} / ${pages.length}` })
})

test('a picture holds all of it, as high as that is', () => {
  const [whole, ...more] = layOutPlate(plate(many), 'picture')
  expect(more).toEqual([])
  expect(pictures([whole!])).toHaveLength(40)
  expect(whole!.height).toBeGreaterThan(Math.max(...whole!.items.map(({ y }) => y)))
})

test('what is larger takes more columns, and begins a row where it has no room', () => {
  const rows = rowsOf([entry(0, { size: 2 }), entry(1, { size: 3 }), entry(2), entry(3)])
  expect(rows.map(row => row.map(({ picture }) => picture))).toEqual([[0], [1, 2], [3]])
})

test('a plate that is a little too high for a page stands on one, a little smaller', () => {
  const high = [entry(0, { size: 2, aspect: 1 }), entry(1), entry(2), entry(3)]
  expect(layOutPlate(plate(high), 'pages')).toHaveLength(1)
})
