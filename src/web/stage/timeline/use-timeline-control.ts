import { useMemo } from 'react'
import { frameToMs } from '../../../study/index.ts'
import type { Playback } from '../player/playback.ts'
import { TimelineControl } from './timeline-control.ts'

/** One view of the part for as long as the screen is open. */
export function useTimelineControl(playback: Playback, endMs: number): TimelineControl {
  return useMemo(() => {
    const { clock, lastFrame } = playback
    return new TimelineControl({ endMs, msPerFrame: frameToMs(clock, lastFrame + 1) / (lastFrame + 1) })
  }, [playback, endMs])
}
