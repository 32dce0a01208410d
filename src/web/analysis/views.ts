import type { QuestionName } from '../../findings/index.ts'
import { FormView } from './form/FormView.tsx'
import { OtherwiseView } from './otherwise/OtherwiseView.tsx'
import { PrevalenceView } from './prevalence/PrevalenceView.tsx'
import type { QuestionView } from './question-view.ts'
import { SystemView } from './system/SystemView.tsx'

/** How the answer of each question is shown. */
export const views: { readonly [Name in QuestionName]: QuestionView } = {
  prevalence: { periods: 'needed', View: PrevalenceView },
  form: { periods: 'needed', View: FormView },
  system: { periods: 'needed', View: SystemView },
  otherwise: { periods: 'needed', View: OtherwiseView },
}
