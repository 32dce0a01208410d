import type { Periodisation } from '../../study/index.ts'

/** What the view of a question is given: it puts the question and shows the answer. */
export interface QuestionViewProps {
  periodisation: Periodisation
  /** Names of the two periods that are compared. */
  compared: readonly [string, string]
}
