import { colours, fonts } from '../colours.ts'
import { toldApart } from '../dots/scale-over.ts'
import { element, escaped, fitted, rounded, textWidth } from '../svg.ts'

export interface OverYearsDrawn {
  width: number
  fromYear: number
  toYear: number
  /** What is measured upwards from 0, and how its values are said. */
  axis: { name: string; most: number; say: (value: number) => string }
  points: readonly { year: number; value: number; said: string }[]
  /** From point to point, or up in steps at each. */
  line: { as: 'curve' | 'steps'; points: readonly { year: number; value: number }[] } | null
  /** Two levels, each over its years. */
  levels: readonly { fromYear: number; toYear: number; value: number }[]
  /** Where the year may lie. */
  band: { fromYear: number; toYear: number } | null
  /** Behind, in the order of time. */
  events: readonly { year: number; name: string; said: string }[]
}

const size = 12
const gutter = 56
const eventSize = 11
const rowOfEvent = 14
const plotHeight = 190
const rows = 4

/** Films by year as dots, with what describes them drawn through them and the events behind, as SVG text. */
export function drawOverYears(drawn: OverYearsDrawn): string {
  const { width, axis, points, line, levels, band } = drawn
  const hasEvents = drawn.events.some(({ year }) => year >= drawn.fromYear && year <= drawn.toYear)
  const top = 28 + (hasEvents ? rows * rowOfEvent : 0)
  const bottom = top + plotHeight
  const [left, right] = [gutter, width - 14]
  const span = Math.max(1, drawn.toYear - drawn.fromYear)
  const xOf = (year: number) =>
    left + ((Math.min(drawn.toYear, Math.max(drawn.fromYear, year)) - drawn.fromYear) / span) * (right - left)
  const yOf = (value: number) => bottom - (Math.min(axis.most, value) / axis.most) * plotHeight
  const height = bottom + 26
  const at = ({ year, value }: { year: number; value: number }) =>
    `${rounded(xOf(year))} ${rounded(yOf(value))}`
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height },
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      ...{ 'font-size': size, fill: colours.ink, ...fonts },
    },
    band
      ? element('rect', {
          ...{ x: xOf(band.fromYear), y: top, height: plotHeight, fill: colours.band },
          ...{ width: Math.max(2, xOf(band.toYear) - xOf(band.fromYear)), 'data-band': 'yes' },
        })
      : '',
    ...eventsBehind(drawn, { xOf, bottom, right }),
    ...valuesAside(drawn, { left, right, yOf, top }),
    ...yearsBelow(drawn, { xOf, bottom }),
    line && line.points.length > 1
      ? element('path', {
          d: `M${line.as === 'curve' ? line.points.map(at).join('L') : line.points.map(at).reduce(inSteps)}`,
          ...{ fill: 'none', stroke: colours.filmed, 'stroke-width': 1.75 },
        })
      : '',
    ...levels.map(level =>
      element('path', {
        d: `M${rounded(xOf(level.fromYear))} ${rounded(yOf(level.value))}H${rounded(xOf(level.toYear))}`,
        ...{ stroke: colours.represented, 'stroke-width': 2, 'stroke-dasharray': '6 4' },
      }),
    ),
    ...points.map(({ year, value, said }) =>
      element(
        'circle',
        {
          ...{ cx: xOf(year), cy: yOf(value), r: 4.5 },
          ...{ fill: colours.page, stroke: colours.ink, 'stroke-width': 1.5 },
        },
        element('title', {}, escaped(said)),
      ),
    ),
  )
}

/** Along first, and then up: a number that is known at a film holds until the next. */
function inSteps(path: string, next: string): string {
  const [x, y] = next.split(' ')
  return `${path}H${x}V${y}`
}

interface Plot {
  xOf: (year: number) => number
  yOf: (value: number) => number
  left: number
  right: number
  top: number
  bottom: number
}

function eventsBehind(
  { events, fromYear, toYear }: OverYearsDrawn,
  { xOf, bottom, right }: Pick<Plot, 'xOf' | 'bottom' | 'right'>,
): string[] {
  const taken = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY)
  return events
    .filter(({ year }) => year >= fromYear && year <= toYear)
    .sort((one, other) => one.year - other.year)
    .map(({ year, name, said }) => {
      const x = xOf(year)
      const isLeft = x > right - 150
      const label = fitted(name, eventSize, 146)
      const [from, to] = isLeft
        ? [x - 4 - textWidth(label, eventSize), x]
        : [x, x + 4 + textWidth(label, eventSize)]
      // One for which there is no room in any row is not named; its line stands all the same, and says what it is.
      const row = taken.findIndex(end => end + 6 <= from)
      if (row >= 0) taken[row] = to
      const y = 8 + Math.max(0, row) * rowOfEvent
      return element(
        'g',
        { fill: colours.faint },
        element('title', {}, escaped(said)),
        element('path', {
          d: `M${rounded(x)} ${rounded(row >= 0 ? y + 4 : 8 + rows * rowOfEvent)}V${rounded(bottom)}`,
          ...{ stroke: colours.border, 'stroke-dasharray': '1 3' },
        }),
        row < 0
          ? ''
          : element(
              'text',
              {
                ...{ x: isLeft ? x - 4 : x + 4, y: y + 8, 'font-size': eventSize },
                'text-anchor': isLeft ? 'end' : 'start',
              },
              escaped(label),
            ),
      )
    })
}

function valuesAside(
  { axis }: OverYearsDrawn,
  { left, right, yOf, top }: Pick<Plot, 'left' | 'right' | 'yOf' | 'top'>,
): string[] {
  return toldApart([0, axis.most / 2, axis.most], axis.say)
    .flatMap(({ tick: value, said }) => [
      element('path', {
        d: `M${left} ${rounded(yOf(value))}H${rounded(right)}`,
        stroke: value === 0 ? colours.border : colours.line,
      }),
      element(
        'text',
        { x: left - 6, y: yOf(value) + 4, 'text-anchor': 'end', fill: colours.soft },
        escaped(said),
      ),
    ])
    .concat(element('text', { x: 2, y: top - 14, 'font-size': 11, fill: colours.faint }, escaped(axis.name)))
}

function yearsBelow(
  { fromYear, toYear }: OverYearsDrawn,
  { xOf, bottom }: Pick<Plot, 'xOf' | 'bottom'>,
): string[] {
  const span = toYear - fromYear
  const step = [1, 2, 5, 10, 20, 50].find(years => span / years <= 9) ?? 100
  const first = Math.ceil(fromYear / step) * step
  const years: number[] = []
  for (let year = first; year <= toYear; year += step) years.push(year)
  return years.map(year =>
    element(
      'text',
      { x: xOf(year), y: bottom + 18, 'text-anchor': 'middle', fill: colours.soft },
      String(year),
    ),
  )
}
