import { colours, fonts } from '../colours.ts'
import { element, escaped, inLines } from '../svg.ts'

/** A drawing of this room, with what it is of above it where that is said. */
export interface Panel {
  label?: string
  svg: string
}

const titleHeight = 30
const labelHeight = 18
const gap = 14
const noteSize = 12
const noteHeight = 16

/** Drawings under each other in rows, those of a row beside each other, below a title and above a note. */
export function stacked(
  rows: readonly (readonly Panel[])[],
  { width, title, note }: { width: number; title: string; note: string },
): string {
  let y = titleHeight
  const placed = rows.flatMap(row => {
    const panels = row.map(({ label, svg }) => ({ label, ...opened(svg) }))
    const top = y + (panels.some(({ label }) => label) ? labelHeight : 0)
    y = top + Math.max(0, ...panels.map(({ height }) => height)) + gap
    return panels.flatMap(({ label, inside }, place) => {
      const x = (place * width) / panels.length
      return [
        ...(label
          ? [element('text', { x, y: top - 6, fill: colours.ink, 'font-weight': 600 }, escaped(label))]
          : []),
        element('g', { transform: `translate(${x} ${top})` }, inside),
      ]
    })
  })
  const lines = note === '' ? [] : inLines(note, noteSize, width)
  const height = y + lines.length * noteHeight + (lines.length > 0 ? 4 : 0)
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
      ...{ role: 'img', 'aria-label': title, 'font-size': 12, fill: colours.ink, ...fonts },
    },
    element('title', {}, escaped(title)),
    element('text', { x: 0, y: 16, 'font-size': 14, 'font-weight': 600 }, escaped(title)),
    ...placed,
    ...lines.map((line, place) =>
      element('text', { x: 0, y: y + 8 + place * noteHeight, fill: colours.faint }, escaped(line)),
    ),
  )
}

/** A drawing of this room without the sheet that it is drawn on. */
function opened(svg: string): { height: number; inside: string } {
  const head = svg.slice(0, svg.indexOf('>') + 1)
  const height = Number(/ height="([\d.]+)"/.exec(head)?.[1] ?? 0)
  return { height, inside: svg.slice(head.length, svg.lastIndexOf('</svg>')) }
}
