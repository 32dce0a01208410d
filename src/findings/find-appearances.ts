import type { Mark, Span } from '../study/index.ts'
import { intersectSpans, lengthOfSpans, mergeSpans } from '../study/index.ts'
import type { CountedMark, FilmRecords, Unit } from './film-records.ts'
import { listUnits, setPresence } from './mark-presence.ts'
import { readingsByCode, readUnits } from './read-coders.ts'

/** One stretch in which a code is, and how the counts take it. */
export interface CodeAppearance extends Span {
  /** The shot it is in; null where no shot holds it. */
  shotId: string | null
  /**
   * `shot`: a counted shot. `time-only`: the shot was looked through in part, so its time counts and the shot does
   * not. `disputed`: of the coders who looked no majority has it. `not-looked-through`: marked where nobody looked.
   */
  counted: 'shot' | 'time-only' | 'disputed' | 'not-looked-through'
}

/**
 * The frames behind the counts of one code in one film: the same reading that `countFilm` counts, stretch by
 * stretch, so that a number and what it leads to cannot part.
 */
export function findAppearances(records: FilmRecords, codeId: string): CodeAppearance[] {
  const shots = listUnits(records.shots)
  const marks = records.marks
    .filter(mark => mark.codeId === codeId)
    .sort((left, right) => left.startMs - right.startMs)
  const coders = readingsByCode(records).get(codeId) ?? []
  const { present, disputed } = readUnits(shots, coders)
  const marked = new Uint8Array(shots.units.length)
  for (const mark of marks) setPresence(mark, shots, marked)
  const looked = mergeSpans(
    coders.flatMap(coder => coder.looked),
    Infinity,
  )
  const isLooked = (span: Span) => lengthOfSpans(intersectSpans([span], looked)) > 0
  const inShots = shots.units.flatMap((shot, place): CodeAppearance[] => {
    if (!marked[place]) return []
    const span = shownIn(shot, marks)
    const counted = present[place]
      ? 'shot'
      : disputed[place]
        ? 'disputed'
        : isLooked(span)
          ? 'time-only'
          : 'not-looked-through'
    return [{ ...span, shotId: shot.id, counted }]
  })
  const outside = marks
    .filter(mark => mark.attachedTo == null || !shots.placeOfId.has(mark.attachedTo))
    .flatMap(({ startMs, endMs }): CodeAppearance[] => {
      const seen = inShots.filter(shown => startMs < shown.endMs && shown.startMs < endMs)
      // Time that counts leads to its frames, also where the shots that show most of the mark were not looked through.
      const counting = intersectSpans([{ startMs, endMs }], looked)[0]
      if (seen.some(({ counted }) => counted !== 'not-looked-through')) return []
      if (counting) return [{ ...counting, shotId: null, counted: 'time-only' }]
      return seen.length > 0 ? [] : [{ startMs, endMs, shotId: null, counted: 'not-looked-through' }]
    })
  return [...inShots, ...outside].sort((left, right) => left.startMs - right.startMs)
}

/**
 * Where marks stand that no pass holds: quoted, and never counted. A shot that is among the appearances already is not
 * named twice.
 */
export function findExamples(
  { shots, marks }: { shots: readonly Unit[]; marks: readonly Mark[] },
  codeId: string,
  appearances: readonly CodeAppearance[],
): (Omit<CodeAppearance, 'counted'> & { counted: 'example' })[] {
  const there = new Set(appearances.map(({ shotId }) => shotId))
  const known = new Set(shots.map(({ id }) => id))
  return marks
    .filter(mark => mark.codeId === codeId && mark.passId === null)
    .map(({ startMs, endMs, attachedTo }) => ({
      ...{ startMs, endMs, counted: 'example' as const },
      shotId: attachedTo !== null && known.has(attachedTo) ? attachedTo : null,
    }))
    .filter(({ shotId }) => shotId === null || !there.has(shotId))
    .sort((left, right) => left.startMs - right.startMs)
}

/** The mark that is longest in a shot, as far as it lies in it; the whole shot where one was attached and lies elsewhere. */
function shownIn(shot: Unit, marks: readonly CountedMark[]): Span {
  let shown: Span = { startMs: shot.startMs, endMs: shot.endMs }
  let longest = 0
  for (const mark of marks) {
    const startMs = Math.max(mark.startMs, shot.startMs)
    const endMs = Math.min(mark.endMs, shot.endMs)
    if (endMs - startMs <= longest) continue
    longest = endMs - startMs
    shown = { startMs, endMs }
  }
  return shown
}
