import type { Corner, MarkPosition, MarkSaid, Span } from '../../study/index.ts'
import { intersectSpans, lengthOfSpans, mergeSpans } from '../../study/index.ts'
import { agreedStretches } from '../agreed-time.ts'
import type { CountedMark } from '../film-records.ts'
import type { Reading } from '../read-coders.ts'

/** Where a mark stands on a contradiction: at a pole, at both, at neither, or where one of the poles is denied alone. */
export const standings = ['s1', 's2', 'both', 'neither', 'notS1', 'notS2'] as const
export type Standing = (typeof standings)[number]

/** Marks of one code on one contradiction, of all coders who are counted. */
export interface PositionCounts {
  at: Partial<Record<Standing, number>>
  /** By the id of what was chosen from the list. */
  attitudeToFirst: Record<string, number>
  attitudeToSecond: Record<string, number>
  treatment: Record<string, number>
}

/** One aspect of the marks of one code: only where somebody has answered it is anything known. */
export interface AspectCounts {
  answeredMarks: number
  /** Of the screen time of the code, how much lies under marks that answer. */
  answeredMs: number
  /** By the id of the value. Where several are true of one mark they do not add up to what is answered. */
  values: Record<string, { marks: number; ms: number }>
}

/** What was said of the marks of one code in one film. */
export interface SaidCounts {
  /** Marks that count, of all coders who are counted. */
  marks: number
  positions: Record<string, PositionCounts>
  aspects: Record<string, AspectCounts>
}

/** `onScreen`: where the code is, as the coders agree. Null where no mark counts. */
export function countSaid(coders: readonly Reading[], onScreen: readonly Span[]): SaidCounts | null {
  const inEvidence = coders.map(coder => ({
    ...coder,
    marks: coder.marks.filter(mark => isInside(mark, coder.looked)),
  }))
  const marks = inEvidence.flatMap(coder => coder.marks)
  if (marks.length === 0) return null
  const said = marks.flatMap(mark => (mark.said ? [mark.said] : []))
  return {
    marks: marks.length,
    positions: countPositions(said),
    aspects: Object.fromEntries(
      aspectsOf(said).map(aspectId => [aspectId, countAspect(aspectId, inEvidence, onScreen)]),
    ),
  }
}

function isInside(mark: CountedMark, looked: readonly Span[]): boolean {
  return looked.some(
    ({ startMs, endMs }) =>
      (mark.startMs < endMs && startMs < mark.endMs) || (mark.startMs >= startMs && mark.startMs < endMs),
  )
}

function countPositions(said: readonly MarkSaid[]): Record<string, PositionCounts> {
  const counts: Record<string, PositionCounts> = {}
  for (const position of said.flatMap(({ positions }) => positions)) {
    const { contradictionId, attitudeToFirst, attitudeToSecond, treatment } = position
    counts[contradictionId] ??= { at: {}, attitudeToFirst: {}, attitudeToSecond: {}, treatment: {} }
    const own = counts[contradictionId]
    const standing = standingOf(position.positions)
    if (standing) raise(own.at, standing)
    if (attitudeToFirst) raise(own.attitudeToFirst, attitudeToFirst)
    if (attitudeToSecond) raise(own.attitudeToSecond, attitudeToSecond)
    if (treatment) raise(own.treatment, treatment)
  }
  return counts
}

/** A pole that is named outweighs what is denied beside it; null where nothing was chosen. */
export function standingOf(positions: MarkPosition['positions']): Standing | null {
  const has = (corner: Corner) => positions.includes(corner)
  if (has('s1') || has('s2')) return has('s1') && has('s2') ? 'both' : has('s1') ? 's1' : 's2'
  if (has('notS1') && has('notS2')) return 'neither'
  return has('notS1') ? 'notS1' : has('notS2') ? 'notS2' : null
}

function raise<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1
}

function aspectsOf(said: readonly MarkSaid[]): string[] {
  return [...new Set(said.flatMap(({ aspects }) => aspects.map(({ aspectId }) => aspectId)))]
}

/** A value holds where more than half of the coders who answered at the moment chose it, and the code is there. */
function countAspect(aspectId: string, coders: readonly Reading[], onScreen: readonly Span[]): AspectCounts {
  const answers = coders.map(({ looked, marks }) => {
    const answered = marks.flatMap(mark => {
      const values = mark.said?.aspects.find(one => one.aspectId === aspectId)?.values ?? []
      return values.length > 0 ? [{ mark, values }] : []
    })
    return { looked, answered }
  })
  const spansOf = (chosen: readonly { mark: CountedMark }[], within: readonly Span[]) =>
    intersectSpans(mergeSpans(chosen.map(({ mark }) => mark)), within)
  const known = answers.map(({ looked, answered }) => spansOf(answered, looked))
  const valueIds = new Set(answers.flatMap(({ answered }) => answered.flatMap(({ values }) => values)))
  const all = answers.flatMap(({ answered }) => answered)
  return {
    answeredMarks: all.length,
    answeredMs: lengthOfSpans(intersectSpans(mergeSpans(known.flat()), onScreen)),
    values: Object.fromEntries(
      [...valueIds].map(valueId => {
        const { agreed } = agreedStretches(
          answers.map(({ answered }, coder) => ({
            looked: known[coder]!,
            onScreen: spansOf(
              answered.filter(({ values }) => values.includes(valueId)),
              known[coder]!,
            ),
          })),
        )
        const marks = all.filter(({ values }) => values.includes(valueId)).length
        return [valueId, { marks, ms: lengthOfSpans(intersectSpans(agreed, onScreen)) }]
      }),
    ),
  }
}

/** Two parts of one film. */
export function addSaid(left: SaidCounts, right: SaidCounts): SaidCounts {
  return {
    marks: left.marks + right.marks,
    positions: addEach(left.positions, right.positions, addPositions),
    aspects: addEach(left.aspects, right.aspects, addAspects),
  }
}

function addPositions(left: PositionCounts, right: PositionCounts): PositionCounts {
  return {
    at: addEach(left.at as Record<string, number>, right.at as Record<string, number>, add),
    attitudeToFirst: addEach(left.attitudeToFirst, right.attitudeToFirst, add),
    attitudeToSecond: addEach(left.attitudeToSecond, right.attitudeToSecond, add),
    treatment: addEach(left.treatment, right.treatment, add),
  }
}

function addAspects(left: AspectCounts, right: AspectCounts): AspectCounts {
  return {
    answeredMarks: left.answeredMarks + right.answeredMarks,
    answeredMs: left.answeredMs + right.answeredMs,
    values: addEach(left.values, right.values, (a, b) => ({ marks: a.marks + b.marks, ms: a.ms + b.ms })),
  }
}

const add = (left: number, right: number) => left + right

/** What stands under a key in one of them only stands so in the sum. */
export function addEach<Value>(
  left: Record<string, Value>,
  right: Record<string, Value>,
  join: (left: Value, right: Value) => Value,
): Record<string, Value> {
  const sum = { ...left }
  for (const [key, value] of Object.entries(right)) sum[key] = key in sum ? join(sum[key]!, value) : value
  return sum
}
