import type { Page, PageItem, PageText } from '../stage/paper/page.ts'
import { fitted } from '../stage/paper/page.ts'

export type Paper = 'a4' | 'letter' | 'roll'

/** One shot, `frame` null where no picture of it goes out; or what stands above shots. */
export type SheetEntry =
  | { kind: 'shot'; number: string; length: string; time: string; aside: string; frame: number | null }
  | { kind: 'heading'; words: string; level: 'scene' | 'sequence' }

export interface SheetContent {
  title: string
  facts: string
  entries: readonly SheetEntry[]
  /** Width over height of a still. */
  aspect: number
  pageOf: (page: { number: number; count: number }) => string
  /** What stands where no picture may. */
  noPicture: string
}

/** A roll has no pages: it ends with what is on it, but is cut before it grows longer than a picture may be. */
const papers: Record<Paper, { width: number; height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
  roll: { width: 595.28, height: 6800 },
}

const margin = 36
const gap = 8
const captionHeight = 19
const headingHeight = 20
const titleHeight = 42
const footHeight = 18

/** The pages of a contact sheet, the same for the screen, for paper, for PNG and for PDF. */
export function layOutSheet(
  content: SheetContent,
  { paper, columns }: { paper: Paper; columns: number },
): Page[] {
  const { width, height } = papers[paper]
  const inner = width - margin * 2
  const cell = (inner - gap * (columns - 1)) / columns
  const stillHeight = cell / content.aspect
  const rowHeight = stillHeight + captionHeight + gap
  const bottom = height - margin - footHeight
  const pages: Page[] = []
  let page = newPage(pages, { width, height })
  page.items.push(...titleItems(content, inner))
  let y = margin + titleHeight
  let column = 0
  const turnPage = () => {
    page = newPage(pages, { width, height })
    y = margin
    column = 0
  }
  const endRow = () => {
    if (column > 0) y += rowHeight
    column = 0
  }
  for (const entry of content.entries) {
    if (entry.kind === 'heading') {
      endRow()
      // A heading never stands alone at the foot of a page.
      if (y + headingHeight + rowHeight > bottom && y > margin) turnPage()
      page.items.push(...headingItems(entry, y, inner))
      y += headingHeight
      continue
    }
    if (column === columns) endRow()
    if (column === 0 && y + rowHeight > bottom && y > margin) turnPage()
    const place = { x: margin + column * (cell + gap), y, width: cell, height: stillHeight }
    page.items.push(...shotItems(entry, place, content.noPicture))
    column++
  }
  endRow()
  if (paper === 'roll') for (const roll of pages) shorten(roll)
  return pages.map((one, index) => withFoot(one, content, { number: index + 1, count: pages.length }))
}

function newPage(pages: Page[], size: { width: number; height: number }): Page {
  const page = { ...size, items: [] }
  pages.push(page)
  return page
}

function titleItems({ title, facts }: SheetContent, width: number): PageItem[] {
  const left = { x: margin, width, align: 'left' as const }
  return [
    { kind: 'text', ...left, y: margin + 14, text: fitted(title, 17, width), size: 17, look: 'serif' },
    { kind: 'text', ...left, y: margin + 28, text: fitted(facts, 8.5, width), size: 8.5, look: 'faint' },
  ]
}

function headingItems(
  { words, level }: Extract<SheetEntry, { kind: 'heading' }>,
  y: number,
  width: number,
): PageItem[] {
  return [
    { kind: 'line', x: margin, y: y + 2, width, thickness: level === 'sequence' ? 1.2 : 0.5 },
    {
      ...{ kind: 'text', x: margin, y: y + 13, width, align: 'left', size: 8.5 },
      text: fitted(words, 8.5, width),
      look: level === 'sequence' ? 'strong' : 'plain',
    },
  ]
}

function shotItems(
  shot: Extract<SheetEntry, { kind: 'shot' }>,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  noPicture: string,
): PageItem[] {
  const size = width < 60 ? 5.5 : 7
  const half = (width - 4) / 2
  const text = (line: number, words: string, look: PageText['look'], align: PageText['align']): PageItem => ({
    ...{ kind: 'text', x: align === 'left' ? x : x + half + 4, y: y + height + line, width: half },
    ...{ text: fitted(words, size, half + 3), size, look, align },
  })
  return [
    shot.frame === null
      ? { ...text(-height / 2, noPicture, 'faint', 'left'), width }
      : { kind: 'still', x, y, width, height, picture: shot.frame },
    text(8, shot.number, 'strong', 'left'),
    text(8, shot.length, 'faint', 'right'),
    { ...text(16, shot.time, 'faint', 'left'), width, text: fitted(shot.time, size, width) } as PageItem,
    ...(shot.aside ? [text(16, shot.aside, 'plain', 'right')] : []),
  ]
}

function shorten(page: Page): void {
  const lowest = page.items.map(item =>
    item.kind === 'still' ? item.y + item.height + captionHeight : item.y,
  )
  page.height = Math.max(...lowest) + footHeight + margin
}

function withFoot(page: Page, { title, pageOf }: SheetContent, of: { number: number; count: number }): Page {
  if (of.count === 1) return page
  const inner = page.width - margin * 2
  const foot = { y: page.height - margin + 6, size: 7, look: 'faint' as const }
  return {
    ...page,
    items: [
      ...page.items,
      {
        ...{ kind: 'text', ...foot, x: margin, width: inner * 0.7, align: 'left' },
        text: fitted(title, 7, inner * 0.7),
      },
      {
        kind: 'text',
        ...foot,
        x: margin + inner * 0.7,
        width: inner * 0.3,
        align: 'right',
        text: pageOf(of),
      },
    ],
  }
}
