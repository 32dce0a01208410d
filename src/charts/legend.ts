import { colours } from './colours.ts'
import { element, escaped, textWidth } from './svg.ts'

/** A sign and what it means. */
export interface LegendEntry {
  name: string
  /** Room that the sign takes. */
  width: number
  draw: (x: number, y: number) => string
}

const row = 20
const size = 11

/** Where each entry stands, in as many rows as the width asks for. */
function stand(entries: readonly LegendEntry[], width: number) {
  let [x, line] = [8, 0]
  return entries.map(entry => {
    const wide = entry.width + textWidth(entry.name, size) + 18
    if (x > 8 && x + wide > width) [x, line] = [8, line + 1]
    const place = { ...entry, x, line }
    x += wide
    return place
  })
}

export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  const last = stand(entries, width).at(-1)
  return last ? (last.line + 1) * row + 4 : 0
}

/** The signs at the foot of a drawing. */
export function drawLegend(
  entries: readonly LegendEntry[],
  { width, height }: { width: number; height: number },
  label: string,
): string {
  const top = height - legendHeight(entries, width) + row / 2 + 2
  return element(
    'g',
    {
      'font-size': size,
      role: 'img',
      'aria-label': `${label}: ${entries.map(({ name }) => name).join('; ')}`,
    },
    ...stand(entries, width).map(({ name, x, line, width: wide, draw }) => {
      const y = top + line * row
      return draw(x, y) + element('text', { x: x + wide + 3, y: y + 4, fill: colours.soft }, escaped(name))
    }),
  )
}
