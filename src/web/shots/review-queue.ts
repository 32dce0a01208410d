import type { MissedBoundary } from '../../server/contracts/index.ts'
import type { Shot } from '../../study/index.ts'

/** One thing to look at: a boundary that stands, by the shot that begins there, or one that detection held back. */
export type ReviewItem = { kind: 'standing'; shotId: string } | { kind: 'missed'; boundary: MissedBoundary }

/** What is looked at one after the other, chosen once, so that deciding does not shuffle what is left. */
export interface ReviewQueue {
  items: readonly ReviewItem[]
  /** The one on screen; as many as there are once all have been looked at. */
  index: number
  /** Where something was decided, in order: undo goes back there. */
  decidedAt: readonly number[]
}

/** How many are put before a scholar at a time. */
export const reviewLength = 12

/** The boundaries that the machine set and is least sure of; what a hand set or kept never comes up. */
export function mostLikelyWrong(shots: readonly Shot[], most = reviewLength): ReviewItem[] {
  return shots
    .slice(1)
    .filter(shot => shot.origin === 'machine' && shot.confidence !== null)
    .sort((a, b) => a.confidence! - b.confidence! || a.startMs - b.startMs)
    .slice(0, most)
    .map(shot => ({ kind: 'standing', shotId: shot.id }))
}

export function mostLikelyMissed(missed: readonly MissedBoundary[], most = reviewLength): ReviewItem[] {
  return missed.slice(0, most).map(boundary => ({ kind: 'missed', boundary }))
}

export function queueOf(items: readonly ReviewItem[]): ReviewQueue {
  return { items, index: 0, decidedAt: [] }
}

export function decided(queue: ReviewQueue): ReviewQueue {
  return { ...queue, index: queue.index + 1, decidedAt: [...queue.decidedAt, queue.index] }
}

/** To another one without deciding about this. */
export function passed(queue: ReviewQueue, by: 1 | -1): ReviewQueue {
  const index = Math.max(0, Math.min(queue.items.length, queue.index + by))
  return index === queue.index ? queue : { ...queue, index }
}

/** Back to where the last decision was made, which has just been taken back. */
export function takenBack(queue: ReviewQueue): ReviewQueue {
  const last = queue.decidedAt.at(-1)
  return last === undefined ? queue : { ...queue, index: last, decidedAt: queue.decidedAt.slice(0, -1) }
}
