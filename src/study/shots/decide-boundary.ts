import type { Change } from '../change.ts'
import { changed } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { ShotList, ShotRefusal } from './correct-shots.ts'
import { decide } from './correct-shots.ts'

/** Says by hand that the boundary at which the shot begins is right as it is: nothing asks about it again. */
export function keepBoundary(
  list: ShotList,
  act: { shotId: string; newDecisionId: string },
): Result<Change, ShotRefusal> {
  const index = list.shots.findIndex(shot => shot.id === act.shotId)
  if (index < 0) return refused({ kind: 'no-such-shot', shotId: act.shotId })
  if (index === 0) return refused({ kind: 'first-shot-has-no-boundary', shotId: act.shotId })
  const shot = list.shots[index]!
  const kept = { ...shot, origin: 'hand' as const, confidence: null }
  return accepted([
    ...(shot.origin === 'hand' && shot.confidence === null ? [] : [changed('shot', shot, kept)]),
    ...decide(list, {
      id: act.newDecisionId,
      partId: shot.partId,
      atMs: shot.startMs,
      decision: 'boundary',
    }),
  ])
}

/** Says by hand that no boundary was missed at `atMs`: no detection puts one there. */
export function denyBoundary(
  list: ShotList,
  act: { partId: string; atMs: number; newDecisionId: string },
): Result<Change, ShotRefusal> {
  const { atMs, partId } = act
  if (list.shots.some(shot => shot.startMs === atMs)) return refused({ kind: 'boundary-already-there', atMs })
  if (!list.shots.some(shot => shot.startMs < atMs && atMs < shot.endMs))
    return refused({ kind: 'no-shot-there', atMs })
  return accepted(decide(list, { id: act.newDecisionId, partId, atMs, decision: 'no-boundary' }))
}
