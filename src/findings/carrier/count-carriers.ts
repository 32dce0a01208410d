import type { Span } from '../../study/index.ts'
import { intersectSpans, lengthOfSpans, mergeSpans } from '../../study/index.ts'
import type { CoderTimes } from '../agreed-time.ts'
import { agreedStretches } from '../agreed-time.ts'
import type { CarrierKinds, CountedMark } from '../film-records.ts'
import type { Reading } from '../read-coders.ts'
import { addEach } from '../said/count-said.ts'

/** One subject in one space, in milliseconds of what was looked through for both. */
export interface CarrierCounts {
  spaceMs: number
  togetherMs: number
  /**
   * How the subject is there, as its marks say: per aspect the time together of which it is said, and of that the time
   * of each value.
   */
  how: Record<string, { answeredMs: number; values: Record<string, number> }>
}

/** Of each space looked for each subject looked for; also where the two are never together. */
export type Carriers = Record<string, Record<string, CarrierCounts>>

/** One code as the coders who are counted read it. */
export interface CodeTimes {
  coders: readonly Reading[]
  looked: readonly Span[]
  onScreen: readonly Span[]
}

export function countCarriers(codes: ReadonlyMap<string, CodeTimes>, kinds: CarrierKinds): Carriers {
  const lookedFor = (ids: readonly string[]) => ids.filter(id => codes.has(id))
  const subjects = lookedFor(kinds.subjects)
  return Object.fromEntries(
    lookedFor(kinds.spaces).map(spaceId => [
      spaceId,
      Object.fromEntries(
        subjects.flatMap(subjectId => {
          const counts = countOne(codes.get(spaceId)!, codes.get(subjectId)!)
          return counts ? [[subjectId, counts]] : []
        }),
      ),
    ]),
  )
}

/** Null where nothing was looked through for both. */
function countOne(space: CodeTimes, subject: CodeTimes): CarrierCounts | null {
  const looked = intersectSpans(space.looked, subject.looked)
  if (looked.length === 0) return null
  const inSpace = intersectSpans(mergeSpans(space.onScreen), looked)
  const together = intersectSpans(inSpace, mergeSpans(subject.onScreen))
  return {
    spaceMs: lengthOfSpans(inSpace),
    togetherMs: lengthOfSpans(together),
    how: together.length === 0 ? {} : howThere(subject.coders, together),
  }
}

function howThere(coders: readonly Reading[], together: readonly Span[]): CarrierCounts['how'] {
  const answers = new Map<string, Set<string>>()
  for (const { marks } of coders)
    for (const { said } of marks)
      for (const { aspectId, values } of said?.aspects ?? [])
        answers.set(aspectId, new Set([...(answers.get(aspectId) ?? []), ...values]))
  return Object.fromEntries(
    [...answers].flatMap(([aspectId, valueIds]) => {
      const known = coders.map(coder => answeredBy(coder, aspectId, values => values.length > 0))
      const answeredMs = lengthOfSpans(intersectSpans(mergeSpans(known.flat()), together))
      if (answeredMs === 0) return []
      const msOf = (valueId: string) => {
        const times: CoderTimes[] = coders.map((coder, index) => ({
          looked: known[index]!,
          onScreen: answeredBy(coder, aspectId, values => values.includes(valueId)),
        }))
        return lengthOfSpans(intersectSpans(agreedStretches(times).agreed, together))
      }
      return [[aspectId, { answeredMs, values: Object.fromEntries([...valueIds].map(id => [id, msOf(id)])) }]]
    }),
  )
}

function answeredBy(
  { looked, marks }: Reading,
  aspectId: string,
  is: (values: readonly string[]) => boolean,
): Span[] {
  const chosen = marks.filter((mark: CountedMark) =>
    is(mark.said?.aspects.find(one => one.aspectId === aspectId)?.values ?? []),
  )
  return intersectSpans(mergeSpans(chosen), looked)
}

/** Two parts of one film. */
export function addCarriers(left: Carriers, right: Carriers): Carriers {
  return addEach(left, right, (a, b) =>
    addEach(a, b, (one, other) => ({
      spaceMs: one.spaceMs + other.spaceMs,
      togetherMs: one.togetherMs + other.togetherMs,
      how: addEach(one.how, other.how, (x, y) => ({
        answeredMs: x.answeredMs + y.answeredMs,
        values: addEach(x.values, y.values, (m, n) => m + n),
      })),
    })),
  )
}
