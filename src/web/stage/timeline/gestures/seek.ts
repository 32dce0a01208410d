import { msToFrame } from '../../../../study/index.ts'
import type { Playback } from '../../player/playback.ts'
import type { TimelineControl } from '../timeline-control.ts'
import { msAtPixel } from '../timeline-view.ts'
import type { Gesture, Place } from './gesture.ts'

/** The playhead goes to the pointer and along with it. */
export function seek(playback: Playback, control: TimelineControl): Gesture {
  let isHeld = false
  const move = ({ x }: Place) =>
    playback.go(msToFrame(playback.clock, Math.max(0, msAtPixel(control.view, x))))
  return {
    get isHeld() {
      return isHeld
    },
    cursorAt: () => null,
    begin: place => {
      isHeld = true
      move(place)
      return true
    },
    move,
    end: () => {
      isHeld = false
    },
    cancel: () => {
      isHeld = false
    },
  }
}
