import { useCallback } from 'react'
import type { PointActs } from '../stage/hands/use-point-acts.ts'
import type { Playback } from '../stage/player/playback.ts'
import type { SceneHandActs } from '../stage/scenes/use-scene-hand.ts'
import { useSceneHand } from '../stage/scenes/use-scene-hand.ts'
import { noticed } from '../state/notices.ts'
import type { PartState } from '../state/parts.ts'
import { shotIndexAt } from '../state/parts.ts'
import { useStore } from '../use-app.ts'

/**
 * Scenes made while one codes: of what lies between in and out points, else of the shot. The desk's undo takes back
 * coding; what was done to scenes is taken back from the notice that tells it.
 */
export function useScenesAtDesk(part: PartState, playback: Playback, points: PointActs): SceneHandActs {
  const store = useStore()
  const { filmId } = part.view
  const { shownShots: shots } = part
  const stretch = useCallback(() => {
    const shot = shots[shotIndexAt(shots, playback.ms)]
    return points.range() ?? (shot ? { startMs: shot.startMs, endMs: shot.endMs } : null)
  }, [shots, playback, points])
  const onMade = useCallback(
    () => store.change('notices', before => noticed(before, { kind: 'scenes-changed', filmId })),
    [store, filmId],
  )
  return useSceneHand({ part, playback, stretch, onMade })
}
