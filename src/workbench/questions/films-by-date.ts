import type { FilmByDate, FilmsByDate, QuestionFilm } from '../../findings/index.ts'
import type { FilmsByDateWanted, TwoPeriodsWanted } from '../../server/contracts/index.ts'
import type { StudyStore, WholeFilm } from '../../store/index.ts'
import type { Periodisation, Result } from '../../study/index.ts'
import { accepted, comesBefore, isInUse, yearsOf } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { PeriodsAsked } from './periods-asked.ts'
import { periodsAsked } from './periods-asked.ts'
import { tableByPeriods } from './tables.ts'
import { underVersion } from './under-version.ts'

/** The same with periods and without. */
interface GatheredByDate {
  counted: FilmsByDate
  about: { tableDigest: string }
  digest: string
}

/** What was asked for by name has to be there; where nothing was, films are asked about without periods. */
export async function filmsByDateAndPeriod(
  store: StudyStore,
  wanted: FilmsByDateWanted & TwoPeriodsWanted,
): Promise<Result<GatheredByDate, Refusal>> {
  const { periodisationId, periodisationName, periods } = wanted
  const isNamed = [periodisationId, periodisationName, periods].some(asked => asked !== undefined)
  const asked = await periodsAsked(store, wanted)
  if (!asked.ok && isNamed) return asked
  return filmsByDate(store, wanted, asked.ok ? asked.value : null)
}

export async function filmsByDate(
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
  const codes = codebook.filter(isInUse).map(({ id }) => id)
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
