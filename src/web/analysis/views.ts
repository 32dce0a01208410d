import type { QuestionName } from '../../findings/index.ts'
import { CarrierView } from './carrier/CarrierView.tsx'
import { ChannelView } from './channel/ChannelView.tsx'
import { CourseView } from './course/CourseView.tsx'
import { OtherwiseView } from './otherwise/OtherwiseView.tsx'
import { PrevalenceView } from './prevalence/PrevalenceView.tsx'
import type { QuestionView } from './question-view.ts'
import { ReversalView } from './reversal/ReversalView.tsx'

/** How the answer of each question is shown. */
export const views: { readonly [Name in QuestionName]: QuestionView } = {
  prevalence: { periods: 'needed', View: PrevalenceView },
  reversal: { periods: 'needed', View: ReversalView },
  carrier: { periods: 'needed', View: CarrierView },
  channel: { periods: 'needed', View: ChannelView },
  course: { periods: 'none', View: CourseView },
  otherwise: { periods: 'needed', View: OtherwiseView },
}
