import type { Computed, FamilyBasis, NoticeableChange } from '../../statistics/index.ts'
import type { FocalDirection } from '../../study/index.ts'
import type { CodersAgree } from '../agreement/coders-agree.ts'
import type { OfCorpus } from '../of-corpus.ts'
import type { CodeInFilm, CountedUnder } from '../question-film.ts'
import type { PrevalenceWarning } from './prevalence-warning.ts'
import type { Verdict } from './verdict.ts'

/** JSON has no infinity: a Welch t without any spread inside the periods is a word. */
export type FiniteOrWord = number | 'Infinity' | '-Infinity'

export interface Welch95 {
  t: number
  df: number
  lower: number
  upper: number
  p: number
}

export interface PermutationAnswer {
  welchT: FiniteOrWord
  /** Assignments at least as extreme, of all; where they were drawn, of `draws`. */
  extremeCount: number
  assignments: number
  /** Null where every assignment was walked. */
  draws: number | null
  p: number
  /** The smallest p that the films (or directors) looked through for this code could have shown. */
  minTwoSidedP: number
}

export interface CorrectedCount {
  count: number
  p: number
  /** The smallest corrected p that could have been shown, and what the correction rests on. */
  minTwoSidedP: number
  basis: FamilyBasis
}

export interface LeaveOneFilmOutAnswer {
  min: number
  max: number
  /** Difference without each film, in the order of `films`. */
  differences: Computed<number>[]
  extremeCounts: Computed<number>[]
  p: Computed<number>[]
  /** Fewest assignments of any film left out; `assignmentsByFilm` where periods are of unequal size. */
  assignments: Computed<number>
  assignmentsByFilm: Computed<number>[]
  signFlips: boolean
  crosses05: boolean
}

/** Means and differences by one measure; second period minus first. */
export interface ShareComparison {
  /** Films looked through for the code, so far as this measure can tell. */
  filmsP1: number
  filmsP2: number
  meanP1: Computed<number>
  meanP2: Computed<number>
  pooledP1: Computed<number>
  pooledP2: Computed<number>
  difference: Computed<number>
  differencePooled: Computed<number>
  /** Only for counted units, not for time. */
  log2RatioPooled: Computed<number>
  log2RatioFilmMeans: Computed<number>
  /** Film mean of the second period over that of the first. */
  ratioOfMeans: Computed<number>
  cohenH: Computed<number>
  /** Kept within what a difference of shares can be; not given where a period has two films, where it says nothing. */
  welch95: Computed<Welch95>
  /** Variance between films on the arcsine scale, second over first, with the two-sided p of F. */
  spread: Computed<{ varianceRatio: number; p: number }>
  noticeable: Computed<NoticeableChange>
}

/** The tests of one measure. */
export interface ShareTests {
  permutation: Computed<PermutationAnswer>
  maxT: Computed<CorrectedCount>
  bhP: Computed<number>
  leaveOneFilmOut: Computed<LeaveOneFilmOutAnswer>
  /** Directors moved whole; `not-computable` with 'every-director-has-one-film' where each director has one film. */
  directorBlocks: Computed<PermutationAnswer & { maxT: Computed<CorrectedCount> }>
}

/** The change within kinds of film, places, or whatever films were divided by: of shares, films the unit. */
export interface WithinStrata {
  /** Second period minus first, each stratum against itself, weighted by `n1 n2 / (n1 + n2)`. */
  difference: number
  filmsP1: number
  filmsP2: number
  /** Strata with films in both periods; the others can say nothing of a change within. */
  strata: string[]
  p: number
  minTwoSidedP: number
  /** For the family, and the smallest that it could have been. */
  corrected: number
  minCorrectedP: number
}

/**
 * Where the periods were chosen after looking: the p of this border with all that it could have been, films in another
 * order. Films are dealt and not directors, so that it can take a claim back and never make one.
 */
export interface AfterLooking {
  p: number
  /** Holm's, for the family. */
  corrected: number
  films: number
}

/** By what films were divided, as it was asked for, and how many of each stratum stand in each period. */
export interface StrataAnswer {
  by: string
  strata: { name: string; filmsP1: number; filmsP2: number }[]
  /** Films of which nobody has said where they belong. */
  filmsWithout: string[]
}

/** Difference of film means without each director (all films of a block), and by each coder alone. */
export interface OtherReadings {
  leaveOneDirectorOut: Computed<{
    min: number
    max: number
    signFlips: boolean
    without: { filmIds: string[]; difference: Computed<number> }[]
  }>
  coderAlone: {
    coderId: string
    filmsP1: number
    filmsP2: number
    difference: Computed<number>
    permutation: Computed<PermutationAnswer>
  }[]
}

export interface FilmDot extends CodeInFilm {
  filmId: string
  period: 1 | 2
}

/** What somebody declared of a code, and when. */
export interface DeclaredFocal {
  codeId: string
  direction: FocalDirection | null
  declared: 'before' | 'after'
  declaredAt: string
}

/** A test in a family of which some were declared with a direction; without one it counts both sides. */
export interface Directed {
  direction: FocalDirection | null
  p: number
  minP: number
  /** By Holm over the family. */
  corrected: number
  minCorrected: number
}

