import type { Countable, Need } from '../../findings/index.ts'
import { filmsInEvidence } from '../../findings/index.ts'
import type { TwoPeriodsWanted } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Period, Periodisation, Result } from '../../study/index.ts'
import {
  accepted,
  comesBefore,
  isInUse,
  movedBorders,
  periodOf,
  refused,
  tellingPeriods,
} from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { tableByPeriods } from './count-films.ts'
import { underVersion } from './under-version.ts'

/** What an answer says it stands on, beside the finding. */
export interface About {
  'films-in-two-periods': { periodisation: Periodisation; tableDigest: string }
  'films-under-moved-borders': { periodisation: Periodisation; tableDigest: string }
}

/** How a study is told what to count. */
interface Wanted {
  'films-in-two-periods': TwoPeriodsWanted
  'films-under-moved-borders': TwoPeriodsWanted
}

export interface Gathered<Some extends Need> {
  counted: Countable[Some]
  about: About[Some]
  /** Of everything that is counted: the same digest, the same counts. */
  digest: string
}

type Gatherers = {
  readonly [Some in Need]: (
    store: StudyStore,
    wanted: Wanted[Some],
  ) => Promise<Result<Gathered<Some>, Refusal>>
}

/** How each thing that a question can need is counted in a study as it stands. */
export const gatherCounted: Gatherers = {
  'films-in-two-periods': filmsInTwoPeriods,
  'films-under-moved-borders': filmsUnderMovedBorders,
}

async function filmsInTwoPeriods(
  store: StudyStore,
  wanted: TwoPeriodsWanted,
): Promise<Result<Gathered<'films-in-two-periods'>, Refusal>> {
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
  const found =
    wanted.codebookVersion === undefined ? accepted(null) : await underVersion(store, wanted.codebookVersion)
  if (!found.ok) return found
  const under = found.value
  const { films, digest: tableDigest } = await tableByPeriods(store, periodisation, under)
  const codebook = under?.version.codes ?? (await store.coding.codes())
  const codes = codebook.filter(isInUse).map(({ id }) => id)
  const codebookVersion = under && { number: under.version.number, untold: under.untold() }
  return accepted({
    counted: {
      ...{ films, codes, periods: [first.name, second.name] },
      periodsInOrder: comesBefore(first, second),
      codebookVersion,
    },
    about: { periodisation, tableDigest },
    digest: JSON.stringify([tableDigest, codes, first.name, second.name, codebookVersion]),
  })
}

/** Where nobody has chosen two periods. */
async function periodsToCompare(store: StudyStore, periodisation: Periodisation): Promise<readonly Period[]> {
  const films = filmsInEvidence(await store.films.all())
  const stands = films.map(({ film }) => periodOf(periodisation, film))
  return tellingPeriods(periodisation.periods, stands) ?? []
}

async function filmsUnderMovedBorders(
  store: StudyStore,
  wanted: TwoPeriodsWanted,
): Promise<Result<Gathered<'films-under-moved-borders'>, Refusal>> {
  const gathered = await filmsInTwoPeriods(store, wanted)
  if (!gathered.ok) return gathered
  const { counted, about, digest } = gathered.value
  const films = filmsInEvidence(await store.films.all())
  const placesUnder = (periodisation: Periodisation) =>
    Object.fromEntries(films.map(({ film }) => [film.id, periodOf(periodisation, film)]))
  const asTheyStand = JSON.stringify(placesUnder(about.periodisation))
  const borders = movedBorders(about.periodisation, counted.periods)
    .map(({ years, periodisation }) => ({ years, periodOf: placesUnder(periodisation) }))
    .filter(({ periodOf: places }) => JSON.stringify(places) !== asTheyStand)
  const exampleFilmIds = await filmsOfExamples(store)
  return accepted({
    counted: { ...counted, borders, exampleFilmIds },
    about,
    digest: JSON.stringify([digest, borders, exampleFilmIds]),
  })
}

async function filmsOfExamples(store: StudyStore): Promise<Record<string, string[]>> {
  const filmOfPart = new Map(
    (await store.films.all()).flatMap(({ film, parts }) => parts.map(({ id }) => [id, film.id])),
  )
  const byCode: Record<string, string[]> = {}
  for (const { codeId, partId } of await store.coding.codeExamples()) {
    const filmId = filmOfPart.get(partId)
    const known = byCode[codeId] ?? []
    if (filmId !== undefined && !known.includes(filmId)) byCode[codeId] = [...known, filmId]
  }
  return byCode
}
