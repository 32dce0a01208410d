import type { Change } from './change.ts'
import { changed, made } from './change.ts'
import type { EditedMeanwhile } from './edit-record.ts'
import { editRecord } from './edit-record.ts'
import type { Film } from './film.ts'
import { yearOf } from './film.ts'
import type { Periodisation } from './periodisation.ts'
import type { Result } from './result.ts'
import { accepted, refused } from './result.ts'

export type PeriodisationRefusal =
  | { kind: 'periodisation-without-name' }
  | { kind: 'periodisation-name-taken'; name: string }
  | { kind: 'fewer-than-two-periods' }
  | { kind: 'period-without-name' }
  | { kind: 'period-name-twice'; name: string }
  | { kind: 'period-ends-before-it-begins'; name: string }
  | { kind: 'periods-overlap'; first: string; second: string }

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
  if (standing.some(other => other.id !== id && other.name === name))
    return { kind: 'periodisation-name-taken', name }
  if (periods.length < 2) return { kind: 'fewer-than-two-periods' }
  for (const [index, period] of periods.entries()) {
    if (!period.name) return { kind: 'period-without-name' }
    if (periods.findIndex(other => other.name === period.name) !== index)
      return { kind: 'period-name-twice', name: period.name }
    if ((period.fromYear ?? -Infinity) > (period.toYear ?? Infinity))
      return { kind: 'period-ends-before-it-begins', name: period.name }
    const next = periods[index + 1]
    const closed = period.toYear !== null || next?.fromYear !== null
    if (next && closed && (period.toYear ?? Infinity) >= (next.fromYear ?? -Infinity))
      return { kind: 'periods-overlap', first: period.name, second: next.name }
  }
  return null
}

/** The period that a film stands in, or null: where it was put by name, else by the year of its date. */
export function periodOf(
  periodisation: Periodisation,
  film: Pick<Film, 'id' | 'releaseDate' | 'storyDate' | 'shootingDate'>,
): string | null {
  const assigned = periodisation.assignments.find(({ filmId }) => filmId === film.id)
  if (assigned) return assigned.period
  const date = { release: film.releaseDate, story: film.storyDate, shooting: film.shootingDate }
  const year = yearOf(date[periodisation.dateKind])
  if (year === null) return null
  const period = periodisation.periods.find(
    ({ fromYear, toYear }) => (fromYear ?? -Infinity) <= year && year <= (toYear ?? Infinity),
  )
  return period?.name ?? null
}
