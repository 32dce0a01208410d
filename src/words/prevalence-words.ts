import type {
  NotComputable,
  PrevalenceFinding,
  PrevalenceWarning,
  SymbolFinding,
  Verdict,
} from '../findings/index.ts'
import type { LookedFilms } from './looked-on-sides.ts'

/** What films and coders are called where a sentence names them. */
export interface NamesInSentences {
  film(filmId: string): string
  coder(coderId: string): string
}

/** A finding that says what its films can show at all. */
export interface WithResolution extends LookedFilms {
  resolution: PrevalenceFinding['resolution']
}

export interface PrevalenceSentences {
  /** The headline: a sentence for a reader who knows no statistics. It says the symbol's verdict and no more. */
  plain(symbol: SymbolFinding, name: string, finding: PrevalenceFinding): string
  /** The same with every number that it rests on. */
  technical(symbol: SymbolFinding, name: string, finding: PrevalenceFinding, names: NamesInSentences): string
  /** Symbols of which there is nothing to see, in one line with their reason. */
  nothingToSee(
    because: 'nobody-looked' | 'nobody-looked-in-period' | 'in-no-film',
    names: readonly string[],
  ): string
  /** What these films can show at all, before any result. */
  resolution(finding: WithResolution): string
  /** How long shots are on both sides, so far as somebody looked. */
  shotLengths(finding: Pick<PrevalenceFinding, 'shotLength' | 'periods'>): string
  /** Closed by default and never part of the copied sentence: what counting shots would have said. */
  naive(symbol: SymbolFinding): string
  warning(
    warning: PrevalenceWarning,
    names: NamesInSentences,
    finding: Pick<PrevalenceFinding, 'periods'>,
  ): string
  because(reason: NotComputable): string
}

const tested: ReadonlySet<Verdict['kind']> = new Set([
  'shows',
  'cannot-tell',
  'no-difference',
  'too-few',
  'family-too-large',
  'looked-through-unequally',
  'coders-differ',
  'strata-differ',
  'chosen-after-looking',
])

/** About a verdict that rests on no test no p is said. */
export function restsOnTest({ kind }: Verdict): boolean {
  return tested.has(kind)
}
