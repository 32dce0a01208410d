import type { CarrierKinds, FilmCounts, FilmRecords } from '../../../findings/index.ts'
import { countsFormat, kindsLookedFor, recordsInEvidence } from '../../../findings/index.ts'
import type { StudyStore, WholeFilm } from '../../../store/index.ts'
import { seenInPass } from '../../../study/index.ts'
import type { ReadAnew } from '../under-version.ts'
import type { CountedFilm } from './count-records.ts'
import { countRecords } from './count-records.ts'
import { countInThreads } from './counting-threads.ts'
import { kindsAmong } from './kinds-of-codes.ts'

export type CountsOfFilms = Map<string, { digest: string; counts: FilmCounts }>

/** Where so many films are to be counted, threads are started for it. */
const worthThreads = 8
/** Kept in one transaction. */
const keptAtOnce = 16

/** The films of a study with their counts; only films that have changed are counted anew, unless what is coded in them is to be read otherwise. */
export async function countFilms(store: StudyStore, under: ReadAnew | null = null): Promise<CountsOfFilms> {
  if (under) {
    const counted: CountsOfFilms = new Map()
    for (const whole of await store.films.all())
      counted.set(whole.film.id, await countOneFilm(store, whole, under))
    return counted
  }
  return inTurn(store, () => countChanged(store))
}

/** Counts what has not been counted, without anybody asking: a question that comes meanwhile takes over. */
export async function countBeforehand(store: StudyStore, isStopped: () => boolean): Promise<void> {
  await inTurn(store, isAsked => countChanged(store, () => isAsked() || isStopped()))
}

interface Turn {
  done: Promise<unknown>
  isAsked: boolean
}

/** Films are counted for one after the other: the second finds them counted. */
const turns = new WeakMap<StudyStore, Turn>()

function inTurn<Value>(store: StudyStore, count: (isAsked: () => boolean) => Promise<Value>): Promise<Value> {
  const before = turns.get(store)
  if (before) before.isAsked = true
  const turn: Turn = { done: Promise.resolve(), isAsked: false }
  const done = (before?.done ?? Promise.resolve()).catch(() => {}).then(() => count(() => turn.isAsked))
  turn.done = done
  turns.set(store, turn)
  return done
}

async function countChanged(store: StudyStore, isStopped = () => false): Promise<CountsOfFilms> {
  const kept: CountsOfFilms = new Map(
    (await store.counts.all()).map(({ filmId, ...counted }) => [filmId, counted]),
  )
  const kinds = await kindsOfCodes(store)
  const filmIds = (await store.films.all()).map(({ film }) => film.id)
  const wanted = filmIds.filter(filmId => !isCurrent(kept.get(filmId)?.counts, kinds))
  let waiting: CountedNow[] = []
  const keep = async () => {
    await store.counts.keepAll(waiting)
    waiting = []
  }
  for await (const counted of countEach(store, wanted)) {
    kept.set(counted.filmId, { digest: counted.digest, counts: counted.counts })
    waiting.push(counted)
    if (waiting.length >= keptAtOnce) await keep()
    if (isStopped()) break
  }
  await keep()
  return kept
}

/** What was counted, and the change as of which. */
type CountedNow = Pick<CountedFilm, 'filmId' | 'digest' | 'counts'> & { asOf: number; text?: string }

/** A study in a database server, and a few films of any, are counted where they are asked for. */
async function* countEach(store: StudyStore, filmIds: readonly string[]): AsyncGenerator<CountedNow, void> {
  if (store.databaseFile !== null && filmIds.length >= worthThreads) {
    for await (const counted of countInThreads(store.databaseFile, filmIds))
      if (counted.text !== null) yield { ...counted, counts: JSON.parse(counted.text) }
    return
  }
  for (const filmId of filmIds) {
    const asOf = await store.acts.lastNumber()
    const whole = await store.films.find(filmId)
    if (!whole) continue
    const { parts, ...counted } = await countOneFilm(store, whole)
    yield { ...counted, asOf }
  }
}

/** Made by these rules, and by what the codes are: one that has become a space since is counted with the spaces. */
function isCurrent(counts: FilmCounts | undefined, kinds: CarrierKinds): boolean {
  if (counts?.format !== countsFormat) return false
  const asCounted = kindsLookedFor(kinds, new Set(Object.keys(counts.codes)))
  return JSON.stringify(asCounted) === JSON.stringify(counts.further.kinds)
}

async function kindsOfCodes(store: StudyStore): Promise<CarrierKinds> {
  return kindsAmong(await store.coding.codes())
}

export async function countOneFilm(
  store: StudyStore,
  whole: WholeFilm,
  under: ReadAnew | null = null,
): Promise<CountedFilm> {
  return countRecords(whole.film.id, await recordsByPart(store, whole, under))
}

/** What each part of a film is counted from: the same for its counts and for the frames behind them. */
export async function recordsByPart(
  store: StudyStore,
  whole: WholeFilm,
  under: ReadAnew | null = null,
): Promise<Map<string, FilmRecords>> {
  const filmId = whole.film.id
  const [passes, seen, lookedThrough, marks, kinds, lists] = await Promise.all([
    store.coding.passesOfFilm(filmId),
    store.coding.seenOfFilm(filmId),
    store.coding.lookedThroughOfFilm(filmId),
    store.coding.marksOfFilm(filmId),
    kindsOfCodes(store),
    Promise.all(whole.parts.map(part => store.shots.listOfPart(part.id))),
  ])
  const coded = { passes, lookedThrough, marks }
  const read = under ? under.read(filmId, coded) : coded
  const inPasses = {
    ...read,
    passes: read.passes.map(pass => ({
      ...pass,
      seenCoderIds: seenInPass(pass, seen).map(({ seenCoderId }) => seenCoderId),
    })),
  }
  return new Map(
    whole.parts.map((part, place) => {
      const { shots, scenes } = lists[place]!
      return [part.id, { ...recordsInEvidence({ ...part, shots, scenes }, inPasses), kinds }]
    }),
  )
}