/** One symbol: keys as in the golden end-to-end file stand for share of shots; time and slices beside it. */
export interface SymbolFinding extends ShareTests {
  symbol: string
  inFamily: boolean
  /** Films of each period in which it is present, of those looked through for it. */
  rangeP1: number
  rangeP2: number
  filmsP1: number
  filmsP2: number
  shotShare: ShareComparison
  screenTimeShare: ShareComparison & ShareTests & OtherReadings
  sliceShare: ShareComparison & ShareTests
  naiveG2: Computed<{ g2: number; p: number }>
  dispersion: {
    dpP1: Computed<number>
    dpNormP1: Computed<number>
    dpP2: Computed<number>
    dpNormP2: Computed<number>
  }
  /** Where films were divided and the code stands in the family. */
  withinStrata?: Computed<WithinStrata>
  /** Where periods were chosen after looking and the code stands in the family. */
  afterLooking?: Computed<AfterLooking>
  declared?: DeclaredFocal
  /** Where any of the family was declared with a direction before looking: it then speaks in the place of max-T. */
  directed?: Computed<Directed>
  dots: FilmDot[]
  /** Of all coders who looked for it in these films. */
  agreement: CodersAgree
  verdict: Verdict
  warnings: PrevalenceWarning[]
}

export interface FilmAnswer {
  id: string
  period: 1 | 2
  directors: string[]
  /** Shots looked through for at least one code. */
  shots: number
  durationMs: number
  codedMs: number
  meanShotLengthMs: Computed<number>
  /** By code; not computable where nobody looked for it. */
  shotsWithSymbol: Record<string, Computed<number>>
  screenTimeMs: Record<string, Computed<number>>
  /** Two codes and the shots in which both are present, in the order of the codes asked for. */
  shotsWithPair: [string, string, number][]
}

/** Only films that somebody looked through are counted. */
export interface ResolutionAnswer {
  filmsP1: number
  filmsP2: number
  assignments: number
  exact: boolean
  minTwoSidedP: number
  minOneSidedP: number
  /** "At most so many symbols can stand in a family for one of them to pass .05 under Bonferroni." */
  maxSymbolsUnderBonferroni05: number
  familySize: number
  /** By the test that speaks (`defaultTest`): what it can show at best. */
  default: {
    unit: 'films' | 'directors'
    /** Of that unit, looked through, in each period. */
    unitsP1: number
    unitsP2: number
    /** 1: the directors can be dealt in this one way only, and nothing can be shown. */
    assignments: number
    minTwoSidedP: number
    canReach05: boolean
    maxSymbolsUnderBonferroni05: number
  }
  directors: Computed<{ directorsP1: number; directorsP2: number; assignments: number; minTwoSidedP: number }>
}

export interface ShotLengthAnswer {
  /** Mean over films of the mean length of their shots looked through. */
  meanMsP1: Computed<number>
  meanMsP2: Computed<number>
  /** Longer over shorter. */
  factor: Computed<number>
  /** Fewer than 100 shots looked through. */
  filmsWithFewShots: { filmId: string; shots: number }[]
  /** The factor is above 1.3. */
  paceDiffers: boolean
  /** Either of the two: share of shots is then not to be read alone. */
  shotLengthDiffers: boolean
}

/** Did the symbols of the family change as a system? Read `spread` beside it: PERMANOVA answers to both. */
export interface SystemAnswer {
  F: FiniteOrWord
  R2: number
  extremeCount: number
  assignments: number
  draws: number | null
  p: number
  /** What was dealt to the periods: directors where any has several films, and then films as the optimistic reading. */
  unit: 'films' | 'directors'
  byFilms: Computed<Pick<PermutationAnswer, 'extremeCount' | 'assignments' | 'draws' | 'p' | 'minTwoSidedP'>>
  minTwoSidedP: number
  canReach05: boolean
  /** `shared-codes`: films looked through for the same codes are too few, so only codes looked for in all count. */
  basis: 'every-film' | 'same-pattern' | 'shared-codes'
  codes: string[]
  /** Looked through for none of the codes. */
  filmsLeftOut: string[]
  /** Mean distance of films from the middle of their period, and whether the two differ. */
  spread: Computed<{ meanP1: number; meanP2: number; F: number; p: number }>
}

export interface PrevalenceFinding extends OfCorpus {
  question: 'prevalence'
  /** The version of the codebook under which films were counted; without one, the draft as it stood. */
  codebookVersion?: CountedUnder
  /**
   * `inOrder`: years say that the first is the earlier; else their order is only that of a list. `chosenAfterLooking`:
   * at results.
   */
  periods: { first: string; second: string; inOrder: boolean; chosenAfterLooking?: true }
  films: FilmAnswer[]
  filmsOutside: string[]
  /** Where the question asked for a change within strata. */
  strata?: StrataAnswer
  family: string[]
  symbols: SymbolFinding[]
  systemTest: Computed<SystemAnswer>
  resolution: Computed<ResolutionAnswer>
  /** Directors where any block has several films looked through: `directorBlocks` then speaks, not `permutation`. */
  defaultTest: 'films' | 'directors'
  shotLength: ShotLengthAnswer
  warnings: PrevalenceWarning[]
  parameters: {
    minimumFilms: number
    focalCodes: string[] | null
    seed: number
    draws: number
    exactUpTo: number
    sliceMs: number | null
    /** By what films are divided; a change is then one within strata, or no claim. */
    strata?: string
  }
}
