import type { CodeMeetings } from './agreement/count-meetings.ts'
import { addMeetings } from './agreement/count-meetings.ts'
import { addCompanions } from './companions/counts/add-companions.ts'
import type { CompanionCounts } from './companions/counts/companion-counts.ts'
import type { ConnotationCounts } from './companions/counts/connotation-counts.ts'
import { addConnotations } from './companions/counts/connotation-counts.ts'
import { compareText } from './compare-text.ts'
import type { CoderRule } from './film-records.ts'
import type { FurtherCounts } from './further-counts.ts'
import { addFurther } from './further-counts.ts'

/** One code in one film. Times in milliseconds. */
export interface CodeCounts {
  shotsLookedThrough: number
  shotsPresent: number
  /** Running time of the shots looked through: their number times their mean length. */
  shotsLookedThroughMs: number
  slicesLookedThrough: number
  slicesPresent: number
  lookedThroughMs: number
  screenTimeMs: number
  /** Where several coders looked: marked by one and not by more than half; counted as absent, and not agreed to be. */
  disputed?: { shots: number; slices: number; screenTimeMs: number }
}

/** Counts kept in another format were made by other rules and are made anew. */
export const countsFormat = 'silverscreen-counts/4'

/**
 * The counts of one film: everything that questions ask of it, by value. Plain JSON; two parts of a film add.
 */
export interface FilmCounts {
  format: typeof countsFormat
  coderRule: CoderRule
  sliceMs: number
  durationMs: number
  shots: number
  /** Looked through for at least one code. */
  shotsLookedThrough: number
  shotsLookedThroughMs: number
  lookedThroughMs: number
  /** Milliseconds that each coder looked through for at least one code. */
  lookedThroughMsByCoder: Record<string, number>
  codes: Record<string, CodeCounts>
  /** What stands together in it. */
  companions?: CompanionCounts
  /** By code, what its marks connote; codes of which nothing is said are left out. */
  connotations?: Record<string, ConnotationCounts>
  /** Course, what is said of marks, and who carries which space. */
  further: FurtherCounts
  /** By code, where several coders looked for it: how many of them have it where. */
  agreement?: Record<string, CodeMeetings>
  /** Codes of which a coder had seen what another one marked: that coder is in no agreement. */
  notBlind?: string[]
  /** The same film by each coder alone, where several looked through it. */
  byCoder?: Record<string, FilmCounts>
}

/** The one text of these counts: keys in order, no spaces. Equal counts have equal texts, so a digest can be taken. */
export function canonicalCounts(counts: FilmCounts): string {
  return JSON.stringify(inOrder(counts))
}

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map(inOrder) : value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => compareText(left, right))
      .map(([key, own]) => [key, inOrder(own)]),
  )
}

/** Adds the counts of two parts of one film, counted by the same rule and slice. */
export function mergeCounts(first: FilmCounts, second: FilmCounts): FilmCounts {
  if (
    first.sliceMs !== second.sliceMs ||
    JSON.stringify(first.coderRule) !== JSON.stringify(second.coderRule)
  )
    throw new RangeError('Counts made by different rules do not add.')
  return {
    ...first,
    durationMs: first.durationMs + second.durationMs,
    shots: first.shots + second.shots,
    shotsLookedThrough: first.shotsLookedThrough + second.shotsLookedThrough,
    shotsLookedThroughMs: first.shotsLookedThroughMs + second.shotsLookedThroughMs,
    lookedThroughMs: first.lookedThroughMs + second.lookedThroughMs,
    lookedThroughMsByCoder: addRecords(
      first.lookedThroughMsByCoder,
      second.lookedThroughMsByCoder,
      (a, b) => a + b,
    ),
    codes: addRecords(first.codes, second.codes, addCodes),
    ...addCompanionsOf(first, second),
    further: addFurther(first.further, second.further),
    ...addAgreement(first, second),
    ...addCoders(first, second),
  }
}

function addAgreement(first: FilmCounts, second: FilmCounts): Pick<FilmCounts, 'agreement' | 'notBlind'> {
  const notBlind = [...new Set([...(first.notBlind ?? []), ...(second.notBlind ?? [])])].sort(compareText)
  return {
    ...((first.agreement || second.agreement) && {
      agreement: addRecords(first.agreement ?? {}, second.agreement ?? {}, addMeetings),
    }),
    ...(notBlind.length > 0 && { notBlind }),
  }
}

/** A part that one coder alone looked through is that coder's reading of it. */
function addCoders(first: FilmCounts, second: FilmCounts): Pick<FilmCounts, 'byCoder'> {
  if (first.coderRule.kind === 'single') return {}
  const [left, right] = [readingsOf(first), readingsOf(second)]
  const byCoder = addRecords(left, right, mergeCounts)
  return Object.keys(byCoder).length > 1 ? { byCoder } : {}
}

/** A film by each of its coders alone, also where there is one. */
export function readingsOf(counts: FilmCounts): Record<string, FilmCounts> {
  if (counts.byCoder) return counts.byCoder
  const [only, ...others] = Object.keys(counts.lookedThroughMsByCoder)
  return only === undefined || others.length > 0
    ? {}
    : { [only]: { ...counts, coderRule: { kind: 'single', coderId: only } } }
}

function addCodes(left: CodeCounts, right: CodeCounts): CodeCounts {
  const { disputed: leftDisputed, ...leftCounts } = left
  const { disputed: rightDisputed, ...rightCounts } = right
  const disputed =
    leftDisputed && rightDisputed ? addNumbers(leftDisputed, rightDisputed) : (leftDisputed ?? rightDisputed)
  return { ...addNumbers(leftCounts, rightCounts), ...(disputed && { disputed }) }
}

function addNumbers<Counts extends Record<keyof Counts, number>>(left: Counts, right: Counts): Counts {
  const sum = { ...left }
  for (const key of Object.keys(sum) as (keyof Counts)[])
    sum[key] = (left[key] + right[key]) as Counts[keyof Counts]
  return sum
}

function addCompanionsOf(
  first: FilmCounts,
  second: FilmCounts,
): Pick<FilmCounts, 'companions' | 'connotations'> {
  const [left, right] = [first.companions, second.companions]
  const companions = left && right ? addCompanions(left, right) : (left ?? right)
  return {
    ...(companions && { companions }),
    ...((first.connotations || second.connotations) && {
      connotations: addRecords(first.connotations ?? {}, second.connotations ?? {}, addConnotations),
    }),
  }
}

function addRecords<Value>(
  left: Record<string, Value>,
  right: Record<string, Value>,
  add: (left: Value, right: Value) => Value,
): Record<string, Value> {
  const sum = { ...left }
  for (const [key, value] of Object.entries(right)) sum[key] = key in sum ? add(sum[key]!, value) : value
  return sum
}
