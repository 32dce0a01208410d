import { isNotComputable } from '../../statistics/index.ts'
import { defaultTestOf } from '../prevalence/judge-symbol.ts'
import type { TestUnit } from '../prevalence/verdict.ts'
import { level } from '../prevalence/verdict.ts'
import type { CompanionDirection, CompanionPair, CompanionVerdict } from './companions-finding.ts'

type Unjudged = Omit<CompanionPair, 'verdict' | 'warnings' | 'dots'>

/** What may be said of a pair. The order of the questions is that of what must hold first. */
export function judgePair(
  pair: Unjudged,
  { unit, familySize }: { unit: TestUnit; familySize: number },
): CompanionVerdict {
  const { tieP1, tieP2, difference } = pair
  const films = tieP1.films + tieP2.films
  if (films === 0) return { kind: 'nobody-looked' }
  if (tieP1.films === 0) return { kind: 'nobody-looked-in-period', period: 1 }
  if (tieP2.films === 0) return { kind: 'nobody-looked-in-period', period: 2 }
  if (tieP1.filmsTogether + tieP2.filmsTogether === 0) return { kind: 'never-together', films }
  if (!pair.inFamily) return { kind: 'not-compared' }
  if (isNotComputable(difference)) return { kind: 'not-computable', because: difference.because }
  const direction = directionOf(difference)
  const { own, corrected } = defaultTestOf(pair, unit)
  if (isNotComputable(own))
    return own.because === 'no-possible-assignment-but-this'
      ? { kind: 'too-few', unit, direction, smallestP: 1 }
      : { kind: 'not-computable', because: own.because }
  if (own.minTwoSidedP > level) return { kind: 'too-few', unit, direction, smallestP: own.minTwoSidedP }
  if (isNotComputable(corrected)) return { kind: 'not-computable', because: corrected.because }
  const { p, minTwoSidedP: smallestP } = corrected
  if (smallestP > level) return { kind: 'family-too-large', unit, direction, smallestP, familySize }
  return p > level
    ? { kind: 'cannot-tell', unit, direction, p }
    : { kind: 'shows', unit, direction, p, corrected: familySize > 1 }
}

function directionOf(difference: number): CompanionDirection {
  return difference > 0 ? 'closer' : difference < 0 ? 'looser' : 'same'
}

const rank: Record<CompanionVerdict['kind'], number> = {
  shows: 0,
  'cannot-tell': 1,
  'family-too-large': 2,
  'too-few': 2,
  'not-computable': 3,
  'not-compared': 4,
  'never-together': 5,
  'nobody-looked-in-period': 6,
  'nobody-looked': 7,
}

/** What is shown first, by p; then by the size of the difference; what was hardly ever together last. */
export function compareEvidence(left: CompanionPair, right: CompanionPair): number {
  return (
    rank[left.verdict.kind] - rank[right.verdict.kind] ||
    pOf(left.verdict) - pOf(right.verdict) ||
    sizeOf(right) - sizeOf(left) ||
    togetherIn(right) - togetherIn(left)
  )
}

function pOf(verdict: CompanionVerdict): number {
  return 'p' in verdict ? verdict.p : 1
}

function sizeOf({ difference }: CompanionPair): number {
  return isNotComputable(difference) ? 0 : Math.abs(difference)
}

function togetherIn({ tieP1, tieP2 }: CompanionPair): number {
  return tieP1.unitsTogether + tieP2.unitsTogether
}
