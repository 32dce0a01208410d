import type { Countable, Need } from '../../../findings/index.ts'
import type {
  FilmsByDateWanted,
  QuestionRequest,
  TwoPeriodsWanted,
  WholeFilmsWanted,
} from '../../../server/contracts/index.ts'
import type { Periodisation } from '../../../study/index.ts'

interface OfTwoPeriods {
  periodisation: Periodisation
  tableDigest: string
}

interface OfAllFilms {
  tableDigest: string
}

/** What an answer says it stands on, beside the finding. */
export interface About {
  'films-in-two-periods': OfTwoPeriods
  'films-by-date-and-period': OfAllFilms
  'films-by-date': OfAllFilms
  'films-with-codebook': OfTwoPeriods
  'whole-films': OfAllFilms
  'system-in-two-periods': OfTwoPeriods
  'form-in-two-periods': OfTwoPeriods
  'films-under-moved-borders': OfTwoPeriods
  'films-read': OfAllFilms
}

/** How a study is told what to count. */
export interface Wanted {
  'films-in-two-periods': TwoPeriodsWanted & { strata?: string }
  'films-by-date-and-period': FilmsByDateWanted & TwoPeriodsWanted
  'films-by-date': FilmsByDateWanted
  'films-with-codebook': TwoPeriodsWanted
  'whole-films': WholeFilmsWanted
  'system-in-two-periods': TwoPeriodsWanted & Pick<QuestionRequest<'system'>, 'narrowedTo'>
  'form-in-two-periods': QuestionRequest<'form'>
  'films-under-moved-borders': TwoPeriodsWanted
  'films-read': FilmsByDateWanted & TwoPeriodsWanted & Pick<QuestionRequest<'contradiction'>, 'coderId'>
}

export interface Gathered<Some extends Need> {
  counted: Countable[Some]
  about: About[Some]
  /** Of everything that is counted: the same digest, the same counts. */
  digest: string
}
