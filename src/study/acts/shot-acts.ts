import { accepted, refused } from '../result.ts'
import type { ChosenStill, Scene } from '../scenes/scene.ts'
import { chooseStill, letStillGo } from '../shots/choose-still.ts'
import type { SeenTransition } from '../shots/correct-shots.ts'
import { mergeWithPrevious, moveBoundary, retypeBoundary, splitShot } from '../shots/correct-shots.ts'
import { denyBoundary, keepBoundary } from '../shots/decide-boundary.ts'
import { reconcileDetection } from '../shots/reconcile-detection.ts'
import type { BoundaryDecision, DetectedBoundary, Shot, TransitionIn } from '../shots/shot.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snapped } from './act-family.ts'

/** A part as its shots and scenes are corrected. */
export interface KnownShots extends KnownTime {
  shots: readonly Shot[]
  scenes: readonly Scene[]
  stills: readonly ChosenStill[]
  decisions: readonly BoundaryDecision[]
  makeId: () => string
}

type OnPart<Kind extends string, Values = unknown> = { kind: Kind; partId: string } & Values
type OnShot<Kind extends string, Values = unknown> = OnPart<Kind, { shotId: string } & Values>

export type ShotAct =
  /** `seen`: how the boundary looks, where the machine had seen something. */
  | OnPart<'split-shot', { atMs: number; newShotId: string; seen?: SeenTransition }>
  | OnShot<'merge-with-previous'>
  | OnShot<'move-boundary', { atMs: number }>
  | OnShot<'retype-boundary', { transitionIn: TransitionIn }>
  /** Says that the boundary at which the shot begins is right. */
  | OnShot<'keep-boundary'>
  /** Says that no boundary was missed there. */
  | OnPart<'deny-boundary', { atMs: number }>
  /** Lets the frame at this moment stand for its shot; said twice, or by two windows, it stands for it once. */
  | OnPart<'choose-still', { atMs: number; newStillId: string }>
  | OnPart<'let-still-go', { atMs: number }>

export const shotActs: ActFamily<ShotAct, KnownShots> = {
  area: 'shots',
  ground: 'part',
  place: {
    'split-shot': (known, act) =>
      splitShot(known, { ...act, atMs: snapped(known, act.atMs), newDecisionId: known.makeId() }),
    'merge-with-previous': (known, { shotId }) =>
      mergeWithPrevious(known, { shotId, newDecisionId: known.makeId() }),
    'move-boundary': (known, { shotId, atMs }) =>
      moveBoundary(known, {
        ...{ shotId, atMs: snapped(known, atMs) },
        newDecisionIds: [known.makeId(), known.makeId()],
      }),
    'retype-boundary': (known, { shotId, transitionIn }) =>
      transitionIn === 'start'
        ? refused({ kind: 'first-shot-has-no-boundary', shotId })
        : retypeBoundary(known, { shotId, transitionIn, newDecisionId: known.makeId() }),
    'keep-boundary': (known, { shotId }) => keepBoundary(known, { shotId, newDecisionId: known.makeId() }),
    'deny-boundary': (known, { partId, atMs }) =>
      denyBoundary(known, { partId, atMs: snapped(known, atMs), newDecisionId: known.makeId() }),
    'choose-still': (known, act) => chooseStill(known, { ...act, atMs: snapped(known, act.atMs) }),
    'let-still-go': (known, { atMs }) => letStillGo(known, { atMs: snapped(known, atMs) }),
  },
}

/** What another detection finds in the part. */
export interface KnownDetection extends KnownShots {
  boundaries: readonly DetectedBoundary[]
  toleranceMs: number
}

/** Detects anew with these parameters from what was kept of the film; what a hand decided stands. */
export type DetectionAct = OnPart<
  'detect-again',
  { parameters: { cutThreshold?: number; gradualThreshold?: number; shortestShotFrames?: number } }
>

export const detectionActs: ActFamily<DetectionAct, KnownDetection> = {
  area: 'shots',
  ground: 'part',
  place: {
    'detect-again': (known, { partId }) => accepted(reconcileDetection(known, { ...known, partId })),
  },
}
