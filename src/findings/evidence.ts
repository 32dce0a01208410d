import type { Film, LookedThrough, Mark, Part, Pass, Scene } from '../study/index.ts'
import type { CountedMark, FilmRecords, Unit } from './film-records.ts'

/**
 * The films that a question is put to. Specimens, which the program drew itself, are evidence of nothing: they are
 * asked about only where there is nothing else to show.
 */
export function filmsInEvidence<Whole extends { film: Pick<Film, 'specimen'> }>(
  films: readonly Whole[],
): Whole[] {
  const own = films.filter(({ film }) => !film.specimen)
  return own.length > 0 ? own : [...films]
}

/**
 * What is counted of a part, out of everything that was annotated in its film: what was looked through in a pass, and
 * the marks that a pass holds; a pass to learn in is left out. A mark outside every pass is an example; how often its code is there it does not say.
 */
export function recordsInEvidence(
  part: Pick<Part, 'id' | 'durationMs'> & {
    shots: readonly Unit[]
    scenes?: readonly (Unit & Pick<Scene, 'level'>)[]
  },
  film: {
    passes: readonly (Pick<Pass, 'id' | 'coderId' | 'codeIds' | 'isTraining'> & {
      seenCoderIds?: readonly string[]
    })[]
    lookedThrough: readonly Pick<LookedThrough, 'passId' | 'partId' | 'startMs' | 'endMs'>[]
    marks: readonly (CountedMark & Pick<Mark, 'partId' | 'passId'>)[]
  },
): FilmRecords {
  const passes = film.passes.filter(({ isTraining }) => !isTraining)
  const training = new Set(film.passes.filter(({ isTraining }) => isTraining).map(({ id }) => id))
  return {
    durationMs: part.durationMs ?? 0,
    shots: part.shots,
    scenes: (part.scenes ?? []).filter(({ level }) => level === 'scene'),
    marks: film.marks.filter(
      ({ partId, passId }) => partId === part.id && passId !== null && !training.has(passId),
    ),
    lookedThrough: passes.map(pass => ({
      coderId: pass.coderId,
      codeIds: pass.codeIds,
      ...(pass.seenCoderIds && pass.seenCoderIds.length > 0 && { seenCoderIds: pass.seenCoderIds }),
      spans: film.lookedThrough.filter(span => span.passId === pass.id && span.partId === part.id),
    })),
  }
}
