import type { Change } from '../change.ts'
import { changed, made } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord } from '../edit-record.ts'
import type { Film } from '../films/film.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { nameKey } from '../same-name.ts'
import type { DateRefusal } from '../time/edtf.ts'
import { daysOf, isEdtfDate } from '../time/edtf.ts'
import { daysOfPeriod, writtenBound } from './period-days.ts'
import type { Period, Periodisation } from './periodisation.ts'

export type PeriodisationRefusal =
  | { kind: 'no-such-periodisation' }
  | { kind: 'periodisation-without-name' }
  | { kind: 'periodisation-name-taken'; name: string }
  | { kind: 'fewer-than-two-periods' }
  | { kind: 'period-without-name' }
  | { kind: 'period-name-twice'; name: string }
  | { kind: 'period-ends-before-it-begins'; name: string }
  | { kind: 'periods-overlap'; first: string; second: string }
  | DateRefusal

/**
 * Makes a periodisation, or gives one that stands its new form. `upon`: the one that the new form was made from; what
 * another has changed in it since is kept, or, where both changed the same, not overwritten.
 */
export function setPeriodisation(
  standing: readonly Periodisation[],
  wanted: Periodisation,
  upon?: Periodisation,
): Result<Change, PeriodisationRefusal | EditedMeanwhile> {
  const before = standing.find(({ id }) => id === wanted.id)
  const merged = before ? editRecord('periodisation', before, { to: wanted, upon }) : accepted(wanted)
  if (!merged.ok) return merged
  const periodisation = merged.value
  const tidy: Periodisation = {
    ...periodisation,
    name: periodisation.name.trim(),
    periods: periodisation.periods.map(period => ({ ...period, name: period.name.trim() })),
  }
  const complaint = complaintAbout(standing, tidy)
  if (complaint) return refused(complaint)
  return accepted([before ? changed('periodisation', before, tidy) : made('periodisation', tidy)])
}

function complaintAbout(
  standing: readonly Periodisation[],
  { id, name, periods }: Periodisation,
): PeriodisationRefusal | null {
  if (!name) return { kind: 'periodisation-without-name' }
  if (standing.some(other => other.id !== id && nameKey(other.name) === nameKey(name)))
    return { kind: 'periodisation-name-taken', name }
  if (periods.length < 2) return { kind: 'fewer-than-two-periods' }
  for (const [index, period] of periods.entries()) {
    if (!period.name) return { kind: 'period-without-name' }
    if (periods.findIndex(other => nameKey(other.name) === nameKey(period.name)) !== index)
      return { kind: 'period-name-twice', name: period.name }
    const notADay = (['from', 'to'] as const)
      .map(end => writtenBound(period, end))
      .find(date => date !== null && !isEdtfDate(date))
    if (notADay) return { kind: 'no-such-day', date: notADay }
    const days = daysOfPeriod(period)
    if (days.earliest > days.latest) return { kind: 'period-ends-before-it-begins', name: period.name }
    const next = periods[index + 1]
    const closed = period.toYear !== null || next?.fromYear !== null
    if (next && closed && days.latest >= daysOfPeriod(next).earliest)
      return { kind: 'periods-overlap', first: period.name, second: next.name }
  }
  return null
}

type DatedFilm = Pick<Film, 'id' | 'releaseDate' | 'storyDate' | 'shootingDate'>

/** Where a film stands, and on what ground. */
export type FilmPlace =
  | { kind: 'in-period'; period: string; by: 'name' | 'date' }
  /** Put into none by name. */
  | { kind: 'in-none' }
  | { kind: 'without-date' }
  /** Dated, and in none of the periods. */
  | { kind: 'outside' }
  /** Its date reaches over more than one of the periods, or beyond one: it is in neither as a whole. */
  | { kind: 'across-periods'; periods: string[] }

/** Where a film was put by name, it stands; else where its whole date lies in one period. */
export function placeFilm(periodisation: Periodisation, film: DatedFilm): FilmPlace {
  const assigned = periodisation.assignments.find(
    ({ filmId, partId }) => filmId === film.id && partId === undefined,
  )
  if (assigned) {
    const { period } = assigned
    const stands = periodisation.periods.some(({ name }) => name === period)
    return period === null || !stands ? { kind: 'in-none' } : { kind: 'in-period', period, by: 'name' }
  }
  const date = { release: film.releaseDate, story: film.storyDate, shooting: film.shootingDate }
  const days = daysOf(date[periodisation.dateKind])
  if (days === null) return { kind: 'without-date' }
  // A period without any year is no stretch of time: films come into it by name alone.
  const touched = periodisation.periods.filter(period => {
    const own = daysOfPeriod(period)
    const isOpen = period.fromYear === null && period.toYear === null
    return !isOpen && own.earliest <= days.latest && days.earliest <= own.latest
  })
  const [only] = touched
  if (!only) return { kind: 'outside' }
  const own = daysOfPeriod(only)
  const isInside = own.earliest <= days.earliest && days.latest <= own.latest
  return touched.length === 1 && isInside
    ? { kind: 'in-period', period: only.name, by: 'date' }
    : { kind: 'across-periods', periods: touched.map(({ name }) => name) }
}

/** The period that a film stands in, or null. */
export function periodOf(periodisation: Periodisation, film: DatedFilm): string | null {
  const place = placeFilm(periodisation, film)
  return place.kind === 'in-period' ? place.period : null
}

/** Do dates say that one period comes before the other? Where none say it, their order is only that of a list. */
export function comesBefore(first: Period, second: Period): boolean {
  return daysOfPeriod(first).latest < daysOfPeriod(second).earliest
}
