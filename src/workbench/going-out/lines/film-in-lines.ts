import type { FilmInLines } from '../../../exchange/index.ts'
import type { StudyStore, WholeFilm } from '../../../store/index.ts'
import type { Mark, Scene, Shot } from '../../../study/index.ts'

/** Of a film: what lines hold of its records, its parts one after the other, and what stands beside. */
export interface JoinedFilm
  extends Pick<FilmInLines, 'durationMs' | 'shots' | 'passes' | 'lookedThrough' | 'marks'> {
  /** As they are kept: of the marks in lines, and of those in passes to learn in. */
  kept: { marks: Mark[]; training: Mark[]; shots: Shot[]; scenes: Scene[]; finished: number }
}

/** Passes to learn in and what was marked in them stay behind: they are never counted. */
export async function joinParts(store: StudyStore, { film, parts }: WholeFilm): Promise<JoinedFilm> {
  const passes = await store.coding.passesOfFilm(film.id)
  const training = new Set(passes.filter(({ isTraining }) => isTraining).map(({ id }) => id))
  const all = await store.coding.marksOfFilm(film.id)
  const isLearning = ({ passId }: { passId: string | null }) => passId !== null && training.has(passId)
  const marks = all.filter(mark => !isLearning(mark))
  const looked = (await store.coding.lookedThroughOfFilm(film.id)).filter(span => !isLearning(span))
  const lists = await Promise.all(parts.map(({ id }) => store.shots.listOfPart(id)))
  const begins = new Map<string, number>()
  let endMs = 0
  for (const [index, { id, durationMs }] of parts.entries()) {
    begins.set(id, endMs)
    endMs += longest(durationMs ?? 0, [
      ...[lists[index]!.shots, marks.filter(({ partId }) => partId === id)],
      looked.filter(({ partId }) => partId === id),
    ])
  }
  const moved = <Of extends { partId: string; startMs: number; endMs: number }>(one: Of): Of => {
    const begin = begins.get(one.partId) ?? 0
    return begin === 0 ? one : { ...one, startMs: one.startMs + begin, endMs: one.endMs + begin }
  }
  const own = passes.filter(pass => !isLearning({ passId: pass.id }))
  return {
    durationMs: Math.max(1, endMs),
    shots: lists.flatMap(({ shots }) => shots.map(moved)),
    passes: own,
    lookedThrough: looked.map(moved),
    marks: marks.map(moved),
    kept: {
      ...{ marks, training: all.filter(isLearning) },
      shots: lists.flatMap(({ shots }) => shots),
      scenes: lists.flatMap(({ scenes }) => scenes),
      finished: own.filter(pass => pass.finishedAt !== null || pass.codingPlanId !== null || pass.byPlaying)
        .length,
    },
  }
}

function longest(durationMs: number, lists: readonly (readonly { endMs: number }[])[]): number {
  let endMs = durationMs
  for (const list of lists) for (const one of list) if (one.endMs > endMs) endMs = one.endMs
  return endMs
}
