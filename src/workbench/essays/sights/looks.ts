import type { Sight } from '../../../essay/index.ts'
import type { EvidenceTarget, EvidenceTargetKind } from '../../../study/index.ts'
import type { OpenStudy } from '../../open-study.ts'
import type { KnownBeside } from './beside.ts'

export type LookingStudy = Pick<OpenStudy, 'store' | 'questions' | 'program' | 'now'>

type TargetOf<What extends EvidenceTargetKind> = Extract<EvidenceTarget, { what: unknown }> & { what: What }

/** Reads what targets of one kind stand on, all at once; says then how each is seen, and null of one that is not there. */
export type Look<What extends EvidenceTargetKind> = (
  study: LookingStudy,
  targets: readonly TargetOf<What>[],
  beside: KnownBeside,
) => Promise<(target: TargetOf<What>) => Sight | null>

/** One for each kind of target: a kind without one does not compile. */
export type Looks = { readonly [What in EvidenceTargetKind]: Look<What> }
