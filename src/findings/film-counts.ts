import type { CodeMeetings } from './agreement/count-meetings.ts'
import { addMeetings } from './agreement/count-meetings.ts'
import type { CoderRule } from './film-records.ts'

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
export const countsFormat = 'silverscreen-counts/3'

/** Two codes in one shot: first id, second id (by code unit order), shots with both, shots looked through for both. */
export type PairCount = [string, string, number, number]

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
  pairs: PairCount[]
  /** By code, where several coders looked for it: how many of them have it where. */
  agreement?: Record<string, CodeMeetings>
  /** The same film by each coder alone, where several looked through it. */
  byCoder?: Record<string, FilmCounts>
}

/** The one text of these counts: keys in order, no spaces. Equal counts have equal texts, so a digest can be taken. */
export function canonicalCounts(counts: FilmCounts): string {
  const sorted: FilmCounts = { ...counts, pairs: [...counts.pairs].sort(comparePairs) }
  return JSON.stringify(sorted, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => compareText(left, right)))
      : value,
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
    pairs: addPairs(first, second),
    ...addAgreement(first, second),
    ...addCoders(first, second),
  }
}

function addAgreement(first: FilmCounts, second: FilmCounts): Pick<FilmCounts, 'agreement'> {
  if (!first.agreement && !second.agreement) return {}
  return { agreement: addRecords(first.agreement ?? {}, second.agreement ?? {}, addMeetings) }
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

export function comparePairs(left: PairCount, right: PairCount): number {
  return compareText(left[0], right[0]) || compareText(left[1], right[1])
}

export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
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

function addPairs(first: FilmCounts, second: FilmCounts): PairCount[] {
  const byPair = new Map<string, PairCount>()
  for (const pair of [...first.pairs, ...second.pairs]) {
    const key = JSON.stringify(pair.slice(0, 2))
    const known = byPair.get(key)
    byPair.set(key, known ? [pair[0], pair[1], known[2] + pair[2], known[3] + pair[3]] : [...pair])
  }
  return [...byPair.values()].sort(comparePairs)
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
