import { isNotComputable } from '../../statistics/index.ts'
import type { PrevalenceFinding, SymbolFinding } from './prevalence-finding.ts'
import type { Verdict } from './verdict.ts'

export interface SymbolsInOrder {
  /** Symbols with something to see, those with the strongest evidence first. */
  seen: SymbolFinding[]
  /** Symbols of which there is nothing to see, those with the same reason together. */
  nothingToSee: {
    because: 'nobody-looked' | 'nobody-looked-in-period' | 'in-no-film'
    symbols: SymbolFinding[]
  }[]
}

const rank: Record<Verdict['kind'], number> = {
  shows: 0,
  'looked-through-unequally': 1,
  'coders-differ': 1,
  'strata-differ': 1,
  'chosen-after-looking': 1,
  'cannot-tell': 2,
  'no-difference': 3,
  'family-too-large': 4,
  'too-few': 4,
  'not-compared': 5,
  alike: 6,
  'one-film-in-period': 7,
  'not-computable': 8,
  'coders-contradict': 8,
  'nobody-looked-in-period': 9,
  'in-no-film': 10,
  'nobody-looked': 11,
}

/** Coded symbols by their evidence: what is shown, by p; then by the size of the difference; the empty ones last. */
export function orderByEvidence({ symbols }: Pick<PrevalenceFinding, 'symbols'>): SymbolsInOrder {
  const hasNothing = ({ dots }: SymbolFinding) =>
    dots.every(({ presence }) => presence === 'absent' || presence === 'not-looked-for')
  const seen = symbols.filter(symbol => !hasNothing(symbol)).sort(compareEvidence)
  const empty = symbols.filter(hasNothing)
  const kinds = ['in-no-film', 'nobody-looked-in-period', 'nobody-looked'] as const
  return {
    seen,
    nothingToSee: kinds.flatMap(because => {
      const those = empty.filter(({ verdict }) => verdict.kind === because)
      return those.length > 0 ? [{ because, symbols: those }] : []
    }),
  }
}

function compareEvidence(left: SymbolFinding, right: SymbolFinding): number {
  return (
    rank[left.verdict.kind] - rank[right.verdict.kind] ||
    pOf(left.verdict) - pOf(right.verdict) ||
    sizeOf(right) - sizeOf(left)
  )
}

function pOf(verdict: Verdict): number {
  return 'p' in verdict ? verdict.p : 1
}

function sizeOf({ screenTimeShare: { difference } }: SymbolFinding): number {
  return isNotComputable(difference) ? 0 : Math.abs(difference)
}
