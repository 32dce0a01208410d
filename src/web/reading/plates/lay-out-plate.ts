import type { Page, PageItem } from '../../stage/paper/page.ts'
import { fitted, wrapped } from '../../stage/paper/page.ts'

/** One still as it goes on paper; `picture` is its place in the plate. */
export interface PlateEntry {
  number: string
  title: string
  time: string
  caption: string
  aspect: number
  size: 1 | 2 | 3
  picture: number
}

export interface PlateContent {
  name: string
  caption: string
  entries: readonly PlateEntry[]
  pageOf: (page: { number: number; count: number }) => string
}

/** A4 across; a picture alone has no pages and ends with what is on it. */
const width = 841.89
const paperHeight = 595.28
const margin = 36
const gap = 12
const foot = 14
const columns = 4
const cell = (width - margin * 2 - gap * (columns - 1)) / columns
const inner = width - margin * 2
const sizes = { name: 17, facts: 7.5, caption: 8.5, whole: 10 } as const

interface Laid {
  height: number
  items: PageItem[]
}

/** How much smaller its stills may be for a plate to stand on one page. */
const scales = [1, 0.9, 0.8, 0.7, 0.6] as const

/** The pages of a plate, the same for PNG and for PDF: one page where it can be, since it is to be seen at once. */
export function layOutPlate(content: PlateContent, form: 'pages' | 'picture'): Page[] {
  for (const scale of scales) {
    const pages = layOut(content, { form, scale })
    if (pages.length === 1) return pages
  }
  return layOut(content, { form, scale: 1 })
}

function layOut(
  content: PlateContent,
  { form, scale }: { form: 'pages' | 'picture'; scale: number },
): Page[] {
  const bottom = form === 'picture' ? Number.POSITIVE_INFINITY : paperHeight - margin - foot
  const pages: Page[] = []
  let y = 0
  const turn = () => {
    pages.push({ width, height: paperHeight, items: [] })
    y = margin
  }
  const put = ({ height, items }: Laid) => {
    if (y + height > bottom && y > margin) turn()
    pages.at(-1)!.items.push(...items.map(item => ({ ...item, y: item.y + y })))
    y += height
  }
  turn()
  put(heading(content.name))
  for (const row of rowsOf(content.entries)) put(layOutRow(row, scale))
  for (const line of content.caption === '' ? [] : wrapped(content.caption, sizes.whole, inner))
    put(lineOf(line))
  if (form === 'picture') pages[0]!.height = y + margin
  return pages.map((page, index) => numbered(page, content, { number: index + 1, count: pages.length }))
}

/** As the table lays them: what has no room beside the others begins a row. */
export function rowsOf<One extends { size: number }>(entries: readonly One[]): One[][] {
  const rows: One[][] = []
  let taken = columns
  for (const entry of entries) {
    if (taken + entry.size > columns) {
      rows.push([])
      taken = 0
    }
    rows.at(-1)!.push(entry)
    taken += entry.size
  }
  return rows
}

function layOutRow(row: readonly PlateEntry[], scale: number): Laid {
  const items: PageItem[] = []
  let x = margin
  let height = 0
  for (const entry of row) {
    const wide = cell * scale * entry.size + gap * (entry.size - 1)
    const high = Math.min(wide / entry.aspect, paperHeight * 0.7)
    const words = wordsUnder(entry, { x, y: high, width: wide })
    items.push({ kind: 'still', x, y: 0, width: high * entry.aspect, height: high, picture: entry.picture })
    items.push(...words.items)
    height = Math.max(height, high + words.height)
    x += wide + gap
  }
  return { height: height + gap, items }
}

function wordsUnder(
  { number, title, time, caption }: PlateEntry,
  at: { x: number; y: number; width: number },
): Laid {
  const { x } = at
  const text = (y: number, said: string, more: Partial<Extract<PageItem, { kind: 'text' }>>): PageItem => ({
    ...{ kind: 'text', x, y: at.y + y, width: at.width, align: 'left', look: 'plain', size: sizes.facts },
    text: said,
    ...more,
  })
  const indent = 6 + number.length * 5
  const lines = caption === '' ? [] : wrapped(caption, sizes.caption, at.width)
  return {
    height: 24 + lines.length * 11,
    items: [
      text(10, number, { look: 'strong' }),
      text(10, fitted(title, sizes.facts, at.width - indent), { x: x + indent, width: at.width - indent }),
      text(20, fitted(time, sizes.facts, at.width), { look: 'faint' }),
      ...lines.map((line, index) => text(32 + index * 11, line, { size: sizes.caption, look: 'serif' })),
    ],
  }
}

function heading(name: string): Laid {
  return { height: 30, items: [line(fitted(name, sizes.name, inner), sizes.name, 14)] }
}

function lineOf(text: string): Laid {
  return { height: 14, items: [line(text, sizes.whole, 10)] }
}

function line(text: string, size: number, y: number): PageItem {
  return { kind: 'text', x: margin, y, width: inner, align: 'left', look: 'serif', size, text }
}

function numbered(page: Page, { pageOf }: PlateContent, of: { number: number; count: number }): Page {
  if (of.count === 1) return page
  const text = pageOf(of)
  const at = { x: margin, y: page.height - margin + 6, width: inner, size: 7 }
  return { ...page, items: [...page.items, { kind: 'text', ...at, look: 'faint', align: 'right', text }] }
}
