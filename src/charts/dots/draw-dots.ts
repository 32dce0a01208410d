import { colours, fonts } from '../colours.ts'
import { element, escaped, fitted, gutterFor, rounded } from '../svg.ts'
import { scaleOver, toldApart } from './scale-over.ts'

export interface Dot {
  id: string
  value: number
  said: string
}

export interface DotsDrawn {
  width: number
  rows: readonly { name: string; mean: number | null; dots: readonly Dot[] }[]
  /** What stands at the axis, and at each tick. */
  axis: string
  sayTick: (value: number) => string
  /** Without numbers the films stand in their order, and no axis says how far apart. */
  hasNumbers?: boolean
  hrefOf?: (id: string) => string
}

const size = 12
const radius = 5
const row = 44

/** A dot for each film, a line for each period, and a stroke at its mean, as SVG text. */
export function drawDots({ width, rows, axis, sayTick, hasNumbers = true, hrefOf }: DotsDrawn): string {
  const values = rows.flatMap(({ dots }) => dots.map(({ value }) => value))
  const gutter = gutterFor(
    rows.map(({ name }) => name),
    { size, width },
  )
  const { at, ticks } = scaleOver(values, { from: gutter, to: width - 24 })
  const bottom = rows.length * row + 6
  const height = bottom + (hasNumbers ? 38 : 4)
  return element(
    'svg',
    {
      ...{
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      },
      ...{ 'font-size': size, fill: colours.ink, ...fonts },
    },
    ...(hasNumbers
      ? toldApart(ticks, sayTick).map(
          ({ tick, said }) =>
            element('path', { d: `M${rounded(at(tick))} 4V${bottom}`, stroke: colours.line }) +
            element(
              'text',
              { x: at(tick), y: bottom + 15, 'text-anchor': 'middle', fill: colours.soft, 'font-size': 11 },
              escaped(said),
            ),
        )
      : []),
    hasNumbers
      ? element(
          'text',
          { x: width - 24, y: bottom + 32, 'text-anchor': 'end', fill: colours.faint, 'font-size': 11 },
          escaped(axis),
        )
      : '',
    ...rows.map(({ name, mean, dots }, index) => {
      const y = index * row + row / 2 + 4
      return (
        element('text', { x: 0, y: y + 4 }, escaped(fitted(name, size, gutter - 14))) +
        element('path', { d: `M${gutter} ${rounded(y)}H${rounded(width - 24)}`, stroke: colours.border }) +
        apart(dots, at)
          .map(({ dot, x, up }) => drawDot(dot, { x, y: y - up }, hrefOf))
          .join('') +
        (mean === null
          ? ''
          : element('path', {
              d: `M${rounded(at(mean))} ${rounded(y - 16)}V${rounded(y + 16)}`,
              ...{ stroke: colours.ink, 'stroke-width': 2.5 },
            }))
      )
    }),
  )
}

/** Dots that would lie on each other stand in turn above and below the line. */
function apart(dots: readonly Dot[], at: (value: number) => number): { dot: Dot; x: number; up: number }[] {
  const placed: { dot: Dot; x: number; up: number }[] = []
  for (const dot of [...dots].sort((one, other) => one.value - other.value)) {
    const x = at(dot.value)
    const steps = [0, 1, -1, 2, -2].map(step => step * (radius + 1.5))
    const isFree = (up: number) =>
      placed.every(other => Math.hypot(other.x - x, other.up - up) >= 2 * radius - 1)
    placed.push({ dot, x, up: steps.find(isFree) ?? 0 })
  }
  return placed
}

function drawDot({ id, said }: Dot, { x, y }: { x: number; y: number }, hrefOf: DotsDrawn['hrefOf']): string {
  const inside = [
    element('title', {}, escaped(said)),
    element('circle', { cx: x, cy: y, r: 12, fill: 'transparent' }),
    element('circle', {
      cx: x,
      cy: y,
      r: radius,
      fill: colours.soft,
      'fill-opacity': 0.75,
      stroke: colours.page,
    }),
  ]
  return hrefOf
    ? element('a', { href: hrefOf(id), 'data-film': id, 'aria-label': said }, ...inside)
    : element('g', { 'data-film': id }, ...inside)
}
