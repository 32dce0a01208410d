import { colours, fonts } from '../colours.ts'
import { toldApart } from '../dots/scale-over.ts'
import { element, escaped, fitted, textWidth } from '../svg.ts'

/** The films of one period: each with its value, and their mean where there is one. */
export interface PeriodOfRow {
  mean: number | null
  films: readonly { id: string; value: number; said: string }[]
}

export interface TwoPeriodsRow {
  id: string
  label: string
  /** The whole row in words, for whoever hears it. */
  said: string
  first: PeriodOfRow
  second: PeriodOfRow
}

export interface TwoPeriodsDrawn {
  width: number
  /** What the picture is of. */
  title: string
  periods: readonly [first: string, second: string]
  rows: readonly TwoPeriodsRow[]
  /** What the scale measures; `zero` is where a line stands through all rows, if anywhere. */
  axis: { label: string; zero: number | null; say: (value: number) => string }
}

const rowHeight = 40
const top = 34
const bottom = 44
const textSize = 12
const dotRadius = 4

/**
 * Rows with a dot for each film: those of the first period hollow, above; those of the second full, below; a stroke for
 * each mean, and an arrow from the one to the other. It is read without colour. In: rows of plain values; out: SVG text.
 */
export function drawTwoPeriods({ width, title, periods, rows, axis }: TwoPeriodsDrawn): string {
  const height = top + rows.length * rowHeight + bottom
  const widest = Math.max(60, ...rows.map(({ label }) => textWidth(label, textSize)))
  const left = Math.min(width * 0.34, widest) + 16
  const scale = scaleOf(rows, axis.zero)
  const x = (value: number) => left + ((value - scale.from) / (scale.to - scale.from)) * (width - left - 16)
  const foot = top + rows.length * rowHeight
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': title,
      'font-size': textSize,
      ...fonts,
    },
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(rows.map(({ said }) => said).join(' '))),
    ...legend(periods, left),
    ...(axis.zero === null
      ? []
      : [
          element('line', {
            ...{ x1: x(axis.zero), x2: x(axis.zero), y1: top - 4, y2: foot },
            ...{ stroke: colours.border, 'stroke-dasharray': '3 3' },
          }),
        ]),
    ...rows.flatMap((row, index) => drawRow(row, { x, y: top + index * rowHeight, left, width })),
    ...drawAxis({ scale, x, foot, left, width, axis }),
  )
}

function legend([first, second]: readonly [string, string], left: number): string[] {
  if (first === '')
    return [
      dot({ x: left + dotRadius, y: 14, isFull: true }, ''),
      element('text', { x: left + 14, y: 18, fill: colours.soft }, escaped(second)),
    ]
  const wide = textWidth(first, textSize) + 28
  return [
    dot({ x: left + dotRadius, y: 14, isFull: false }, ''),
    element('text', { x: left + 14, y: 18, fill: colours.soft }, escaped(first)),
    dot({ x: left + wide + dotRadius, y: 14, isFull: true }, ''),
    element('text', { x: left + wide + 14, y: 18, fill: colours.soft }, escaped(second)),
  ]
}

interface Place {
  x: (value: number) => number
  y: number
  left: number
  width: number
}

function drawRow({ id, label, first, second }: TwoPeriodsRow, { x, y, left, width }: Place): string[] {
  const [above, below, middle] = [y + 12, y + 28, y + 20]
  const films = (side: PeriodOfRow, at: number, isFull: boolean) =>
    side.films.map(film => dot({ x: x(film.value), y: at, isFull, id: film.id }, film.said))
  const mean = (side: PeriodOfRow, at: number, dashes?: string) =>
    side.mean === null
      ? []
      : [
          element('line', {
            ...{ x1: x(side.mean), x2: x(side.mean), y1: at - 8, y2: at + 8 },
            ...{ stroke: colours.ink, 'stroke-width': 2, 'stroke-dasharray': dashes },
          }),
        ]
  const way =
    first.mean === null || second.mean === null
      ? []
      : [
          element('line', {
            ...{ x1: x(first.mean), x2: x(second.mean), y1: middle, y2: middle, stroke: colours.ink },
          }),
        ]
  return [
    element('line', { x1: left, x2: width - 16, y1: y, y2: y, stroke: colours.line }),
    element('text', { x: 0, y: y + 24, fill: colours.ink }, escaped(fitted(label, textSize, left - 12))),
    element(
      'g',
      { 'data-row': id },
      ...films(first, above, false),
      ...films(second, below, true),
      ...mean(first, above, '3 2'),
      ...mean(second, below),
      ...way,
    ),
  ]
}

function dot(
  { x, y, isFull, id }: { x: number; y: number; isFull: boolean; id?: string },
  said: string,
): string {
  return element(
    'circle',
    {
      ...{ cx: x, cy: y, r: dotRadius, 'data-film': id },
      ...{ fill: isFull ? colours.represented : 'none', 'fill-opacity': isFull ? 0.75 : undefined },
      ...{ stroke: isFull ? colours.represented : colours.filmed, 'stroke-width': 1.5 },
    },
    ...(said === '' ? [] : [element('title', {}, escaped(said))]),
  )
}

interface AxisDrawn extends Omit<Place, 'y'> {
  scale: Scale
  foot: number
  axis: TwoPeriodsDrawn['axis']
}

function drawAxis({ scale, x, foot, left, width, axis }: AxisDrawn): string[] {
  return [
    element('line', { x1: left, x2: width - 16, y1: foot, y2: foot, stroke: colours.border }),
    ...toldApart(scale.ticks, axis.say).flatMap(({ tick, said }) => [
      element('line', { x1: x(tick), x2: x(tick), y1: foot, y2: foot + 4, stroke: colours.border }),
      element(
        'text',
        { x: x(tick), y: foot + 17, fill: colours.soft, 'text-anchor': 'middle' },
        escaped(said),
      ),
    ]),
    element(
      'text',
      { x: (left + width - 16) / 2, y: foot + 36, fill: colours.faint, 'text-anchor': 'middle' },
      escaped(axis.label),
    ),
  ]
}

interface Scale {
  from: number
  to: number
  ticks: number[]
}

/** From the least value to the greatest, on round numbers; zero is within. */
function scaleOf(rows: readonly TwoPeriodsRow[], zero: number | null): Scale {
  const values = rows.flatMap(({ first, second }) =>
    [first, second].flatMap(({ films, mean }) => [
      ...films.map(({ value }) => value),
      ...(mean === null ? [] : [mean]),
    ]),
  )
  const all = [...values, ...(zero === null ? [0] : [zero])]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const span = most - least || 1
  const rough = span / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find(times => times * power >= rough) ?? 10)
  const from = Math.floor(least / step) * step
  const count = Math.max(1, Math.ceil((most - from) / step - 1e-9))
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toFixed(10)))
  return { from, to: ticks.at(-1)!, ticks }
}
