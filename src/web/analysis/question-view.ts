import type { ComponentType } from 'react'
import type { Periodisation } from '../../study/index.ts'

/** What the view of a question that compares two periods is given: it puts the question and shows the answer. */
export interface QuestionViewProps {
  periodisation: Periodisation
  /** Names of the two periods that are compared. */
  compared: readonly [string, string]
}

/** Of a question that has something to say without periods, too: null while there are none. */
export interface AnyQuestionViewProps {
  periodisation: Periodisation | null
  compared: readonly [string, string] | null
}

/**
 * The view of a question, and what it does with periods: it needs two, it takes them where they are, or it speaks of
 * all films.
 */
export type QuestionView =
  | { periods: 'needed'; View: ComponentType<QuestionViewProps> }
  | { periods: 'if-any'; View: ComponentType<AnyQuestionViewProps> }
  | { periods: 'none'; View: ComponentType }
