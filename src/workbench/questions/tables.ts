import { createHash } from 'node:crypto'
import type { FilmCounts, QuestionFilm } from '../../findings/index.ts'
import { filmsInEvidence, nameOfPart, readingsOf } from '../../findings/index.ts'
import type { StudyStore, WholeFilm } from '../../store/index.ts'
import type { Film, Periodisation } from '../../study/index.ts'
import { daysOf, hasBordersWithinYears, placeFilm, yearOfDays, yearsOf } from '../../study/index.ts'
import { countFilms, countOneFilm } from './counting/count-films.ts'
import { mergeParts } from './counting/count-records.ts'
import type { ReadAnew } from './under-version.ts'

/** The table that a question by periods is put to, with its digest. */
export async function tableByPeriods(
  store: StudyStore,
  periodisation: Periodisation,
  under: ReadAnew | null = null,
): Promise<{ films: QuestionFilm[]; digest: string }> {
  const counted = await countFilms(store, under)
  const hash = createHash('sha256').update(JSON.stringify(periodisation.periods))
  const films: QuestionFilm[] = []
  for (const whole of filmsInEvidence(await store.films.all())) {
    const kept = counted.get(whole.film.id)
    if (!kept) continue
    const own = await asQuestionFilms(store, whole, { periodisation, counts: kept.counts, under })
    hash.update(JSON.stringify([kept.digest, own.map(({ counts, ...film }) => film)]))
    films.push(...own)
  }
  return { films: handOverReadings(films), digest: hash.digest('hex') }
}

/** The table that a question is put to that knows no periods: each film whole, with its digest. */
export async function tableOfWholeFilms(
  store: StudyStore,
  under: ReadAnew | null = null,
): Promise<{ films: QuestionFilm[]; digest: string }> {
  const counted = await countFilms(store, under)
  const hash = createHash('sha256')
  const films = filmsInEvidence(await store.films.all()).flatMap(({ film }): QuestionFilm[] => {
    const kept = counted.get(film.id)
    if (!kept) return []
    const directorIds = directorsOf(film)
    hash.update(JSON.stringify([kept.digest, film.id, directorIds]))
    return [{ id: film.id, periodId: null, directorIds, counts: kept.counts }]
  })
  return { films, digest: hash.digest('hex') }
}

/** One film as a whole; or its parts, which stay one block, where they were put into periods one by one. */
async function asQuestionFilms(
  store: StudyStore,
  whole: WholeFilm,
  {
    periodisation,
    counts,
    under,
  }: { periodisation: Periodisation; counts: FilmCounts; under: ReadAnew | null },
): Promise<QuestionFilm[]> {
  const { film } = whole
  const directorIds = directorsOf(film)
  const byPart = periodisation.assignments.filter(({ filmId, partId }) => filmId === film.id && partId)
  const shared = {
    directorIds,
    ...yearAfterLooking(periodisation, film),
    ...(film.filmKind && { stratum: film.filmKind }),
  }
  if (byPart.length === 0) return [{ id: film.id, ...placeOf(periodisation, film), ...shared, counts }]
  const { parts } = await countOneFilm(store, whole, under)
  const periodOfPart = new Map(byPart.map(({ partId, period }) => [partId!, period]))
  const placed = whole.parts.map(({ id }) => ({ id, periodId: periodOfPart.get(id) ?? null }))
  const periodIds = [...new Set(placed.map(({ periodId }) => periodId))]
  return periodIds.map((periodId, index) => {
    const own = placed.filter(part => part.periodId === periodId)
    return {
      id: periodIds.length === 1 ? film.id : nameOfPart(film.id, index + 1),
      periodId,
      ...(periodId === null && { placed: 'in-none' as const }),
      ...shared,
      counts: mergeParts(own.map(({ id }) => parts.get(id)!)),
      ...(periodIds.length > 1 && { partOfFilmId: film.id }),
    }
  })
}

/** Of a periodisation that was chosen after looking, the year at which the film stands. */
function yearAfterLooking(
  { declared, dateKind, periods }: Periodisation,
  film: Film,
): Pick<QuestionFilm, 'year'> {
  if (declared === 'before') return {}
  const date = { release: film.releaseDate, story: film.storyDate, shooting: film.shootingDate }[dateKind]
  const year = hasBordersWithinYears(periods) ? middleDay(date) : middleYear(date)
  return year !== null && Number.isFinite(year) ? { year } : {}
}

function middleYear(date: string | null): number | null {
  const years = yearsOf(date)
  return years && (years.from + years.to) / 2
}

/** With a part of the year: where borders lie within years, every day could have been one. */
function middleDay(date: string | null): number | null {
  const days = daysOf(date)
  return days && yearOfDays(days)
}

function placeOf(
  periodisation: Periodisation,
  film: WholeFilm['film'],
): Pick<QuestionFilm, 'periodId' | 'placed'> {
  const place = placeFilm(periodisation, film)
  if (place.kind !== 'in-period')
    return { periodId: null, ...(place.kind !== 'outside' && { placed: place.kind }) }
  const amongNames = place.by === 'date' && periodisation.assignments.length > 0
  return { periodId: place.period, ...(amongNames && { placed: 'by-date-among-names' as const }) }
}

/** Each coder's own counts go along where more than one coder looked through these films. */
function handOverReadings(films: readonly QuestionFilm[]): QuestionFilm[] {
  const coderIds = new Set(films.flatMap(({ counts }) => Object.keys(counts.lookedThroughMsByCoder)))
  if (coderIds.size < 2) return [...films]
  return films.map(film => ({ ...film, countsByCoder: readingsOnce(film.counts) }))
}

const readings = new WeakMap<FilmCounts, Record<string, FilmCounts>>()

/** The same values each time, so that they need to be handed on only once. */
function readingsOnce(counts: FilmCounts): Record<string, FilmCounts> {
  const known = readings.get(counts) ?? readingsOf(counts)
  readings.set(counts, known)
  return known
}

/** Whose film it is, for what must not be dealt apart. */
export function directorsOf({ people }: Pick<Film, 'people'>): string[] {
  return people.filter(({ role }) => role === 'director').map(({ name }) => name)
}
