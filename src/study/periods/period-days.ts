import { dateSpan } from '../time/date-span.ts'
import type { DaySpan } from '../time/edtf.ts'
import { daysOf, edtfYear, partsOfDate } from '../time/edtf.ts'
import type { Period } from './periodisation.ts'

type Bounds = Pick<Period, 'fromYear' | 'toYear' | 'fromDay' | 'toDay'>

/** The first and last day of a period, both included; infinite where it is open. */
export function daysOfPeriod(period: Bounds): DaySpan {
  const [from, to] = [writtenBound(period, 'from'), writtenBound(period, 'to')]
  return { earliest: daysOf(from)?.earliest ?? -Infinity, latest: daysOf(to)?.latest ?? Infinity }
}

/** Where a period lies on the line of years, where 1997 is the first moment of that year; null where it is open. */
export function yearsOfPeriod(period: Bounds): { from: number | null; to: number | null } {
  const [from, to] = [writtenBound(period, 'from'), writtenBound(period, 'to')]
  return { from: dateSpan(from)?.fullFrom ?? null, to: dateSpan(to)?.fullTo ?? null }
}

/** Does a border of these lie within a year? Then the days of films decide, not their years. */
export function hasBordersWithinYears(periods: readonly Bounds[]): boolean {
  return periods.some(({ fromDay, toDay }) => fromDay !== undefined || toDay !== undefined)
}

/** An end of a period as an EDTF date: a year, a month or a day; null where it is open. */
export function writtenBound(period: Bounds, end: 'from' | 'to'): string | null {
  const [year, day] = end === 'from' ? [period.fromYear, period.fromDay] : [period.toYear, period.toDay]
  return year === null ? null : [edtfYear(year), ...(day === undefined ? [] : [day])].join('-')
}

/** What an EDTF date says as an end of a period; null where it is no year, month or day alone. */
export function boundOf(date: string): { year: number; day: string | undefined } | null {
  const parts = partsOfDate(date)
  if (parts?.kind !== 'point') return null
  const { digits, season, doubt } = parts.point
  if (digits.includes('X') || season !== null || doubt !== '') return null
  return { year: Number(digits), day: date.slice(digits.length + 1) || undefined }
}
