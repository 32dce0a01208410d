import type { Period } from '../../study/index.ts'
import { yearsOfPeriod } from '../../study/index.ts'
import type { Words } from '../../words/index.ts'
import { colours, fonts } from '../colours.ts'
import { element, escaped, fitted, rounded, textWidth } from '../svg.ts'
import type { Stretch } from './lanes.ts'
import { inLanes } from './lanes.ts'

/** Years as numbers; infinite where a date is open. */
export interface YearSpan {
  earliest: number
  latest: number
  fullFrom: number
  fullTo: number
}

export interface TimeLineItem {
  id: string
  name: string
  /** What a pointer is told. */
  said: string
  span: YearSpan
}

export const timeLineRows = ['release', 'story', 'shooting'] as const
export type TimeLineRow = (typeof timeLineRows)[number]

export interface TimeLineDrawn {
  width: number
  /** The stretch of years that is drawn. */
  fromYear: number
  toYear: number
  films: Readonly<Record<TimeLineRow, readonly TimeLineItem[]>>
  events: readonly TimeLineItem[]
  /** The periods of a division, open where it is null; both years are in it. */
  periods: readonly Pick<Period, 'name' | 'fromYear' | 'toYear' | 'fromDay' | 'toDay'>[]
  /** Which row the periods divide. */
  dividedBy: TimeLineRow
  /** Whatever lies outside of it is drawn back. */
  chosen: { fromYear: number; toYear: number } | null
  hrefOfFilm?: (filmId: string) => string
  /** The event that was come for. */
  chosenEventId?: string | null
  words: Words['charts']
}

const size = 12
const lane = 17
const head = 22
const foot = 24
const gutter = 82

/** Three rows of dates as SVG text: films as spans, events behind them, periods as bands; what is unsure fades out. */
export function drawTimeLine(drawn: TimeLineDrawn): string {
  const { width, fromYear, toYear, events, chosen, words } = drawn
  const left = Math.min(gutter, width * 0.2)
  const right = width - 8
  const xOf = (year: number) =>
    left + ((clamp(year, fromYear, toYear) - fromYear) / (toYear - fromYear)) * (right - left)
  const isSeen = ({ span }: TimeLineItem) => span.latest > fromYear && span.earliest < toYear
  const room: Room = { left, right, xOf }
  const happened = inLanes(
    events.filter(isSeen).map(item => stretchOf(item, room, 'line')),
    9,
  )
  const eventsHeight = happened.lanes * 15 + (happened.lanes > 0 ? 6 : 0)
  let top = head + eventsHeight + 4
  const rows = timeLineRows.map(row => {
    const laid = inLanes(
      drawn.films[row].filter(isSeen).map(item => stretchOf(item, room, 'bar')),
      6,
    )
    const at = { row, top, laid, height: Math.max(1, laid.lanes) * lane + 10 }
    top += at.height
    return at
  })
  const bottom = top
  const height = bottom + foot
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
    fades(),
    ...bands(drawn, room, { rows, bottom }),
    ...years(drawn, room, { top: head, bottom }),
    ...happened.laid.map(({ item, at, ...place }) =>
      drawnEvent(
        item,
        { ...place, y: head + at * 15 + 11, bottom, isChosen: item.id === drawn.chosenEventId },
        room,
      ),
    ),
    ...rows.flatMap(({ row, top: from, laid, height: own }) => [
      element('path', { d: `M0 ${rounded(from)}H${rounded(right)}`, stroke: colours.line }),
      element(
        'text',
        { x: 4, y: from + own / 2 + 4, fill: colours.soft },
        escaped(fitted(words.rows[row], size, left - 8)),
      ),
      ...(laid.laid.length === 0
        ? [element('text', { x: left + 4, y: from + 17, fill: colours.faint }, escaped(words.noDates))]
        : laid.laid.map(({ item, at, ...place }) =>
            drawnFilm(item, { ...place, y: from + 5 + at * lane }, room, drawn.hrefOfFilm),
          )),
    ]),
    element('path', { d: `M0 ${rounded(bottom)}H${rounded(right)}`, stroke: colours.border }),
    chosen ? outside(chosen, room, { top: head, bottom }) : '',
  )
}

