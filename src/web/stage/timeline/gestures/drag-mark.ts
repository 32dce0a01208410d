import type { Shot } from '../../../../study/index.ts'
import { frameCount, msToFrame } from '../../../../study/index.ts'
import type { Edge } from '../../../state/chosen.ts'
import type { MarkHand } from '../../hands/mark-hand.ts'
import type { PointActs } from '../../hands/use-point-acts.ts'
import type { Playback } from '../../player/playback.ts'
import type { TimelineControl } from '../timeline-control.ts'
import { msAtPixel, pixelAtMs } from '../timeline-view.ts'
import type { Gesture, Place } from './gesture.ts'
import { frameStartMs, snapMs, snapPixels } from './snap.ts'

interface Dragging {
  hand: MarkHand
  points: PointActs
  playback: Playback
  control: TimelineControl
  shots: () => readonly Shot[]
  /** Whether a height lies in the lane of a code. */
  isInLane: (codeId: string, y: number) => boolean
}

const reachPixels = 6

/** An edge of the chosen mark held by the pointer, or with Shift the whole: on cuts and points where one is near. */
export function dragMark({ hand, points, playback, control, shots, isInLane }: Dragging): Gesture {
  const { clock } = playback
  let held: { edge: Edge; grabbedMs: number } | null = null
  const edgeAt = ({ x, y, shift }: Place): Edge | null => {
    const mark = hand.chosen()
    if (!mark || !isInLane(mark.codeId, y)) return null
    const [from, to] = [pixelAtMs(control.view, mark.startMs), pixelAtMs(control.view, mark.endMs)]
    if (shift && from <= x && x <= to) return 'whole'
    const [toStart, toEnd] = [Math.abs(x - from), Math.abs(x - to)]
    if (Math.min(toStart, toEnd) > reachPixels) return null
    return toStart < toEnd ? 'start' : 'end'
  }
  return {
    get isHeld() {
      return held !== null
    },
    cursorAt: place => {
      const edge = edgeAt(place)
      return edge === null ? null : edge === 'whole' ? 'grab' : 'col-resize'
    },
    begin: place => {
      const [edge, mark] = [edgeAt(place), hand.chosen()]
      if (!edge || !mark) return false
      const ms = edge === 'end' ? mark.endMs : mark.startMs
      held = { edge, grabbedMs: ms - msAtPixel(control.view, place.x) }
      hand.take(edge)
      return true
    },
    move: ({ x, alt }) => {
      if (!held) return
      const wanted = Math.max(0, msAtPixel(control.view, x) + held.grabbedMs)
      const { inMs, outMs } = points.now()
      const reachMs = snapPixels * control.view.msPerPixel
      const ms = alt
        ? frameStartMs(clock, wanted)
        : snapMs(clock, wanted, { shots: shots(), others: [inMs, outMs], reachMs })
      hand.bring(held.edge, ms >= clock.endMs ? frameCount(clock) : msToFrame(clock, ms))
    },
    end: () => {
      held = null
      hand.keep()
    },
    cancel: () => {
      held = null
      hand.drop()
    },
  }
}
