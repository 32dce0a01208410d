import type { Chosen } from '../../state/chosen.ts'
import { DialogueView } from '../dialogue/DialogueView.tsx'
import { LinkView } from '../links/LinkView.tsx'
import { MemoView } from '../notebook/MemoView.tsx'
import { MediationView } from '../readings/MediationView.tsx'
import { RealityView } from '../readings/RealityView.tsx'
import { QuotingView } from '../sources/QuotingView.tsx'
import { SettingView } from '../world/SettingView.tsx'
import { BesideView } from './BesideView.tsx'
import { CodeView } from './CodeView.tsx'
import type { InspectorView } from './inspected.ts'
import { MarkView } from './MarkView.tsx'
import { SceneView } from './SceneView.tsx'
import { ShotView } from './ShotView.tsx'

/** A row for each kind of thing that can be chosen. */
export const inspectorKinds: Record<Chosen['kind'], InspectorView> = {
  shot: ShotView,
  scene: SceneView,
  mark: MarkView,
  code: CodeView,
  beside: BesideView,
  mediation: MediationView,
  reality: RealityView,
  link: LinkView,
  quoting: QuotingView,
  memo: MemoView,
  setting: SettingView,
  dialogue: DialogueView,
}