interface Room {
  left: number
  right: number
  xOf: (year: number) => number
}

function clamp(year: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, year))
}

/** A bar with its name beside it, to the left where the right has no room. */
function stretchOf(
  item: TimeLineItem,
  { left, right, xOf }: Room,
  as: 'bar' | 'line',
): Stretch<TimeLineItem> {
  const from = xOf(item.span.earliest)
  const to = Math.max(xOf(item.span.latest), from + 3)
  const wide = Math.min(textWidth(item.name, as === 'bar' ? size : 11) + 5, as === 'bar' ? 240 : 150)
  const start = as === 'bar' ? to : xOf(item.span.fullFrom)
  const isRight = start + wide <= right || from - wide < left
  const name = isRight ? { x: start + 4, anchor: 'start' as const } : { x: from - 4, anchor: 'end' as const }
  const reach = isRight
    ? { from: Math.min(from, start), to: Math.max(to, start + wide) }
    : { from: from - wide, to }
  return { item, ...reach, name: { ...name, wide: wide - 4 } }
}

/** A band for each period over the row that it divides, with its name above, a faint one over the others. */
function bands(
  { periods, dividedBy, fromYear, toYear }: TimeLineDrawn,
  { xOf }: Room,
  { rows, bottom }: { rows: readonly { row: TimeLineRow; top: number; height: number }[]; bottom: number },
): string[] {
  return periods.flatMap((period, index) => {
    const lies = yearsOfPeriod(period)
    const [from, to] = [xOf(lies.from ?? fromYear), xOf(lies.to ?? toYear)]
    if (to - from < 1) return []
    const own = rows.find(({ row }) => row === dividedBy)
    const shade = { fill: colours.band, x: from, width: to - from }
    return [
      index % 2 === 0 ? element('rect', { ...shade, y: 0, height: bottom, 'fill-opacity': 0.35 }) : '',
      own && index % 2 === 0
        ? element('rect', { ...shade, y: own.top, height: own.height, 'fill-opacity': 0.55 })
        : '',
      element(
        'g',
        {},
        element('title', {}, escaped(period.name)),
        to - from > 18
          ? element(
              'text',
              { x: from + 4, y: 14, 'font-size': 11, fill: colours.soft },
              escaped(fitted(period.name, 11, to - from - 8)),
            )
          : '',
      ),
    ]
  })
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

function years(
  { fromYear, toYear }: TimeLineDrawn,
  { left, right, xOf }: Room,
  { top, bottom }: { top: number; bottom: number },
): string[] {
  const perYear = (right - left) / (toYear - fromYear)
  const step = steps.find(years => years * perYear >= 46) ?? 1000
  const first = Math.ceil(fromYear / step) * step
  const marks = Array.from(
    { length: Math.max(0, Math.floor((toYear - first) / step) + 1) },
    (_, at) => first + at * step,
  )
  return marks.map(year => {
    const x = xOf(year)
    return (
      element('path', { d: `M${rounded(x)} ${top}V${rounded(bottom + 4)}`, stroke: colours.line }) +
      element(
        'text',
        { x, y: bottom + 17, 'text-anchor': x > right - 16 ? 'end' : 'middle', fill: colours.soft },
        String(year),
      )
    )
  })
}

interface At {
  y: number
  name: { x: number; anchor: 'start' | 'end'; wide: number }
}

function drawnEvent(
  { name, said, span }: TimeLineItem,
  at: At & { bottom: number; isChosen: boolean },
  { xOf }: Room,
): string {
  const [from, to] = [xOf(span.fullFrom), xOf(span.fullTo)]
  const isLong = to - from > 6
  const top = at.y - 3
  const unsure = span.earliest < span.fullFrom
  const { isChosen } = at
  return element(
    'g',
    { 'data-chosen': isChosen && 'true' },
    element('title', {}, escaped(said)),
    isLong
      ? element('rect', {
          ...{ x: from, y: top, width: to - from, height: at.bottom - top },
          ...{ fill: colours.soft, 'fill-opacity': isChosen ? 0.18 : 0.07 },
        })
      : '',
    element('path', {
      ...{ d: `M${rounded(from)} ${rounded(top)}V${rounded(at.bottom)}` },
      ...(isChosen
        ? { stroke: colours.ink, 'stroke-width': 1.5 }
        : { stroke: colours.faint, 'stroke-opacity': 0.75 }),
      ...(unsure && { 'stroke-dasharray': '2 3' }),
    }),
    element(
      'text',
      {
        ...{ x: at.name.x, y: at.y + 1, 'text-anchor': at.name.anchor, 'font-size': 11 },
        ...(isChosen ? { fill: colours.ink, 'font-weight': 600 } : { fill: colours.soft }),
        ...{ 'paint-order': 'stroke', stroke: colours.page, 'stroke-width': 2 },
      },
      escaped(fitted(name, 11, at.name.wide)),
    ),
  )
}

function drawnFilm(
  { id, name, said, span }: TimeLineItem,
  at: At,
  { xOf }: Room,
  hrefOf: TimeLineDrawn['hrefOfFilm'],
): string {
  const [earliest, from, to, latest] = [span.earliest, span.fullFrom, span.fullTo, span.latest].map(xOf) as [
    number,
    number,
    number,
    number,
  ]
  const bar = (x: number, end: number, fill: string) =>
    end - x > 0.3 ? element('rect', { x, y: at.y + 2, width: end - x, height: 10, fill }) : ''
  const inside = [
    element('title', {}, escaped(said)),
    bar(earliest, from, 'url(#fades-in)'),
    bar(from, Math.max(to, from + (latest - earliest < 3 ? 3 : 0)), colours.soft),
    bar(to, latest, 'url(#fades-out)'),
    element(
      'text',
      {
        ...{ x: at.name.x, y: at.y + 11, 'text-anchor': at.name.anchor },
        ...{ 'paint-order': 'stroke', stroke: colours.page, 'stroke-width': 3 },
      },
      escaped(fitted(name, size, at.name.wide)),
    ),
  ]
  return hrefOf
    ? element('a', { href: hrefOf(id), 'data-film': id, 'aria-label': said }, ...inside)
    : element('g', { 'data-film': id }, ...inside)
}

function fades(): string {
  const stop = (offset: number, opacity: number) =>
    element('stop', { offset, 'stop-color': colours.soft, 'stop-opacity': opacity })
  return element(
    'defs',
    {},
    element('linearGradient', { id: 'fades-in' }, stop(0, 0), stop(1, 1)),
    element('linearGradient', { id: 'fades-out' }, stop(0, 1), stop(1, 0)),
  )
}

function outside(
  { fromYear, toYear }: { fromYear: number; toYear: number },
  { left, right, xOf }: Room,
  { top, bottom }: { top: number; bottom: number },
): string {
  const veil = {
    y: top,
    height: bottom - top,
    fill: colours.page,
    'fill-opacity': 0.72,
    'pointer-events': 'none',
  }
  const [from, to] = [xOf(fromYear), xOf(toYear + 1)]
  const edge = (x: number) =>
    element('path', {
      d: `M${rounded(x)} ${top}V${rounded(bottom)}`,
      stroke: colours.ink,
      'stroke-width': 1.5,
    })
  return element(
    'g',
    {},
    from > left ? element('rect', { x: left, width: from - left, ...veil }) + edge(from) : '',
    to < right ? element('rect', { x: to, width: right - to, ...veil }) + edge(to) : '',
  )
}
