import type { Mark } from '../coding/mark.ts'
import type { LookedThrough } from '../coding/pass.ts'
import type { ChosenStill, Scene } from '../scenes/scene.ts'
import type { BoundaryDecision, Shot } from '../shots/shot.ts'

/** Records that lie in time and go along when another copy is put in use. */
export interface AnchoredKinds {
  mark: Mark
  lookedThrough: LookedThrough
  boundaryDecision: BoundaryDecision
  shot: Shot
  scene: Scene
  chosenStill: ChosenStill
}

export type AnchoredKind = keyof AnchoredKinds

/** Where a record lay on the copy that it was made on; nothing is worked out from anything later than this. */
export interface Anchor {
  id: string
  partId: string
  recordKind: AnchoredKind
  recordId: string
  fileId: string
  startMs: number
  endMs: number
  /** Where it was put on the copy in use; null while that copy has no place for it. */
  placedStartMs: number | null
  placedEndMs: number | null
  /** The whole record, kept here while the copy in use has no place for it. */
  record: AnchoredKinds[AnchoredKind] | null
}
