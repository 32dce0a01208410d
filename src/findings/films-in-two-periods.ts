import type { Entailed } from './companions/companions-finding.ts'
import type { DeclaredFocal } from './prevalence/prevalence-finding.ts'
import type { CountedUnder, QuestionFilm } from './question-film.ts'

/** Films counted and put into the periods of a periodisation, two of which are compared. */
export interface FilmsInTwoPeriods {
  films: readonly QuestionFilm[]
  /** Codes in use, in the order of the codebook. */
  codes: readonly string[]
  /** Names of the two periods, the earlier first. */
  periods: readonly [string, string]
  /** False where nothing but their place in a list says which period is the earlier. */
  periodsInOrder: boolean
  /** The periods were chosen after looking at results: no p of a border that was set beforehand holds then. */
  chosenAfterLooking?: boolean
  /** What was declared to be looked for. */
  declared?: readonly DeclaredFocal[]
  /** Under which version of the codebook; null is the draft as it stands. */
  codebookVersion: CountedUnder | null
  /** Codes in use that by definition stand wherever another does. */
  entailed: readonly Entailed[]
}

/** The same with what the codebook holds beside codes. */
export interface FilmsWithCodebook extends FilmsInTwoPeriods {
  book: QuestionBook
}

/** Of the codebook what questions by position, by aspect and by space go by; without what is retired. */
export interface QuestionBook {
  spaces: readonly string[]
  subjects: readonly string[]
  contradictions: readonly string[]
  aspects: readonly { id: string; valueIds: readonly string[]; takesSeveral: boolean }[]
  /** The aspect that says by which channel something is there; null where the study has none. */
  channelId: string | null
}
