/** The question, and below it what is open on the page. */
export interface AnalysisSearch {
  /** By its name in the table of questions. */
  question?: string | undefined
  periodisation?: string | undefined
  /** The two periods that are compared, by name. */
  first?: string | undefined
  second?: string | undefined
  /** The number of a version of the codebook; without it the draft. */
  codebook?: string | undefined
  /** By which of their dates films stand in order. */
  dated?: string | undefined
  /** Codes declared before looking, by id. */
  focal?: string | undefined
  /** By what films are divided, so that a change must hold within. */
  within?: string | undefined
  /** The one symbol that is asked about, by id. */
  symbol?: string | undefined
  /** How much of numbers is shown, where that is not as the study chose. */
  numbers?: string | undefined
  open?: string | undefined
}
