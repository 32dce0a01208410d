import type {
  NotComputable,
  PrevalenceFinding,
  PrevalenceWarning,
  Reason,
  SymbolFinding,
} from '../findings/index.ts'
import { isNotComputable } from '../findings/index.ts'

/** How films of the two periods stand to each other in a sentence. */
export type Direction = 'more' | 'less' | 'same'

/** What a plain sentence rests on, chosen from the finding so that every language says the same. */
export type PlainVerdict =
  | { kind: 'not-computable'; because: Reason }
  | { kind: 'too-few-films'; direction: Direction; minP: number }
  | { kind: 'cannot-tell'; direction: Direction }
  | { kind: 'shows'; direction: Direction; corrected: boolean }

export interface PrevalenceSentences {
  /** The headline: a sentence for a reader who knows no statistics. */
  plain(symbol: SymbolFinding, name: string, finding: PrevalenceFinding): string
  /** The same with every number that it rests on. */
  technical(symbol: SymbolFinding, name: string, finding: PrevalenceFinding): string
  /** What these films can show at all, before any result. */
  resolution(finding: PrevalenceFinding): string
  /** Closed by default and never part of the copied sentence: what counting shots would have said. */
  naive(symbol: SymbolFinding): string
  warning(warning: PrevalenceWarning, nameOfFilm: (filmId: string) => string): string
  because(reason: NotComputable): string
}

/** The verdict on screen time; corrected for the family where the symbol stands in it. */
export function plainVerdict(symbol: SymbolFinding, finding: PrevalenceFinding): PlainVerdict {
  const { difference, permutation, maxT } = symbol.screenTimeShare
  if (isNotComputable(difference)) return { kind: 'not-computable', because: difference.because }
  if (isNotComputable(permutation)) return { kind: 'not-computable', because: permutation.because }
  const direction: Direction = difference > 0 ? 'more' : difference < 0 ? 'less' : 'same'
  const { resolution } = finding
  if (!isNotComputable(resolution) && resolution.minTwoSidedP > 0.05)
    return { kind: 'too-few-films', direction, minP: resolution.minTwoSidedP }
  const corrected = !isNotComputable(maxT)
  const p = corrected ? maxT.p : permutation.p
  return p <= 0.05 ? { kind: 'shows', direction, corrected } : { kind: 'cannot-tell', direction }
}
