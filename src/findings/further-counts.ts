import { intersectSpans, mergeSpans } from '../study/index.ts'
import { agreedStretches } from './agreed-time.ts'
import type { Carriers, CodeTimes } from './carrier/count-carriers.ts'
import { addCarriers, countCarriers } from './carrier/count-carriers.ts'
import type { CourseOfPart } from './course/count-course.ts'
import { courseOfCode } from './course/count-course.ts'
import type { CarrierKinds } from './film-records.ts'
import type { Reading } from './read-coders.ts'
import type { SaidCounts } from './said/count-said.ts'
import { addEach, addSaid, countSaid } from './said/count-said.ts'

/** What is counted of a film beside how much each code is there. */
export interface FurtherCounts {
  /** Where each code is along the running time, part after part. */
  course: CourseOfPart[]
  /** By code: what is said of its marks; without those of which no mark counts. */
  said: Record<string, SaidCounts>
  /** Which of the codes looked for were spaces and subjects when this was counted. */
  kinds: { spaces: string[]; subjects: string[] }
  /** By space, then by subject. */
  carriers: Carriers
}

/** From the readings of every code that somebody looked for, by the coders who are counted. */
export function countFurther(
  readings: ReadonlyMap<string, readonly Reading[]>,
  { durationMs, kinds }: { durationMs: number; kinds: CarrierKinds },
): FurtherCounts {
  const codes = new Map([...readings].map(([codeId, coders]) => [codeId, timesOfCode(coders)] as const))
  const said = [...codes].flatMap(([codeId, { coders, onScreen }]): [string, SaidCounts][] => {
    const counts = countSaid(coders, onScreen)
    return counts ? [[codeId, counts]] : []
  })
  return {
    course: [
      {
        durationMs,
        codes: Object.fromEntries(
          [...codes].map(([codeId, times]) => [codeId, courseOfCode(durationMs, times)]),
        ),
      },
    ],
    said: Object.fromEntries(said),
    kinds: kindsLookedFor(kinds, codes),
    carriers: countCarriers(codes, kinds),
  }
}

/** Those of the codes looked for in a film that are spaces and subjects, in order. */
export function kindsLookedFor(
  { spaces, subjects }: CarrierKinds,
  lookedFor: { has(codeId: string): boolean },
): FurtherCounts['kinds'] {
  const those = (ids: readonly string[]) => ids.filter(id => lookedFor.has(id)).sort()
  return { spaces: those(spaces), subjects: those(subjects) }
}

function timesOfCode(coders: readonly Reading[]): CodeTimes {
  const { agreed } = agreedStretches(
    coders.map(({ looked, marks }) => ({
      looked,
      onScreen: intersectSpans(mergeSpans(marks, Infinity), looked),
    })),
  )
  return { coders, looked: mergeSpans(coders.flatMap(({ looked }) => looked)), onScreen: mergeSpans(agreed) }
}

/** Two parts of one film, the earlier first. */
export function addFurther(first: FurtherCounts, second: FurtherCounts): FurtherCounts {
  const join = (left: readonly string[], right: readonly string[]) => [...new Set([...left, ...right])].sort()
  return {
    course: [...first.course, ...second.course],
    said: addEach(first.said, second.said, addSaid),
    kinds: {
      spaces: join(first.kinds.spaces, second.kinds.spaces),
      subjects: join(first.kinds.subjects, second.kinds.subjects),
    },
    carriers: addCarriers(first.carriers, second.carriers),
  }
}
