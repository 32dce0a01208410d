import { colours, fonts } from '../colours.ts'
import { element, escaped, fitted, gutterFor, rounded } from '../svg.ts'

export interface DrawnDot {
  filmId: string
  /** What a pointer is told. */
  said: string
  value: number
}

export interface DotsOfPeriod {
  name: string
  dots: readonly DrawnDot[]
  /** Null where there is none. */
  mean: number | null
}

/** Numbers along a line, from the least to the greatest that is drawn. */
export interface DrawnAxis {
  least: number
  most: number
  ticks: readonly { at: number; said: string }[]
  meaning: string
}

export interface FilmDotsDrawn {
  width: number
  periods: readonly DotsOfPeriod[]
  axis: DrawnAxis
  /** On an axis of its own, with 0 in it; null where there is no difference, and without an interval where none is shown. */
  difference: {
    name: string
    value: number
    interval: { lower: number; upper: number } | null
    axis: DrawnAxis
  } | null
  colour: string
}

const size = 12
const high = 62
const radius = 6

/** A dot per film, the periods under each other, and under them the difference of their means. */
export function drawFilmDots({ width, periods, axis, difference, colour }: FilmDotsDrawn): string {
  const names = [...periods.map(({ name }) => name), ...(difference ? [difference.name] : [])]
  const left = gutterFor(names, { size: size * 1.06, width })
  const room = { left, right: width - 26 }
  const axisTop = periods.length * high
  const differenceTop = axisTop + 36
  const bottom = difference ? differenceTop + 28 + 36 : differenceTop
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height: bottom },
      viewBox: `0 0 ${rounded(width)} ${bottom}`,
      ...{ 'font-size': size, fill: colours.ink, ...fonts },
    },
    ...periods.flatMap((period, index) => drawnPeriod(period, room, { top: index * high, axis, colour })),
    ...drawnAxis(axis, room, axisTop),
    ...(difference ? drawnDifference(difference, room, differenceTop) : []),
  )
}

interface Room {
  left: number
  right: number
}

function xOf(value: number, { least, most }: DrawnAxis, { left, right }: Room): number {
  const share = most > least ? (value - least) / (most - least) : 0.5
  return left + Math.max(0, Math.min(1, share)) * (right - left)
}

function drawnPeriod(
  { name, dots, mean }: DotsOfPeriod,
  room: Room,
  { top, axis, colour }: { top: number; axis: DrawnAxis; colour: string },
): string[] {
  const middle = top + high / 2
  const placed = apart([...dots].map(dot => ({ ...dot, x: xOf(dot.value, axis, room) })))
  return [
    element(
      'text',
      { x: room.left - 10, y: middle + 4, 'text-anchor': 'end', 'font-weight': 500 },
      escaped(fitted(name, size, room.left - 14)),
    ),
    element('path', {
      ...{ d: `M${rounded(room.left)} ${top + high}H${rounded(room.right)}`, stroke: colours.line },
    }),
    ...(mean === null
      ? []
      : [
          element('path', {
            d: `M${rounded(xOf(mean, axis, room))} ${top + 6}V${top + high - 6}`,
            ...{ stroke: colours.ink, 'stroke-width': 3 },
          }),
        ]),
    ...placed.map(({ filmId, said, x, level }) =>
      element(
        'circle',
        {
          ...{ cx: x, cy: middle - level * 11, r: radius, fill: colour },
          ...{ stroke: colours.ink, 'stroke-width': 1, 'data-film': filmId },
        },
        element('title', {}, escaped(said)),
      ),
    ),
  ]
}

/** In rising order; dots that would touch move to another level, so that none lies over another. */
function apart<Dot extends { x: number }>(dots: readonly Dot[]): (Dot & { level: number })[] {
  const placed: (Dot & { level: number })[] = []
  for (const dot of [...dots].sort((one, other) => one.x - other.x)) {
    const near = placed.filter(other => dot.x - other.x < 2 * radius).map(({ level }) => level)
    placed.push({ ...dot, level: levels.find(level => !near.includes(level)) ?? 0 })
  }
  return placed
}

const levels = [0, 1, -1, 2, -2]

function drawnAxis(axis: DrawnAxis, room: Room, top: number): string[] {
  return [
    ...axis.ticks.flatMap(({ at, said }) => {
      const x = xOf(at, axis, room)
      return [
        element('path', { d: `M${rounded(x)} ${top}v4`, stroke: colours.border }),
        element('text', { x, y: top + 16, 'text-anchor': 'middle', fill: colours.faint }, escaped(said)),
      ]
    }),
    element(
      'text',
      { x: room.right, y: top + 31, 'text-anchor': 'end', fill: colours.faint },
      escaped(axis.meaning),
    ),
  ]
}

function drawnDifference(
  { name, value, interval, axis }: NonNullable<FilmDotsDrawn['difference']>,
  room: Room,
  top: number,
): string[] {
  const middle = top + 14
  const at = (number: number) => xOf(number, axis, room)
  return [
    element(
      'text',
      { x: room.left - 10, y: middle + 4, 'text-anchor': 'end', 'font-weight': 500 },
      escaped(fitted(name, size, room.left - 14)),
    ),
    element('path', {
      d: `M${rounded(at(0))} ${top}V${top + 28}`,
      ...{ stroke: colours.border, 'stroke-dasharray': '3 3' },
    }),
    element('path', {
      d: `M${rounded(room.left)} ${top + 28}H${rounded(room.right)}`,
      stroke: colours.border,
    }),
    ...(interval
      ? [
          element('path', {
            d: `M${rounded(at(interval.lower))} ${middle}H${rounded(at(interval.upper))}`,
            ...{ stroke: colours.soft, 'stroke-width': 3 },
          }),
        ]
      : []),
    element('path', {
      d: `M${rounded(at(value))} ${middle - 6}l6 6l-6 6l-6 -6z`,
      fill: colours.ink,
    }),
    ...drawnAxis(axis, room, top + 28),
  ]
}
