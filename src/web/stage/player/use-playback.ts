import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { FileSummary } from '../../../server/contracts/index.ts'
import type { FrameClock, Shot } from '../../../study/index.ts'
import { shotIndexAt } from '../../state/parts.ts'
import { useAppState } from '../../use-app.ts'
import { Playback } from './playback.ts'

/** One playback for as long as the clock is the same; `null` where there is no clock yet. */
export function usePlayback(
  clock: FrameClock | null,
  firstFrame: number,
  file: Pick<FileSummary, 'startSeconds' | 'playableCopy'> | null,
): Playback | null {
  const startSeconds = (file?.playableCopy ?? file)?.startSeconds ?? 0
  const known = clock === null ? '' : JSON.stringify([clock, startSeconds])
  const speed = useAppState(state => state.preferences.speed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same clock read again is the same clock.
  const playback = useMemo(() => (clock ? new Playback(clock, firstFrame, startSeconds) : null), [known])
  useEffect(() => playback?.setSpeed(speed), [playback, speed])
  return playback
}

/** Something about the frame on screen; drawn anew only when just this changes. */
export function usePlaybackValue<Value extends string | number | boolean>(
  playback: Playback,
  select: (playback: Playback) => Value,
): Value {
  return useSyncExternalStore(playback.subscribe, () => select(playback))
}

/**
 * The place in the list of the shot on screen. For what shows just this shot: a whole screen that asked would be drawn
 * anew at every cut.
 */
export function useCurrentShot(playback: Playback, shots: readonly Shot[]): number {
  return usePlaybackValue(playback, ({ ms }) => shotIndexAt(shots, ms))
}
