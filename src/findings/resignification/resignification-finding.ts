import type { Computed, Reason } from '../../statistics/index.ts'
import type { CompanionWarning, Entailed } from '../companions/companions-finding.ts'
import type { CompanionUnit } from '../companions/counts/companion-counts.ts'
import type { OfCorpus } from '../of-corpus.ts'
import type { FilmAnswer, PrevalenceFinding } from '../prevalence/prevalence-finding.ts'
import type { PerPeriod, TestUnit } from '../prevalence/verdict.ts'
import type { CountedUnder } from '../question-film.ts'

/** What may be said of the companions of one symbol, and no more. */
export type ResignificationVerdict =
  | { kind: 'nobody-looked' }
  | { kind: 'nobody-looked-in-period'; period: 1 | 2 }
  /** In fewer than two films of a period it is there often enough and beside anything. */
  | { kind: 'too-rare'; films: PerPeriod }
  | { kind: 'not-compared'; because: 'too-few-films-have-it' | 'not-focal' }
  | { kind: 'too-few'; unit: TestUnit; smallestP: number }
  | { kind: 'family-too-large'; unit: TestUnit; smallestP: number; familySize: number }
  | { kind: 'cannot-tell'; unit: TestUnit; p: number }
  /** It would pass, but not once the period that has it more often is thinned to the other. */
  | { kind: 'frequency-alone'; p: number; passing: number }
  /** It would pass, but the films of one period were looked through so much less that few companions could be seen. */
  | { kind: 'looked-through-unequally'; p: number; shares: PerPeriod }
  | { kind: 'shows'; unit: TestUnit; p: number; corrected: boolean }
  | { kind: 'not-computable'; because: Reason }

/** Divergence in bits, base 2; excess: over its mean when films (or directors) are dealt to the periods by lot. */
export interface ExcessTest {
  divergence: number
  nullMean: number
  excess: number
  extremeCount: number
  assignments: number
  draws: number | null
  p: number
  minTwoSidedP: number
}

/** One companion of a symbol: its share of all companions, as the mean over the films compared. */
export interface CompanionShare {
  companion: string
  shareP1: Computed<number>
  shareP2: Computed<number>
  difference: Computed<number>
  /** Expanded-percentile film bootstrap, 95 %. */
  interval: Computed<{ lower: number; upper: number }>
  /** Films of each period, compared or not, in which the two stand together. */
  filmsP1: number
  filmsP2: number
  /** Gained and lost: its interval leaves out 0, and enough films have it. Kept: a companion of note in both. */
  change: 'gained' | 'lost' | 'kept' | 'unclear'
}

/** What marks of a symbol connote: a code, or what was written. */
export interface Connoted {
  codeId: string | null
  written: string | null
  /** Films and shots of each period in which it was said. */
  filmsP1: number
  filmsP2: number
  shotsP1: number
  shotsP2: number
}

export interface SymbolDot {
  filmId: string
  period: 1 | 2
  /** Units that have the symbol. */
  occurrences: number
  /** False where it is too rare, or stands beside nothing. */
  isCompared: boolean
  /** Of the companions that were looked for in every film compared, each with its share in this film. */
  shares: Record<string, number>
  /** Units that have the companion, too; only where there are any. */
  together: Record<string, number>
}

export interface SymbolCompanions {
  symbol: string
  inFamily: boolean
  /** Films looked through for it, and those that are compared. */
  films: PerPeriod
  compared: PerPeriod
  /** Looked through, and left out because it is too rare in them or stands beside nothing. */
  filmsTooRare: string[]
  /** Mean units with it per film looked through. */
  occurrences: PerPeriod
  byFilms: Computed<ExcessTest>
  /** Directors moved whole. */
  byDirectors: Computed<ExcessTest>
  /** Holm over the family, of the test that speaks; every symbol has films of its own. */
  corrected: Computed<{ p: number; minTwoSidedP: number }>
  bhP: Computed<number>
  /** Of the divergence, not of the excess: expanded-percentile film bootstrap, 95 %. */
  interval: Computed<{ lower: number; upper: number }>
  /** The excess without each film; films without which p would be above .05 where it is not. */
  leaveOneFilmOut: Computed<{ min: number; max: number; filmsThatCarry: string[] }>
  /** The more frequent period thinned to the other again and again; null where both have it about as often. */
  thinned: { repeats: number; excess: number; passing: number } | null
  /** The strongest change first. */
  companions: CompanionShare[]
  /** Companions that not every film compared was looked through for. */
  companionsLeftOut: string[]
  connotes: Connoted[]
  verdict: ResignificationVerdict
  warnings: CompanionWarning[]
  dots: SymbolDot[]
}

export interface ResignificationFinding extends OfCorpus {
  question: 'resignification'
  codebookVersion?: CountedUnder
  periods: PrevalenceFinding['periods']
  unit: CompanionUnit
  films: Pick<FilmAnswer, 'id' | 'period' | 'directors' | 'shots' | 'durationMs' | 'codedMs'>[]
  filmsOutside: string[]
  /** Those with the strongest evidence first. */
  symbols: SymbolCompanions[]
  family: string[]
  entailedLeftOut: Entailed[]
  resolution: PrevalenceFinding['resolution']
  defaultTest: PrevalenceFinding['defaultTest']
  shotLength: PrevalenceFinding['shotLength']
  warnings: CompanionWarning[]
  parameters: {
    minimumFilms: number
    minimumOccurrences: number
    focalCodes: string[] | null
    seed: number
    draws: number
    exactUpTo: number
    intervalDraws: number
    sliceMs: number | null
  }
}
