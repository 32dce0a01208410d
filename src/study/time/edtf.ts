const part = String.raw`-?\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[?~%]?`
const unspecified = String.raw`-?(?:\d{3}X|\d{2}XX)[?~%]?`
const one = `(?:${part}|${unspecified})`
const pattern = new RegExp(`^(?:(${one})(?:/(${one}|\\.\\.)?)?|(?:\\.\\.)?/(${one}))$`)

/** What keeps a text from being a date; the last two are well written, but no such time was ever. */
export type DateRefusal =
  | { kind: 'date-not-edtf'; date: string }
  | { kind: 'no-such-day'; date: string }
  | { kind: 'date-ends-before-it-begins'; date: string }

/** A year of the common era, or before it, as a date is written: four digits at least. */
export function edtfYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

/**
 * Reads a text as the Library of Congress's Extended Date/Time Format writes dates, levels 0 and 1 as far as films
 * need them: years, months, seasons, days, `?` uncertain, `~` approximate, `198X`, intervals, open at an end or at the
 * beginning (`../2002`). Null where it is one.
 */
export function complaintAboutDate(date: string): DateRefusal | null {
  const match = date.match(pattern)
  if (!match) return { kind: 'date-not-edtf', date }
  const [begin, end] = [match[1], match[2] ?? match[3]].map(text =>
    text && text !== '..' ? spanOf(text) : null,
  )
  if (begin === 'no-such-day' || end === 'no-such-day') return { kind: 'no-such-day', date }
  // Only where no reading of the two lets one follow the other: 2012/2012-05 is in order, 2012-06/2012-05 is not.
  if (begin && end && end.latest < begin.earliest) return { kind: 'date-ends-before-it-begins', date }
  return null
}

export function isEdtfDate(date: string): boolean {
  return complaintAboutDate(date) === null
}

/** First and last day, as numbers in the order of time (twelve months of 31 days a year); infinite where a date is open. */
export interface DaySpan {
  earliest: number
  latest: number
}

/** The first and last day that an EDTF date can mean, all between them included; null where the text is none. */
export function daysOf(date: string | null): DaySpan | null {
  if (!date || !isEdtfDate(date)) return null
  const [begin = '', end] = date.split('/')
  const first = begin === '' || begin === '..' ? unbounded : (spanOf(begin) as DaySpan)
  if (end === undefined) return first
  const last = end === '' || end === '..' ? unbounded : (spanOf(end) as DaySpan)
  return {
    earliest: first.earliest,
    latest: Math.max(first === unbounded ? -Infinity : first.latest, last.latest),
  }
}

const unbounded: DaySpan = { earliest: -Infinity, latest: Infinity }

/** The middle of these days on the line of years, where 1997 is the first moment of that year. */
export function yearOfDays({ earliest, latest }: DaySpan): number {
  return ((earliest + latest + 1) / 2 - dayNumber(0, 1, 1)) / daysOfYear
}

/** The first and last day that a date can mean, as numbers in the order of time. */
function spanOf(text: string): DaySpan | 'no-such-day' {
  const { sign, digits, month, day } = text.match(
    /^(?<sign>-?)(?<digits>[\dX]{4})(?:-(?<month>\d\d))?(?:-(?<day>\d\d))?/,
  )!.groups as { sign: string; digits: string; month?: string; day?: string }
  const years = [digits.replaceAll('X', '0'), digits.replaceAll('X', '9')].map(Number)
  const [from, to] = sign ? [-years[1]!, -years[0]!] : [years[0]!, years[1]!]
  if (day !== undefined && (Number(month) > 12 || Number(day) > daysIn(from, Number(month))))
    return 'no-such-day'
  // A season lies somewhere in its year: where it is depends on the hemisphere.
  const isMonth = month !== undefined && Number(month) <= 12
  return {
    earliest: dayNumber(from, isMonth ? Number(month) : 1, day === undefined ? 1 : Number(day)),
    latest: dayNumber(to, isMonth ? Number(month) : 12, day === undefined ? 31 : Number(day)),
  }
}

const daysOfYear = 12 * 31

function dayNumber(year: number, month: number, day: number): number {
  return (year * 12 + month) * 31 + day
}

export function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** One of the dates of which an EDTF date is made: `199X` stands in `digits`, 21 to 24 are seasons from spring on. */
export interface DatePoint {
  digits: string
  month: number | null
  season: number | null
  day: number | null
  doubt: '' | '?' | '~' | '%'
}

/** An end of an interval that is no date: open, or not known. */
export type NoDate = 'open' | 'unknown'

export type DateParts =
  | { kind: 'point'; point: DatePoint }
  | { kind: 'interval'; from: DatePoint | NoDate; to: DatePoint | NoDate }

/** What an EDTF date is made of, so that it can be said; null where the text is none. */
export function partsOfDate(date: string): DateParts | null {
  if (!isEdtfDate(date)) return null
  const [from = '', to] = date.split('/')
  return to === undefined
    ? { kind: 'point', point: pointOf(from) }
    : { kind: 'interval', from: endOf(from), to: endOf(to) }
}

function endOf(text: string): DatePoint | NoDate {
  if (text === '') return 'unknown'
  return text === '..' ? 'open' : pointOf(text)
}

function pointOf(text: string): DatePoint {
  const [, digits = '', second, day, doubt = ''] =
    text.match(/^(-?[\dX]{4})(?:-(\d\d))?(?:-(\d\d))?([?~%])?$/) ?? []
  const number = second === undefined ? null : Number(second)
  const isSeason = number !== null && number > 12
  return {
    ...{ digits, month: isSeason ? null : number, season: isSeason ? number : null },
    ...{ day: day === undefined ? null : Number(day), doubt: doubt as DatePoint['doubt'] },
  }
}
