import type { Computed, Reason } from '../../statistics/index.ts'
import { isNotComputable } from '../../statistics/index.ts'
import { areUnequal } from '../prevalence/judge-symbol.ts'
import type { Direction, PerPeriod, TestUnit } from '../prevalence/verdict.ts'
import { level } from '../prevalence/verdict.ts'

/**
 * What may be said of one line of a finding, and no more: the one thing that its sentence, its place on the page and its
 * line in a table rest on. `p` is that of the default test, corrected for the family.
 */
export type TestedVerdict =
  /** No film tells anything of it. */
  | { kind: 'nothing-known' }
  | { kind: 'nothing-known-in-period'; period: 1 | 2; films: PerPeriod }
  | { kind: 'too-few-films'; films: readonly number[]; direction: Direction }
  | { kind: 'not-compared'; because: 'too-few-films-have-it' | 'not-focal'; direction: Direction }
  /** The same in every film. */
  | { kind: 'alike' }
  | { kind: 'too-few'; unit: TestUnit; direction: Direction; smallestP: number }
  /** One line could reach .05 alone, and not among so many. */
  | { kind: 'family-too-large'; unit: TestUnit; direction: Direction; smallestP: number; familySize: number }
  | { kind: 'no-difference' }
  | { kind: 'cannot-tell'; unit: TestUnit; direction: Direction; p: number }
  | { kind: 'shows'; unit: TestUnit; direction: Direction; p: number; corrected: boolean }
  | { kind: 'not-computable'; because: Reason }

/** The same of a line that is set against another period. */
export type RowVerdict =
  | TestedVerdict
  /** It would pass, but one side was looked through so much less that the values are not of one kind. */
  | { kind: 'looked-through-unequally'; direction: Direction; p: number; shares: PerPeriod }
  /** Counted in shots, scenes or marks it would pass, and by screen time it would not. */
  | { kind: 'not-by-screen-time'; direction: Direction; p: number }

/** Takes a claim back where it rests on films of which a little was looked through, and on others looked through whole. */
export function unlessUnequal(verdict: TestedVerdict, shares: PerPeriod): RowVerdict {
  if (verdict.kind !== 'shows' || !areUnequal(shares)) return verdict
  const { direction, p } = verdict
  return { kind: 'looked-through-unequally', direction, p, shares }
}

/**
 * Takes a claim back that screen time does not make as well: a long shot or scene has more time to contain something, and
 * how many marks there are hangs on where they were set.
 */
export function unlessOnlyCounted(verdict: RowVerdict, byScreenTime: RowVerdict | undefined): RowVerdict {
  if (verdict.kind !== 'shows') return verdict
  const { direction, p } = verdict
  if (byScreenTime?.kind !== 'shows' || byScreenTime.direction !== direction)
    return { kind: 'not-by-screen-time', direction, p }
  return { ...verdict, p: Math.max(p, byScreenTime.p) }
}

/** A p with the smallest that could have been shown. */
export interface AttainableP {
  p: number
  minTwoSidedP: number
}

export interface TestedRow {
  /** Films with a value: of all, or of each period. */
  films: readonly number[]
  isAlike: boolean
  difference: Computed<number>
  inFamily: boolean
  isFocal: boolean
  unit: TestUnit
  familySize: number
  own: Computed<AttainableP>
  corrected: Computed<AttainableP>
}

export function judgeRow(row: TestedRow): TestedVerdict {
  const { films, difference, unit, familySize, own, corrected } = row
  const empty = films.indexOf(0)
  if (films.every(count => count === 0)) return { kind: 'nothing-known' }
  if (empty >= 0)
    return { kind: 'nothing-known-in-period', period: empty === 0 ? 1 : 2, films: films as PerPeriod }
  if (isNotComputable(difference)) return { kind: 'not-computable', because: difference.because }
  const direction = directionOf(difference)
  if (films.some(count => count < 2)) return { kind: 'too-few-films', films, direction }
  if (row.isAlike) return { kind: 'alike' }
  if (!row.inFamily)
    return { kind: 'not-compared', because: row.isFocal ? 'too-few-films-have-it' : 'not-focal', direction }
  if (isNotComputable(own))
    return own.because === 'no-possible-assignment-but-this'
      ? { kind: 'too-few', unit, direction, smallestP: 1 }
      : { kind: 'not-computable', because: own.because }
  if (own.minTwoSidedP > level) return { kind: 'too-few', unit, direction, smallestP: own.minTwoSidedP }
  if (isNotComputable(corrected)) return { kind: 'not-computable', because: corrected.because }
  const { p, minTwoSidedP: smallestP } = corrected
  if (smallestP > level) return { kind: 'family-too-large', unit, direction, smallestP, familySize }
  if (direction === 'same') return { kind: 'no-difference' }
  return p > level
    ? { kind: 'cannot-tell', unit, direction, p }
    : { kind: 'shows', unit, direction, p, corrected: familySize > 1 }
}

export function directionOf(difference: number): Direction {
  return difference > 0 ? 'more' : difference < 0 ? 'less' : 'same'
}

/** The order of a page: what is shown first, what cannot be told last. */
export const verdictRank: Record<RowVerdict['kind'], number> = {
  shows: 0,
  'looked-through-unequally': 1,
  'not-by-screen-time': 1,
  'cannot-tell': 1,
  'no-difference': 2,
  'family-too-large': 3,
  'too-few': 3,
  'not-compared': 4,
  alike: 5,
  'too-few-films': 6,
  'not-computable': 7,
  'nothing-known-in-period': 8,
  'nothing-known': 9,
}

/** Rows by their evidence: by verdict, then by p, then by the size of the difference. */
export function byEvidence<Row extends { verdict: RowVerdict; difference: Computed<number> }>(
  rows: readonly Row[],
): Row[] {
  const p = ({ verdict }: Row) => ('p' in verdict ? verdict.p : 1)
  const size = ({ difference }: Row) => (isNotComputable(difference) ? 0 : Math.abs(difference))
  return [...rows].sort(
    (left, right) =>
      verdictRank[left.verdict.kind] - verdictRank[right.verdict.kind] ||
      p(left) - p(right) ||
      size(right) - size(left),
  )
}
