import { createHash } from 'node:crypto'
import type { FilmCounts, FilmRecords, QuestionFilm } from '../findings/index.ts'
import { canonicalCounts, countFilm, mergeCounts } from '../findings/index.ts'
import type { StudyStore, WholeFilm } from '../store/index.ts'
import type { LookedThrough, Mark, Pass, Periodisation } from '../study/index.ts'
import { periodOf } from '../study/index.ts'

/** The films of a study with their counts; only films that have changed are counted anew. */
export async function countFilms(
  store: StudyStore,
): Promise<Map<string, { digest: string; counts: FilmCounts }>> {
  const films = new Map((await store.films.all()).map(whole => [whole.film.id, whole]))
  const counted = []
  for (const filmId of await store.counts.missing()) {
    const whole = films.get(filmId)
    if (whole) counted.push(await countOneFilm(store, whole))
  }
  if (!store.isForReading) for (const counts of counted) await store.counts.keep(counts)
  const all = store.isForReading ? [...(await store.counts.all()), ...counted] : await store.counts.all()
  return new Map(all.map(({ filmId, ...kept }) => [filmId, kept]))
}

async function countOneFilm(store: StudyStore, whole: WholeFilm) {
  const filmId = whole.film.id
  const passes = await store.coding.passesOfFilm(filmId)
  const lookedThrough = await store.coding.lookedThroughOfFilm(filmId)
  const marks = await store.coding.marksOfFilm(filmId)
  const counts: FilmCounts[] = []
  for (const part of whole.parts) {
    const records = recordsOfPart(
      { id: part.id, durationMs: part.durationMs ?? 0, shots: await store.shots.ofPart(part.id) },
      { passes, lookedThrough, marks },
    )
    counts.push(countFilm(records))
  }
  const all = counts.length === 0 ? countFilm(nothing) : counts.reduce(mergeCounts)
  const digest = createHash('sha256').update(canonicalCounts(all)).digest('hex')
  return { filmId, digest, counts: all }
}

const nothing: FilmRecords = { durationMs: 0, shots: [], marks: [], lookedThrough: [] }

function recordsOfPart(
  part: { id: string; durationMs: number; shots: FilmRecords['shots'] },
  film: { passes: Pass[]; lookedThrough: LookedThrough[]; marks: Mark[] },
): FilmRecords {
  return {
    durationMs: part.durationMs,
    shots: part.shots,
    marks: film.marks.filter(mark => mark.partId === part.id && mark.passId !== null),
    lookedThrough: film.passes.map(pass => ({
      coderId: pass.coderId,
      codeIds: pass.codeIds,
      spans: film.lookedThrough.filter(span => span.passId === pass.id && span.partId === part.id),
    })),
  }
}

/** The table that a question by periods is put to, with its digest. */
export async function tableByPeriods(
  store: StudyStore,
  periodisation: Periodisation,
): Promise<{ films: QuestionFilm[]; digest: string }> {
  const counted = await countFilms(store)
  const hash = createHash('sha256').update(JSON.stringify(periodisation.periods))
  const all = await store.films.all()
  // Specimens are no evidence: they are asked about only where there is nothing else to show.
  const onlySpecimens = all.every(({ film }) => film.specimen)
  const films = all.flatMap(({ film }) => {
    const kept = counted.get(film.id)
    if (!kept || (film.specimen && !onlySpecimens)) return []
    const periodId = periodOf(periodisation, film)
    const directorIds = film.people.filter(({ role }) => role === 'director').map(({ name }) => name)
    hash.update(JSON.stringify([film.id, kept.digest, periodId, directorIds]))
    return [{ id: film.id, periodId, directorIds, counts: kept.counts }]
  })
  return { films, digest: hash.digest('hex') }
}
