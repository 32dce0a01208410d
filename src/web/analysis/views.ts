import type { ComponentType } from 'react'
import type { QuestionName } from '../../findings/index.ts'
import { PrevalenceView } from './prevalence/PrevalenceView.tsx'
import type { QuestionViewProps } from './question-view.ts'

/** How the answer of each question is shown. */
export const views: { readonly [Name in QuestionName]: ComponentType<QuestionViewProps> } = {
  prevalence: PrevalenceView,
}
