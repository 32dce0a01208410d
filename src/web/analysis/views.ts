import type { QuestionName } from '../../findings/index.ts'
import { AppearanceView } from './appearance/AppearanceView.tsx'
import { CarrierView } from './carrier/CarrierView.tsx'
import { ChannelView } from './channel/ChannelView.tsx'
import { CompanionsView } from './companions/CompanionsView.tsx'
import { ContradictionView } from './contradiction/ContradictionView.tsx'
import { CourseView } from './course/CourseView.tsx'
import { FormView } from './form/FormView.tsx'
import { OtherwiseView } from './otherwise/OtherwiseView.tsx'
import { PrevalenceView } from './prevalence/PrevalenceView.tsx'
import type { QuestionView } from './question-view.ts'
import { ResignificationView } from './resignification/ResignificationView.tsx'
import { ReversalView } from './reversal/ReversalView.tsx'
import { SystemView } from './system/SystemView.tsx'
import { WhenView } from './when/WhenView.tsx'

/** How the answer of each question is shown. */
export const views: { readonly [Name in QuestionName]: QuestionView } = {
  appearance: { periods: 'if-any', View: AppearanceView },
  prevalence: { periods: 'needed', View: PrevalenceView },
  when: { periods: 'none', View: WhenView },
  companions: { periods: 'needed', View: CompanionsView },
  resignification: { periods: 'needed', View: ResignificationView },
  reversal: { periods: 'needed', View: ReversalView },
  carrier: { periods: 'needed', View: CarrierView },
  channel: { periods: 'needed', View: ChannelView },
  course: { periods: 'none', View: CourseView },
  form: { periods: 'needed', View: FormView },
  system: { periods: 'needed', View: SystemView },
  contradiction: { periods: 'if-any', View: ContradictionView },
  otherwise: { periods: 'needed', View: OtherwiseView },
}
