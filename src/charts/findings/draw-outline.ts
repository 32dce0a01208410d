import type { FindingOutline, NumberUnit, OutlineLine } from '../../words/index.ts'
import { sayNumber } from '../../words/index.ts'
import { drawOverYears } from '../over-years/draw-over-years.ts'
import { element } from '../svg.ts'
import type { PeriodOfRow, TwoPeriodsRow } from '../two-periods/draw-two-periods.ts'
import { drawTwoPeriods } from '../two-periods/draw-two-periods.ts'
import type { Panel } from './stacked.ts'
import { stacked } from './stacked.ts'

export interface OutlineDrawn {
  width: number
  /** What is asked, and of what; it stands above the picture. */
  title: string
  outline: FindingOutline
  /** What the sides are called where they are no periods. */
  sides: readonly [string, string]
  film: (filmId: string) => string
  /** Of lines that there is no room for. */
  more: (lines: number) => string
}

/** A picture with more rows is no picture any more: the table has them all. */
const mostRows = 40
const mostPanels = 16

/**
 * A finding on paper: a row for each line, a dot for each film, the two sides under each other; where films stand in
 * order of time, a panel for each line. In: plain values; out: SVG text.
 */
export function drawOutline(drawn: OutlineDrawn): string {
  const { width, title, outline, more } = drawn
  const lines = outline.lines.filter(isDrawn)
  const inTime = lines.filter(({ films }) => films.some(({ at }) => at !== undefined))
  const panels =
    inTime.length > 0
      ? inTime.slice(0, mostPanels).map(line => overYears(line, drawn))
      : byUnit(lines.slice(0, mostRows)).map(rows => ({ svg: twoSides(rows, drawn) }))
  const shown = inTime.length > 0 ? Math.min(inTime.length, mostPanels) : Math.min(lines.length, mostRows)
  const left = (inTime.length > 0 ? inTime.length : lines.length) - shown
  return stacked(
    panels.map(panel => [panel]),
    { width, title, note: left > 0 ? more(left) : '' },
  )
}

function isDrawn({ numbers, films }: OutlineLine): boolean {
  return films.length > 0 || numbers.difference !== undefined
}

/** Lines of one unit share a scale; what has a unit of its own stands alone. */
function byUnit(lines: readonly OutlineLine[]): OutlineLine[][] {
  const panels: OutlineLine[][] = []
  for (const line of lines) {
    const last = panels.at(-1)
    if (last && last[0]!.unit === line.unit && line.unit !== 'plain') last.push(line)
    else panels.push([line])
  }
  return panels
}

function twoSides(
  lines: readonly OutlineLine[],
  { width, title, outline, sides, film }: OutlineDrawn,
): string {
  const { unit } = lines[0]!
  const say = (value: number) => sayNumber(unit, value)
  const isDifference = lines.every(({ films }) => films.every(({ side }) => side === 2))
  const rows = lines.map((line): TwoPeriodsRow => {
    const side = (wanted: 1 | 2): PeriodOfRow => ({
      mean: meanOf(line, wanted, isDifference),
      films: line.films
        .filter(one => one.side === wanted && !outline.isPresence)
        .map(({ filmId, value }) => ({ id: filmId, value, said: `${film(filmId)}: ${say(value)}` })),
    })
    return { id: line.key, label: line.label, said: line.label, first: side(1), second: side(2) }
  })
  const label = unit === 'plain' && lines.length === 1 ? lines[0]!.label : axisOf(unit, outline)
  return drawTwoPeriods({
    ...{ width, title, rows, periods: outline.sides ?? sides },
    axis: { label, zero: outline.zero, say },
  })
}

function axisOf(unit: NumberUnit, { axis }: FindingOutline): string {
  return unit === 'bits' ? 'bit' : axis
}

function meanOf({ numbers }: OutlineLine, side: 1 | 2, isDifference: boolean): number | null {
  if (isDifference) return side === 2 ? (numbers.difference ?? null) : null
  return (side === 1 ? numbers.mean1 : numbers.mean2) ?? null
}

function overYears(
  { label, films, numbers, unit }: OutlineLine,
  { width, outline, film }: OutlineDrawn,
): Panel {
  const years = films.map(({ at }) => at ?? 0)
  const [fromYear, toYear] = [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years))]
  const { mean1, mean2, yearBefore, yearAfter } = numbers
  const hasLevels =
    mean1 !== undefined && mean2 !== undefined && yearBefore !== undefined && yearAfter !== undefined
  const most = Math.max(...films.map(({ value }) => value))
  return {
    label,
    svg: drawOverYears({
      ...{ width, fromYear, toYear: Math.max(toYear, fromYear + 1), line: null, band: null, events: [] },
      axis: { name: outline.axis, most: most > 0 ? most : 1, say: value => sayNumber(unit, value) },
      points: films.map(({ filmId, at, value }) => ({
        ...{ year: at ?? 0, value },
        said: `${film(filmId)}: ${sayNumber(unit, value)}`,
      })),
      levels: hasLevels
        ? [
            { fromYear, toYear: yearBefore, value: mean1 },
            { fromYear: yearAfter, toYear, value: mean2 },
          ]
        : [],
    }),
  }
}

/** A drawing for other programs: the colours and fonts of a page stand in it as values, upon a white sheet. */
export function asFile(svg: string): string {
  const plain = svg.replace(/var\(--[a-z-]+, ([^()]*)\)/g, '$1')
  const head = plain.indexOf('>') + 1
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(plain) ?? []
  const margin = 20
  const [wide, high] = [Number(width) + 2 * margin, Number(height) + 2 * margin]
  return plain
    .slice(0, head)
    .replace(
      /viewBox="[^"]*" width="[^"]*" height="[^"]*"/,
      `viewBox="${-margin} ${-margin} ${wide} ${high}" width="${wide}" height="${high}"`,
    )
    .concat(
      element('rect', { x: -margin, y: -margin, width: wide, height: high, fill: '#ffffff' }),
      plain.slice(head),
    )
}
