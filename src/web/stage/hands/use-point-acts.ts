import { useEffect, useMemo } from 'react'
import { frameToMs, msToFrame } from '../../../study/index.ts'
import type { Points } from '../../state/points.ts'
import { pointSet, pointsBroughtBack, pointsCleared, pointsOf, rangeOf } from '../../state/points.ts'
import { useServices, useStore } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'

/** In and out points of the part that is open: the frame on screen is the first, or the last, of what lies between. */
export function usePointActs(partId: string, playback: Playback) {
  const store = useStore()
  const { moments } = useServices()
  useEffect(() => {
    const kept = moments.of(partId).points
    // On another copy the film may end before them.
    const { endMs } = playback.clock
    if ((kept.inMs ?? 0) < endMs && (kept.outMs ?? 0) <= endMs)
      store.change('points', before => pointsBroughtBack(before, partId, kept))
  }, [store, moments, partId, playback])
  return useMemo(() => {
    const { clock } = playback
    const now = () => pointsOf(store.state.points, partId)
    const set = (points: Partial<Points>) =>
      store.change('points', before => pointSet(before, partId, points))
    return {
      partId,
      now,
      range: () => rangeOf(now()),
      set,
      setIn: () => set({ inMs: playback.ms }),
      setOut: () => set({ outMs: frameToMs(clock, playback.frame + 1) }),
      goToIn: () => {
        const { inMs } = now()
        if (inMs !== null) playback.go(msToFrame(clock, inMs))
      },
      goToOut: () => {
        const { outMs } = now()
        if (outMs !== null) playback.go(msToFrame(clock, outMs - 1))
      },
      clear: () => store.change('points', before => pointsCleared(before, partId)),
    }
  }, [store, partId, playback])
}

export type PointActs = ReturnType<typeof usePointActs>
