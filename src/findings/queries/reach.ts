import type { QueryRelation, Reach, Span } from '../../study/index.ts'
import type { UnitList } from '../mark-presence.ts'
import type { PartAnswer } from './part-answer.ts'
import type { Truth } from './truth.ts'
import { no, unknown, yes } from './truth.ts'

/**
 * Whether something that was answered lies within reach of a unit, or of stretches of it. In shots by their numbers; in
 * seconds by the stretches themselves, from the end of the one to the beginning of the other.
 */
export function inReach(
  list: UnitList,
  other: PartAnswer,
  relation: QueryRelation | 'overlaps',
  within: Reach | null,
): (spans: readonly Span[], place: number) => Truth {
  if (within?.in === 'shots' && relation !== 'overlaps') {
    const sure = countedTo(other.truths, yes)
    const unsure = countedTo(other.truths, unknown)
    return (_, place) => {
      const first = relation === 'before' ? place + 1 : Math.max(0, place - within.count)
      const end = relation === 'after' ? place : Math.min(list.units.length, place + within.count + 1)
      if (first >= end) return no
      if (sure[end]! > sure[first]!) return yes
      return unsure[end]! > unsure[first]! ? unknown : no
    }
  }
  const reachMs = (within?.count ?? 0) * 1000
  const sure = new Stretches(stretchesWhere(list, other, yes))
  const unsure = new Stretches(stretchesWhere(list, other, unknown))
  const isReached = (stretches: Stretches, span: Span) => stretches.hold(span, relation, reachMs)
  return spans => {
    if (spans.some(span => isReached(sure, span))) return yes
    return spans.some(span => isReached(unsure, span)) ? unknown : no
  }
}

function stretchesWhere({ units }: UnitList, { truths, stretchesOf }: PartAnswer, truth: Truth): Span[] {
  const found: Span[] = []
  for (let place = 0; place < units.length; place++)
    if (truths[place] === truth) found.push(...stretchesOf(place))
  return found
}

/** How many units before each place have this truth. */
function countedTo(truths: Uint8Array, truth: Truth): Uint32Array {
  const counted = new Uint32Array(truths.length + 1)
  for (let place = 0; place < truths.length; place++)
    counted[place + 1] = counted[place]! + (truths[place] === truth ? 1 : 0)
  return counted
}

/** Stretches in the order of their beginnings and of their ends, so that one within reach is found without going through all. */
class Stretches {
  readonly #starts: Float64Array
  /** The furthest end of all that begin no later. */
  readonly #furthest: Float64Array
  readonly #ends: Float64Array

  constructor(spans: readonly Span[]) {
    const rising = [...spans].sort((a, b) => a.startMs - b.startMs)
    this.#starts = Float64Array.from(rising, ({ startMs }) => startMs)
    this.#ends = Float64Array.from(spans, ({ endMs }) => endMs).sort()
    let furthest = -Infinity
    this.#furthest = Float64Array.from(rising, ({ endMs }) => {
      furthest = Math.max(furthest, endMs)
      return furthest
    })
  }

  hold({ startMs, endMs }: Span, relation: QueryRelation | 'overlaps', reachMs: number): boolean {
    switch (relation) {
      case 'overlaps': {
        const begun = firstFrom(this.#starts, endMs)
        return begun > 0 && this.#furthest[begun - 1]! > startMs
      }
      case 'near': {
        const begun = firstFrom(this.#starts, endMs + reachMs + 1)
        return begun > 0 && this.#furthest[begun - 1]! >= startMs - reachMs
      }
      case 'before': {
        const next = firstFrom(this.#starts, endMs)
        return next < this.#starts.length && this.#starts[next]! <= endMs + reachMs
      }
      case 'after': {
        const ended = firstFrom(this.#ends, startMs - reachMs)
        return ended < this.#ends.length && this.#ends[ended]! <= startMs
      }
    }
  }
}

/** The place of the first that is not less. */
function firstFrom(rising: Float64Array, least: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! >= least) high = middle
    else low = middle + 1
  }
  return low
}
