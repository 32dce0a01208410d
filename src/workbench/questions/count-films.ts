import { createHash } from 'node:crypto'
import type { CarrierKinds, FilmCounts, FilmRecords, QuestionFilm } from '../../findings/index.ts'
import {
  canonicalCounts,
  countFilm,
  countsFormat,
  filmsInEvidence,
  kindsLookedFor,
  mergeCounts,
  nameOfPart,
  readingsOf,
  recordsInEvidence,
} from '../../findings/index.ts'
import type { StudyStore, WholeFilm } from '../../store/index.ts'
import type { Code, Film, Periodisation } from '../../study/index.ts'
import { placeFilm, yearsOf } from '../../study/index.ts'
import type { ReadAnew } from './under-version.ts'

/** The films of a study with their counts; only films that have changed are counted anew, unless what is coded in them is to be read otherwise. */
export async function countFilms(
  store: StudyStore,
  under: ReadAnew | null = null,
): Promise<Map<string, { digest: string; counts: FilmCounts }>> {
  if (under) {
    const counted = new Map<string, { digest: string; counts: FilmCounts }>()
    for (const whole of await store.films.all())
      counted.set(whole.film.id, await countOneFilm(store, whole, under))
    return counted
  }
  const films = new Map((await store.films.all()).map(whole => [whole.film.id, whole]))
  const kept = new Map((await store.counts.all()).map(({ filmId, ...counted }) => [filmId, counted]))
  const kinds = await kindsOfCodes(store)
  const wanted = [...films.values()].filter(({ film }) => !isCurrent(kept.get(film.id)?.counts, kinds))
  let reading = readFilm(store, wanted[0], kinds)
  for (const [place, { film }] of wanted.entries()) {
    const { asOf, records } = (await reading)!
    // What reads is another thread: it has the next film ready when this one has been counted.
    reading = readFilm(store, wanted[place + 1], kinds)
    reading.catch(() => {})
    const { parts, ...counted } = countRecords(film.id, records)
    if (!store.isForReading) await store.counts.keep(counted, asOf)
    kept.set(film.id, counted)
  }
  return kept
}

/** What a film is counted from, and the change as of which; null where there is no film. */
async function readFilm(store: StudyStore, whole: WholeFilm | undefined, kinds: CarrierKinds) {
  if (!whole) return null
  const asOf = await store.acts.lastNumber()
  return { asOf, records: await recordsByPart(store, whole, null, kinds) }
}

/** Made by these rules, and by what the codes are: one that has become a space since is counted with the spaces. */
function isCurrent(counts: FilmCounts | undefined, kinds: CarrierKinds): boolean {
  if (counts?.format !== countsFormat) return false
  const asCounted = kindsLookedFor(kinds, new Set(Object.keys(counts.codes)))
  return JSON.stringify(asCounted) === JSON.stringify(counts.further.kinds)
}

async function kindsOfCodes(store: StudyStore): Promise<CarrierKinds> {
  const codes = await store.coding.codes()
  const those = (kind: Code['kind']) => codes.filter(code => code.kind === kind).map(({ id }) => id)
  return { spaces: those('space'), subjects: those('subject') }
}

async function countOneFilm(store: StudyStore, whole: WholeFilm, under: ReadAnew | null = null) {
  return countRecords(whole.film.id, await recordsByPart(store, whole, under))
}

function countRecords(filmId: string, records: ReadonlyMap<string, FilmRecords>) {
  const parts = new Map([...records].map(([partId, own]) => [partId, countFilm(own)]))
  const all = mergeParts([...parts.values()])
  return { filmId, digest: digestOf(all), counts: all, parts }
}

function mergeParts(parts: readonly FilmCounts[]): FilmCounts {
  return parts.length === 0 ? countFilm(nothing) : parts.reduce(mergeCounts)
}

function digestOf(counts: FilmCounts): string {
  return createHash('sha256').update(canonicalCounts(counts)).digest('hex')
}

/** What each part of a film is counted from: the same for its counts and for the frames behind them. */
export async function recordsByPart(
  store: StudyStore,
  whole: WholeFilm,
  under: ReadAnew | null = null,
  knownKinds?: CarrierKinds,
): Promise<Map<string, FilmRecords>> {
  const filmId = whole.film.id
  const [passes, lookedThrough, marks, kinds, lists] = await Promise.all([
    store.coding.passesOfFilm(filmId),
    store.coding.lookedThroughOfFilm(filmId),
    store.coding.marksOfFilm(filmId),
    knownKinds ?? kindsOfCodes(store),
    Promise.all(whole.parts.map(part => store.shots.listOfPart(part.id))),
  ])
  const coded = { passes, lookedThrough, marks }
  const read = under ? under.read(filmId, coded) : coded
  return new Map(
    whole.parts.map((part, place) => {
      const { shots, scenes } = lists[place]!
      return [part.id, { ...recordsInEvidence({ ...part, shots, scenes }, read), kinds }]
    }),
  )
}

const nothing: FilmRecords = { durationMs: 0, shots: [], marks: [], lookedThrough: [] }

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
function yearAfterLooking({ declared, dateKind }: Periodisation, film: Film): Pick<QuestionFilm, 'year'> {
  if (declared === 'before') return {}
  const date = { release: film.releaseDate, story: film.storyDate, shooting: film.shootingDate }[dateKind]
  const years = yearsOf(date)
  const year = years && (years.from + years.to) / 2
  return year !== null && Number.isFinite(year) ? { year } : {}
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
