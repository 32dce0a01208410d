import type { LookedThrough, Pass } from '../coding/pass.ts'
import { intersectSpans, lengthOfSpans, mergeSpans } from '../time/spans.ts'
import type { PlannedSpan } from './coding-plan.ts'

export interface FilmProgress {
  filmId: string
  /** The pass that was begun from the plan, the newest where there are several. */
  passId: string | null
  isFinished: boolean
  /** Stretches that were drawn, and those of which something is not looked through. */
  spans: number
  spansLeft: number
  ms: number
  msLeft: number
  /** The part with the first stretch that is left, else the first of the film. */
  nextPartId: string
  /** Another coder has the film: what is here is of the reliability sample. */
  onlyForReliability: boolean
}

/** How far one coder has come with the sample in one film; `spans` those of its parts, in order. */
export function progressInFilm(
  filmId: string,
  known: {
    spans: readonly PlannedSpan[]
    passes: readonly Pass[]
    lookedThrough: readonly LookedThrough[]
  },
): FilmProgress {
  const pass = known.passes.reduce<Pass | null>((last, one) => (last && last.id > one.id ? last : one), null)
  const covered = new Map<string, readonly { startMs: number; endMs: number }[]>()
  for (const { partId } of known.spans)
    covered.set(
      partId,
      mergeSpans(known.lookedThrough.filter(span => span.passId === pass?.id && span.partId === partId)),
    )
  const left = known.spans.map(span => ({
    partId: span.partId,
    ms: span.endMs - span.startMs - lengthOfSpans(intersectSpans([span], covered.get(span.partId)!)),
  }))
  const isLeft = left.filter(({ ms }) => ms > 0)
  const partIds = [...covered.keys()]
  const total = (of: (partId: string) => number) => partIds.reduce((sum, partId) => sum + of(partId), 0)
  const drawn = (partId: string) => mergeSpans(known.spans.filter(span => span.partId === partId))
  return {
    filmId,
    passId: pass?.id ?? null,
    isFinished: pass !== null && pass.finishedAt !== null,
    spans: known.spans.length,
    spansLeft: isLeft.length,
    ms: total(partId => lengthOfSpans(drawn(partId))),
    msLeft: total(
      partId =>
        lengthOfSpans(drawn(partId)) - lengthOfSpans(intersectSpans(drawn(partId), covered.get(partId)!)),
    ),
    nextPartId: (isLeft[0] ?? known.spans[0])!.partId,
    onlyForReliability: known.spans.every(({ forReliability }) => forReliability),
  }
}
