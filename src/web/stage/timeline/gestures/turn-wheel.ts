import type { TimelineControl } from '../timeline-control.ts'
import { rulerHeight } from '../tracks/ruler-track.ts'
import { shotsHeight } from '../tracks/shots-track.ts'
import type { Place } from './gesture.ts'

type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * With Control, or two fingers apart, the wheel zooms at the pointer; across, or with Shift, it moves in time. Up and
 * down it turns through the tracks where they have more than is seen, and moves in time elsewhere.
 */
export function turnWheel(
  turn: Turn,
  place: Place,
  { control, tracks }: { control: TimelineControl; tracks: HTMLElement | null },
): void {
  if (turn.ctrlKey || turn.metaKey) {
    control.zoom(Math.exp(-turn.deltaY / 300), place.x)
    return
  }
  const isOverTracks = place.y > rulerHeight + shotsHeight
  const hasMore = tracks !== null && tracks.scrollHeight > tracks.clientHeight
  const turnsTracks = isOverTracks && hasMore && !turn.shiftKey
  if (turnsTracks) tracks.scrollTop += turn.deltaY
  const acrossPixels = turnsTracks ? turn.deltaX : turn.deltaX + turn.deltaY
  if (acrossPixels !== 0) control.scroll(acrossPixels)
}
