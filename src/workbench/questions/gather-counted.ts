import type { Countable, FilmByDate, FilmsByDate, Need, QuestionFilm } from '../../findings/index.ts'
import { filmsInEvidence } from '../../findings/index.ts'
import type { FilmsByDateWanted, TwoPeriodsWanted } from '../../server/contracts/index.ts'
import type { StudyStore, WholeFilm } from '../../store/index.ts'
import type { Period, Periodisation, Result } from '../../study/index.ts'
import { accepted, comesBefore, periodOf, refused, tellingPeriods, yearsOf } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { tableByPeriods } from './count-films.ts'
import { underVersion } from './under-version.ts'

/** What an answer says it stands on, beside the finding. */
export interface About {
  'films-in-two-periods': { periodisation: Periodisation; tableDigest: string }
  'films-by-date-and-period': { tableDigest: string }
  'films-by-date': { tableDigest: string }
}

/** How a study is told what to count. */
interface Wanted {
  'films-in-two-periods': TwoPeriodsWanted
  'films-by-date-and-period': FilmsByDateWanted & TwoPeriodsWanted
  'films-by-date': FilmsByDateWanted
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
  'films-by-date-and-period': filmsByDateAndPeriod,
  'films-by-date': (store, wanted) => filmsByDate(store, wanted, null),
}

async function filmsInTwoPeriods(
  store: StudyStore,
  wanted: TwoPeriodsWanted,
): Promise<Result<Gathered<'films-in-two-periods'>, Refusal>> {
  const asked = await periodsAsked(store, wanted)
  if (!asked.ok) return asked
  const { periodisation, first, second } = asked.value
  const found =
    wanted.codebookVersion === undefined ? accepted(null) : await underVersion(store, wanted.codebookVersion)
  if (!found.ok) return found
  const under = found.value
  const { films, digest: tableDigest } = await tableByPeriods(store, periodisation, under)
  const codebook = under?.version.codes ?? (await store.coding.codes())
  const codes = codebook.filter(code => !code.retired).map(({ id }) => id)
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

/** The same with periods and without. */
interface GatheredByDate {
  counted: FilmsByDate
  about: { tableDigest: string }
  digest: string
}

interface PeriodsAsked {
  periodisation: Periodisation
  first: Period
  second: Period
}

async function periodsAsked(
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

/** What was asked for by name has to be there; where nothing was, films are asked about without periods. */
async function filmsByDateAndPeriod(
  store: StudyStore,
  wanted: FilmsByDateWanted & TwoPeriodsWanted,
): Promise<Result<GatheredByDate, Refusal>> {
  const { periodisationId, periodisationName, periods } = wanted
  const isNamed = [periodisationId, periodisationName, periods].some(asked => asked !== undefined)
  const asked = await periodsAsked(store, wanted)
  if (!asked.ok && isNamed) return asked
  return filmsByDate(store, wanted, asked.ok ? asked.value : null)
}

async function filmsByDate(
  store: StudyStore,
  { dated = 'release', codebookVersion: number }: FilmsByDateWanted,
  asked: PeriodsAsked | null,
): Promise<Result<GatheredByDate, Refusal>> {
  const found = number === undefined ? accepted(null) : await underVersion(store, number)
  if (!found.ok) return found
  const under = found.value
  const table = await tableByPeriods(store, asked?.periodisation ?? undivided, under)
  const films = withYears(table.films, await store.films.all(), dated)
  const codebook = under?.version.codes ?? (await store.coding.codes())
  const codes = codebook.filter(code => !code.retired).map(({ id }) => id)
  const codebookVersion = under && { number: under.version.number, untold: under.untold() }
  const periods: FilmsByDate['periods'] = asked && [asked.first.name, asked.second.name]
  const years = films.map(film => film.years)
  return accepted({
    counted: {
      ...{ films, codes, dated, periods, codebookVersion },
      periodsInOrder: asked !== null && comesBefore(asked.first, asked.second),
    },
    about: { tableDigest: table.digest },
    digest: JSON.stringify([table.digest, codes, dated, years, periods, codebookVersion]),
  })
}

const undivided: Periodisation = {
  ...{ id: '', name: '', dateKind: 'release', declared: 'before', periods: [], assignments: [] },
}

/** A date without an end, or without a beginning, is none that a film could stand at. */
function withYears(
  films: readonly QuestionFilm[],
  whole: readonly WholeFilm[],
  dated: FilmsByDate['dated'],
): FilmByDate[] {
  const dates = new Map(
    whole.map(({ film }) => [
      film.id,
      { release: film.releaseDate, story: film.storyDate, shooting: film.shootingDate }[dated],
    ]),
  )
  return films.map(film => {
    const years = yearsOf(dates.get(film.partOfFilmId ?? film.id) ?? null)
    return { ...film, years: years && Number.isFinite(years.from + years.to) ? years : null }
  })
}
