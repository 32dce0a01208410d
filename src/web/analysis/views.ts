import type { QuestionName } from '../../findings/index.ts'
import { OtherwiseView } from './otherwise/OtherwiseView.tsx'
import { PrevalenceView } from './prevalence/PrevalenceView.tsx'
import type { QuestionView } from './question-view.ts'

/** How the answer of each question is shown. */
export const views: { readonly [Name in QuestionName]: QuestionView } = {
  prevalence: { periods: 'needed', View: PrevalenceView },
  otherwise: { periods: 'needed', View: OtherwiseView },
}
