import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { scenesFollow } from '../scenes/edit-scenes.ts'
import type { Scene } from '../scenes/scene.ts'
import type { BoundaryDecision, Shot, TransitionIn } from './shot.ts'

/** What a correction is made in: the shots of one part in time order, the hand's earlier decisions there, and its scenes. */
export interface ShotList {
  shots: readonly Shot[]
  decisions: readonly BoundaryDecision[]
  scenes: readonly Scene[]
}

export type ShotRefusal =
  | { kind: 'no-shot-there'; atMs: number }
  | { kind: 'boundary-already-there'; atMs: number }
  | { kind: 'no-such-shot'; shotId: string }
  | { kind: 'first-shot-has-no-boundary'; shotId: string }
  | { kind: 'boundary-outside-neighbours'; fromMs: number; toMs: number }

/** How a boundary looks that a hand sets where the machine had seen something; without it, a cut. */
export type SeenTransition = Pick<Shot, 'transitionStartMs' | 'transitionEndMs'> & {
  transitionIn: Exclude<TransitionIn, 'start'>
}

/** Divides the shot at `atMs`, which becomes the first moment of a new shot. The earlier half keeps its id. */
export function splitShot(
  list: ShotList,
  act: { atMs: number; newShotId: string; newDecisionId: string; seen?: SeenTransition | undefined },
): Result<Change, ShotRefusal> {
  const { atMs } = act
  if (list.shots.some(shot => shot.startMs === atMs)) return refused({ kind: 'boundary-already-there', atMs })
  const shot = list.shots.find(candidate => candidate.startMs < atMs && atMs < candidate.endMs)
  if (!shot) return refused({ kind: 'no-shot-there', atMs })
  return accepted([
    changed('shot', shot, { ...shot, endMs: atMs }),
    made('shot', {
      ...handBoundary(shot.partId, atMs),
      ...act.seen,
      id: act.newShotId,
      endMs: shot.endMs,
    }),
    ...decide(list, { id: act.newDecisionId, partId: shot.partId, atMs, decision: 'boundary' }),
  ])
}

/** Takes away the boundary at which the shot begins: the shot before it is prolonged and keeps its id. */
export function mergeWithPrevious(
  list: ShotList,
  act: { shotId: string; newDecisionId: string },
): Result<Change, ShotRefusal> {
  const index = list.shots.findIndex(shot => shot.id === act.shotId)
  if (index < 0) return refused({ kind: 'no-such-shot', shotId: act.shotId })
  const previous = list.shots[index - 1]
  if (!previous) return refused({ kind: 'first-shot-has-no-boundary', shotId: act.shotId })
  const shot = list.shots[index]!
  return accepted([
    removed('shot', shot),
    changed('shot', previous, { ...previous, endMs: shot.endMs }),
    ...decide(list, {
      id: act.newDecisionId,
      partId: shot.partId,
      atMs: shot.startMs,
      decision: 'no-boundary',
    }),
  ])
}

/** Moves the boundary at which the shot begins to `atMs`, between its two neighbours. */
export function moveBoundary(
  list: ShotList,
  act: { shotId: string; atMs: number; newDecisionIds: readonly [string, string] },
): Result<Change, ShotRefusal> {
  const index = list.shots.findIndex(shot => shot.id === act.shotId)
  if (index < 0) return refused({ kind: 'no-such-shot', shotId: act.shotId })
  const previous = list.shots[index - 1]
  if (!previous) return refused({ kind: 'first-shot-has-no-boundary', shotId: act.shotId })
  const shot = list.shots[index]!
  if (act.atMs === shot.startMs) return refused({ kind: 'boundary-already-there', atMs: act.atMs })
  if (act.atMs <= previous.startMs || act.atMs >= shot.endMs)
    return refused({ kind: 'boundary-outside-neighbours', fromMs: previous.startMs, toMs: shot.endMs })
  const { partId } = shot
  return accepted([
    changed('shot', previous, { ...previous, endMs: act.atMs }),
    changed('shot', shot, {
      ...shot,
      ...handBoundary(partId, act.atMs),
      transitionIn: shot.transitionIn,
      ...stretchAfterMove(shot, { atMs: act.atMs, fromMs: previous.startMs }),
    }),
    ...scenesFollow(list.scenes, new Map([[shot.startMs, act.atMs]])),
    ...decide(list, { id: act.newDecisionIds[0], partId, atMs: shot.startMs, decision: 'no-boundary' }),
    ...decide(list, { id: act.newDecisionIds[1], partId, atMs: act.atMs, decision: 'boundary' }),
  ])
}

/** A transition stays where it is while the boundary lies within it, and else goes along with the boundary. */
function stretchAfterMove(shot: Shot, to: { atMs: number; fromMs: number }): TransitionStretch {
  const { transitionStartMs: startMs, transitionEndMs: endMs } = shot
  if (startMs === null || endMs === null) return { transitionStartMs: null, transitionEndMs: null }
  if (startMs <= to.atMs && to.atMs <= endMs) return { transitionStartMs: startMs, transitionEndMs: endMs }
  const byMs = to.atMs - shot.startMs
  return {
    transitionStartMs: Math.max(to.fromMs, startMs + byMs),
    transitionEndMs: Math.min(shot.endMs, endMs + byMs),
  }
}

type TransitionStretch = Pick<Shot, 'transitionStartMs' | 'transitionEndMs'>

/** Says by hand of what kind the boundary is at which the shot begins; a cut has no stretch of its own. */
export function retypeBoundary(
  list: ShotList,
  act: { shotId: string; transitionIn: Exclude<TransitionIn, 'start'>; newDecisionId: string },
): Result<Change, ShotRefusal> {
  const index = list.shots.findIndex(shot => shot.id === act.shotId)
  if (index < 0) return refused({ kind: 'no-such-shot', shotId: act.shotId })
  if (index === 0) return refused({ kind: 'first-shot-has-no-boundary', shotId: act.shotId })
  const shot = list.shots[index]!
  return accepted([
    changed('shot', shot, {
      ...shot,
      ...(act.transitionIn === 'cut' && { transitionStartMs: null, transitionEndMs: null }),
      transitionIn: act.transitionIn,
      origin: 'hand',
      confidence: null,
    }),
    ...decide(list, {
      id: act.newDecisionId,
      partId: shot.partId,
      atMs: shot.startMs,
      decision: 'boundary',
    }),
  ])
}

function handBoundary(partId: string, startMs: number) {
  return {
    partId,
    startMs,
    transitionIn: 'cut' as const,
    transitionStartMs: null,
    transitionEndMs: null,
    confidence: null,
    origin: 'hand' as const,
  }
}

/** A new decision takes the place of an older one about the same moment. */
export function decide(list: Pick<ShotList, 'decisions'>, decision: BoundaryDecision): Change {
  const older = list.decisions.find(candidate => candidate.atMs === decision.atMs)
  if (older?.decision === decision.decision) return []
  return [...(older ? [removed('boundaryDecision', older)] : []), made('boundaryDecision', decision)]
}
