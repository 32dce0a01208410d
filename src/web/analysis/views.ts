import type { QuestionName } from '../../findings/index.ts'
import { CompanionsView } from './companions/CompanionsView.tsx'
import { OtherwiseView } from './otherwise/OtherwiseView.tsx'
import { PrevalenceView } from './prevalence/PrevalenceView.tsx'
import type { QuestionView } from './question-view.ts'
import { ResignificationView } from './resignification/ResignificationView.tsx'

/** How the answer of each question is shown. */
export const views: { readonly [Name in QuestionName]: QuestionView } = {
  companions: { periods: 'needed', View: CompanionsView },
  prevalence: { periods: 'needed', View: PrevalenceView },
  resignification: { periods: 'needed', View: ResignificationView },
  otherwise: { periods: 'needed', View: OtherwiseView },
}
