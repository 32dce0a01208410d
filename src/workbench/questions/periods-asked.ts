import { filmsInEvidence } from '../../findings/index.ts'
import type { TwoPeriodsWanted } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Period, Periodisation, Result } from '../../study/index.ts'
import { accepted, periodOf, refused, tellingPeriods } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

export interface PeriodsAsked {
  periodisation: Periodisation
  first: Period
  second: Period
}

/** The two periods that are named, or those of which films can tell most. */
export async function periodsAsked(
  store: StudyStore,
  wanted: TwoPeriodsWanted,
): Promise<Result<PeriodsAsked, Refusal>> {
  const all = await store.coding.periodisations()
  const { periodisationId, periodisationName } = wanted
  const periodisation = all.find(
    ({ id, name }) => id === (periodisationId ?? id) && name === (periodisationName ?? name),
  )
  if (!periodisation) {
    const isNamed = periodisationId !== undefined || periodisationName !== undefined
    return refused({ kind: isNamed ? 'no-such-periodisation' : 'no-periodisation-yet' })
  }
  const compared = wanted.periods
    ? periodisation.periods.filter(({ name }) => wanted.periods!.includes(name))
    : await periodsToCompare(store, periodisation)
  const [first, second] = compared
  if (!first || !second)
    return refused({ kind: wanted.periods ? 'no-such-period' : 'fewer-than-two-periods' })
  return accepted({ periodisation, first, second })
}

/** Where nobody has chosen two periods. */
async function periodsToCompare(store: StudyStore, periodisation: Periodisation): Promise<readonly Period[]> {
  const films = filmsInEvidence(await store.films.all())
  const stands = films.map(({ film }) => periodOf(periodisation, film))
  return tellingPeriods(periodisation.periods, stands) ?? []
}
