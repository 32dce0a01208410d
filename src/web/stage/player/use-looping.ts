import { useEffect } from 'react'
import type { Shot } from '../../../study/index.ts'
import { shotIndexAt } from '../../state/parts.ts'
import { pointsOf, rangeOf } from '../../state/points.ts'
import { useAppState, useStore } from '../../use-app.ts'
import type { Playback } from './playback.ts'

/** What is played round and round where the film is looped: between in and out points, else the shot on screen. */
export function useLooping(playback: Playback, partId: string, shots: readonly Shot[]): void {
  const store = useStore()
  const points = useAppState(state => state.points[partId])
  useEffect(
    () =>
      playback.offerLoop(
        () => rangeOf(pointsOf(store.state.points, partId)) ?? shots[shotIndexAt(shots, playback.ms)] ?? null,
      ),
    [playback, store, partId, shots],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: other points are another loop, while the film plays too.
  useEffect(() => playback.loopAnew(), [playback, points])
}
