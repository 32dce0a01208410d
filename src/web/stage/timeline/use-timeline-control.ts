import { useMemo } from 'react'
import { frameLengthMs } from '../../../study/index.ts'
import type { Playback } from '../player/playback.ts'
import { TimelineControl } from './timeline-control.ts'

/** One view of the part for as long as the screen is open. */
export function useTimelineControl(playback: Playback, endMs: number): TimelineControl {
  return useMemo(
    () => new TimelineControl({ endMs, frameLengthMs: frameLengthMs(playback.clock) }),
    [playback, endMs],
  )
}
