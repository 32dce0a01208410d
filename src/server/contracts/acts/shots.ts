import { Type } from 'typebox'
import { Milliseconds } from '../bounded.ts'
import { DetectAgain } from '../detection.ts'
import { Id, TransitionIn } from '../records.ts'
import { SceneActs } from '../scenes.ts'

/** How a boundary looks where the machine had seen something. */
const SeenTransition = Type.Object({
  transitionIn: Type.Enum(['cut', 'dissolve', 'fade', 'wipe']),
  transitionStartMs: Type.Union([Milliseconds, Type.Null()]),
  transitionEndMs: Type.Union([Milliseconds, Type.Null()]),
})

/** Acts on the shots and scenes of a part. */
export const ShotActs = [
  Type.Object({
    kind: Type.Literal('split-shot'),
    partId: Id,
    atMs: Milliseconds,
    newShotId: Id,
    seen: Type.Optional(SeenTransition),
  }),
  Type.Object({ kind: Type.Literal('merge-with-previous'), partId: Id, shotId: Id }),
  Type.Object({ kind: Type.Literal('move-boundary'), partId: Id, shotId: Id, atMs: Milliseconds }),
  Type.Object({
    kind: Type.Literal('retype-boundary'),
    partId: Id,
    shotId: Id,
    transitionIn: TransitionIn,
  }),
  /** Says that the boundary at which the shot begins is right. */
  Type.Object({ kind: Type.Literal('keep-boundary'), partId: Id, shotId: Id }),
  /** Says that no boundary was missed there. */
  Type.Object({ kind: Type.Literal('deny-boundary'), partId: Id, atMs: Milliseconds }),
  DetectAgain,
  ...SceneActs,
] as const
