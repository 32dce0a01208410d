import { colours, fonts } from '../colours.ts'
import { element, escaped, fitted } from '../svg.ts'

/** One way of counting: what it found, and which choices it made. */
export interface WayDrawn {
  /** In points; null where nothing can be said. */
  points: number | null
  mark: 'the-same' | 'other-side' | 'turned' | 'nothing'
  isChosen: boolean
  /** The choices it makes, by the places of their rows. */
  rows: readonly number[]
  /** What a pointer is told. */
  said: string
}

export interface WaysDrawn {
  width: number
  /** From left to right. */
  ways: readonly WayDrawn[]
  /** The choices that can be made, in groups. */
  rows: readonly { name: string; startsGroup: boolean }[]
  axis: string
  title: string
}

const size = 12
const row = 15
const upper = 150
const top = 18

/**
 * Ways of counting side by side as SVG text: what each found, by rising difference, and below it what it chose. Shapes
 * tell what colours tell: a full dot says the same, a ring is on the other side of .05, a triangle turns it round.
 */
export function drawWays({ width, ways, rows, axis, title }: WaysDrawn): string {
  const left = Math.min(190, width * 0.34)
  const said = ways.filter(({ points }) => points !== null)
  const step = said.length === 0 ? 0 : (width - left - 12) / said.length
  const values = said.map(({ points }) => points!)
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const spread = most - least || 1
  const yOf = (points: number) => top + ((most - points) / spread) * upper
  const xOf = (place: number) => left + (place + 0.5) * step
  const rowTop = top + upper + 26
  const gaps = rows.map(
    (_, place) => rows.slice(0, place + 1).filter(({ startsGroup }) => startsGroup).length,
  )
  const yOfRow = (place: number) => rowTop + place * row + gaps[place]! * 5
  const height = rowTop + rows.length * row + (gaps.at(-1) ?? 0) * 5 + 6
  const radius = Math.max(1.6, Math.min(4, step * 0.38))
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      ...{ role: 'img', 'aria-label': title, 'font-size': size, ...fonts },
    },
    axisOf({ left, width, axis, least, most, yOf }),
    ...rows.map(({ name }, place) =>
      element(
        'text',
        { x: left - 10, y: yOfRow(place) + 4, 'text-anchor': 'end', fill: colours.soft },
        escaped(fitted(name, size, left - 14)),
      ),
    ),
    ...said.map((way, place) =>
      columnOf(way, { x: xOf(place), step, yOf, yOfRow, radius, bottom: height - 4 }),
    ),
  )
}

interface Axis {
  left: number
  width: number
  axis: string
  least: number
  most: number
  yOf: (points: number) => number
}

function axisOf({ left, width, axis, least, most, yOf }: Axis): string {
  const ticks = [...new Set([least, 0, most])]
  return [
    element('text', { x: 0, y: 12, fill: colours.soft }, escaped(fitted(axis, size, left + 60))),
    ...ticks.map(tick =>
      [
        element('line', {
          ...{ x1: left, x2: width - 8, y1: yOf(tick), y2: yOf(tick) },
          ...{ stroke: tick === 0 ? colours.border : colours.line, 'stroke-width': 1 },
        }),
        element(
          'text',
          { x: left - 10, y: yOf(tick) + 4, 'text-anchor': 'end', fill: colours.soft },
          tick === 0 ? '0' : `${tick > 0 ? '+' : '−'}${Math.abs(tick).toFixed(1)}`,
        ),
      ].join(''),
    ),
  ].join('')
}

interface Column {
  x: number
  step: number
  yOf: (points: number) => number
  yOfRow: (place: number) => number
  radius: number
  bottom: number
}

function columnOf(way: WayDrawn, { x, step, yOf, yOfRow, radius, bottom }: Column): string {
  const y = yOf(way.points!)
  const back = way.isChosen
    ? element('rect', {
        ...{ x: x - Math.max(step, 3) / 2, y: 4, width: Math.max(step, 3), height: bottom - 4 },
        fill: colours.band,
      })
    : ''
  return element(
    'g',
    { 'data-way': way.mark, 'data-chosen': way.isChosen ? 'yes' : null },
    element('title', {}, escaped(way.said)),
    back,
    shapeOf(way, { x, y, radius: way.isChosen ? radius * 1.3 : radius }),
    ...way.rows.map(place =>
      element('circle', { cx: x, cy: yOfRow(place), r: radius * 0.8, fill: colours.ink }),
    ),
  )
}

function shapeOf({ mark }: WayDrawn, { x, y, radius }: { x: number; y: number; radius: number }): string {
  if (mark === 'turned') {
    const by = radius * 1.3
    const points = [`${x},${y - by}`, `${x + by},${y + by}`, `${x - by},${y + by}`].join(' ')
    return element('polygon', { points, fill: colours.represented })
  }
  const isFull = mark === 'the-same'
  return element('circle', {
    ...{ cx: x, cy: y, r: radius, 'stroke-width': 1.2, stroke: colours.filmed },
    fill: isFull ? colours.filmed : colours.page,
  })
}
