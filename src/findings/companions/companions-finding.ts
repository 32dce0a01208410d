import type { Computed, Reason } from '../../statistics/index.ts'
import type { OfCorpus } from '../of-corpus.ts'
import type {
  CorrectedCount,
  FilmAnswer,
  PermutationAnswer,
  PrevalenceFinding,
} from '../prevalence/prevalence-finding.ts'
import type { PrevalenceWarning } from '../prevalence/prevalence-warning.ts'
import type { TestUnit } from '../prevalence/verdict.ts'
import type { CountedUnder } from '../question-film.ts'
import type { CompanionUnit } from './counts/companion-counts.ts'

/** A code that by definition stands wherever another does. */
export interface Entailed {
  of: string
  entailed: string
}

/** Whether the later films tie two codes more closely than the earlier ones, by film means of the log odds. */
export type CompanionDirection = 'closer' | 'looser' | 'same'

/** What may be said of one pair, and no more. `p` is that of the test that speaks, corrected for the family. */
export type CompanionVerdict =
  | { kind: 'nobody-looked' }
  | { kind: 'nobody-looked-in-period'; period: 1 | 2 }
  | { kind: 'never-together'; films: number }
  /** Together in too few films or units to be compared; the rule looks at both periods together. */
  | { kind: 'not-compared' }
  | { kind: 'too-few'; unit: TestUnit; direction: CompanionDirection; smallestP: number }
  | {
      kind: 'family-too-large'
      unit: TestUnit
      direction: CompanionDirection
      smallestP: number
      familySize: number
    }
  | { kind: 'cannot-tell'; unit: TestUnit; direction: CompanionDirection; p: number }
  | { kind: 'shows'; unit: TestUnit; direction: CompanionDirection; p: number; corrected: boolean }
  | { kind: 'not-computable'; because: Reason }

/** One pair in the films of one period. */
export interface CompanyInPeriod {
  /** Films looked through for both, those with at least one unit that has both, and those units. */
  films: number
  filmsTogether: number
  unitsTogether: number
  /** In so many films and units that it can be spoken of as a tie of this period. */
  isKept: boolean
  /** Films in which each of the two is there often enough for the measures below, which are means over these. */
  filmsCompared: number
  logOdds: Computed<number>
  standardError: Computed<number>
  ppmi: Computed<number>
  npmi: Computed<number>
  /** Of the units with either, the share with both. */
  shared: Computed<number>
}

/** One pair in one film; null where nobody looked for both. */
export interface PairDot {
  filmId: string
  period: 1 | 2
  both: number
  units: number
  /** Null where one of the two is too rare in the film. */
  logOdds: number | null
}

export interface CompanionPair {
  /** Where the order counts, the first comes before the second. */
  first: string
  second: string
  inFamily: boolean
  tieP1: CompanyInPeriod
  tieP2: CompanyInPeriod
  /** Of the log odds, second minus first. */
  difference: Computed<number>
  /** Expanded-percentile film bootstrap, 95 %. */
  interval: Computed<{ lower: number; upper: number }>
  permutation: Computed<PermutationAnswer>
  maxT: Computed<CorrectedCount>
  directorBlocks: Computed<PermutationAnswer & { maxT: Computed<CorrectedCount> }>
  leaveOneFilmOut: Computed<{ min: number; max: number; filmsThatTurn: string[] }>
  verdict: CompanionVerdict
  warnings: CompanionWarning[]
  /** Per film looked through for both; left out beyond the first few hundred pairs. */
  dots: PairDot[] | null
}

/** What weakens a finding about companions; with those that any comparison of two periods has. */
export type CompanionWarning =
  | PrevalenceWarning
  /** A long shot has more time to hold two codes. */
  | { kind: 'together-in-long-shots'; factor: number; meanMsP1: number; meanMsP2: number }
  | { kind: 'many-pairs'; familySize: number; atMost: number }
  /** Mean units per film with a code; a tie of a rare code is measured badly and looks stronger. */
  | { kind: 'rarer-in-one-period'; codeId: string; meanP1: number; meanP2: number }
  /** Without any one of these the difference goes the other way; p is above .05. */
  | { kind: 'films-turn-it'; filmIds: string[] }
  | { kind: 'films-carry-it'; filmIds: string[] }
  | { kind: 'no-scenes'; filmIds: string[] }

export interface CompanionsFinding extends OfCorpus {
  question: 'companions'
  codebookVersion?: CountedUnder
  periods: PrevalenceFinding['periods']
  unit: CompanionUnit
  /** Whose companions are asked for; null: every pair of codes. */
  chosen: string | null
  films: Pick<
    FilmAnswer,
    'id' | 'period' | 'directors' | 'shots' | 'durationMs' | 'codedMs' | 'shotsWithPair'
  >[]
  filmsOutside: string[]
  /** Those with the strongest evidence first. */
  pairs: CompanionPair[]
  familySize: number
  /** Pairs that stand together somewhere, in too few films or units to be compared and listed. */
  pairsNotListed: number
  entailedLeftOut: Entailed[]
  resolution: PrevalenceFinding['resolution']
  defaultTest: PrevalenceFinding['defaultTest']
  shotLength: PrevalenceFinding['shotLength']
  warnings: CompanionWarning[]
  parameters: {
    minimumFilms: number
    minimumUnits: number
    minimumOccurrences: number
    seed: number
    draws: number
    exactUpTo: number
    intervalDraws: number
    sliceMs: number | null
  }
}
