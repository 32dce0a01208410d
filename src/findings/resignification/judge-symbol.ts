import { isNotComputable } from '../../statistics/index.ts'
import type { PerPeriod, TestUnit } from '../prevalence/verdict.ts'
import { level } from '../prevalence/verdict.ts'
import type { ResignificationVerdict, SymbolCompanions } from './resignification-finding.ts'

type Unjudged = Omit<SymbolCompanions, 'verdict' | 'warnings'>

/** What may be said of a symbol's companions. The order of the questions is that of what must hold first. */
export function judgeCompanions(
  symbol: Unjudged,
  {
    unit,
    familySize,
    focalCodes,
    unequal,
  }: {
    unit: TestUnit
    familySize: number
    focalCodes: readonly string[] | null
    /** How much of the films of each period was looked through, where one side was far less. */
    unequal: PerPeriod | null
  },
): ResignificationVerdict {
  const { films, compared } = symbol
  if (films[0] + films[1] === 0) return { kind: 'nobody-looked' }
  if (films[0] === 0) return { kind: 'nobody-looked-in-period', period: 1 }
  if (films[1] === 0) return { kind: 'nobody-looked-in-period', period: 2 }
  if (Math.min(...compared) < 2) return { kind: 'too-rare', films: compared }
  if (!symbol.inFamily) {
    const isFocal = !focalCodes || focalCodes.includes(symbol.symbol)
    return { kind: 'not-compared', because: isFocal ? 'too-few-films-have-it' : 'not-focal' }
  }
  const test = unit === 'directors' ? symbol.byDirectors : symbol.byFilms
  if (isNotComputable(test))
    return test.because === 'no-possible-assignment-but-this'
      ? { kind: 'too-few', unit, smallestP: 1 }
      : { kind: 'not-computable', because: test.because }
  if (test.minTwoSidedP > level) return { kind: 'too-few', unit, smallestP: test.minTwoSidedP }
  if (isNotComputable(symbol.corrected)) return { kind: 'not-computable', because: symbol.corrected.because }
  const { p, minTwoSidedP: smallestP } = symbol.corrected
  if (smallestP > level) return { kind: 'family-too-large', unit, smallestP, familySize }
  if (p > level) return { kind: 'cannot-tell', unit, p }
  if (unequal) return { kind: 'looked-through-unequally', p, shares: unequal }
  const { thinned } = symbol
  if (thinned && thinned.passing < 0.5) return { kind: 'frequency-alone', p, passing: thinned.passing }
  return { kind: 'shows', unit, p, corrected: familySize > 1 }
}

const rank: Record<ResignificationVerdict['kind'], number> = {
  shows: 0,
  'frequency-alone': 1,
  'looked-through-unequally': 1,
  'cannot-tell': 2,
  'family-too-large': 3,
  'too-few': 3,
  'not-computable': 4,
  'not-compared': 5,
  'too-rare': 6,
  'nobody-looked-in-period': 7,
  'nobody-looked': 8,
}

/** What is shown first, by p; then by how much the companions differ beyond chance. */
export function compareSymbols(left: SymbolCompanions, right: SymbolCompanions): number {
  return (
    rank[left.verdict.kind] - rank[right.verdict.kind] ||
    pOf(left) - pOf(right) ||
    excessOf(right) - excessOf(left)
  )
}

function pOf({ verdict }: SymbolCompanions): number {
  return 'p' in verdict ? verdict.p : 1
}

function excessOf({ byFilms }: SymbolCompanions): number {
  return isNotComputable(byFilms) ? -1 : byFilms.excess
}
