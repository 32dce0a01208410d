import type { Shot } from '../../../../study/index.ts'
import { frameToMs, msToFrame } from '../../../../study/index.ts'
import type { PointActs } from '../../hands/use-point-acts.ts'
import type { Playback } from '../../player/playback.ts'
import type { TimelineControl } from '../timeline-control.ts'
import { msAtPixel, pixelAtMs } from '../timeline-view.ts'
import { rulerHeight } from '../tracks/ruler-track.ts'
import type { Gesture, Place } from './gesture.ts'
import { frameStartMs, snapMs, snapPixels } from './snap.ts'

interface Dragging {
  points: PointActs
  playback: Playback
  control: TimelineControl
  shots: () => readonly Shot[]
}

const reachPixels = 6

/** In and out points held by their handles in the ruler: on cuts where one is near, with Alt on frames alone. */
export function dragPoints({ points, playback, control, shots }: Dragging): Gesture {
  const { clock } = playback
  let held: { point: 'inMs' | 'outMs'; fromMs: number } | null = null
  const pointAt = ({ x, y }: Place) => {
    if (y > rulerHeight) return null
    const now = points.now()
    const near = (['inMs', 'outMs'] as const).filter(
      point => now[point] !== null && Math.abs(pixelAtMs(control.view, now[point]) - x) <= reachPixels,
    )
    // Where both lie under the hand, the one that can go where the hand comes from.
    return near.length > 1 && pixelAtMs(control.view, now.inMs!) < x ? near[1]! : (near[0] ?? null)
  }
  const put = (point: 'inMs' | 'outMs', ms: number) => {
    points.set({ [point]: ms })
    playback.go(msToFrame(clock, point === 'inMs' ? ms : ms - 1))
  }
  return {
    get isHeld() {
      return held !== null
    },
    cursorAt: place => (pointAt(place) ? 'col-resize' : null),
    begin: place => {
      const point = pointAt(place)
      if (!point) return false
      held = { point, fromMs: points.now()[point]! }
      put(point, held.fromMs)
      return true
    },
    move: ({ x, alt }) => {
      if (!held) return
      const { point } = held
      const { inMs, outMs } = points.now()
      const wanted = Math.max(0, msAtPixel(control.view, x))
      const reachMs = snapPixels * control.view.msPerPixel
      const ms = alt
        ? frameStartMs(clock, wanted)
        : snapMs(clock, wanted, { shots: shots(), others: [], reachMs })
      const least =
        point === 'inMs' ? 0 : frameToMs(clock, msToFrame(clock, inMs ?? 0) + (inMs === null ? 0 : 1))
      const most =
        point === 'inMs' && outMs !== null ? frameToMs(clock, msToFrame(clock, outMs - 1)) : clock.endMs
      put(point, Math.max(least, Math.min(most, ms)))
    },
    end: () => {
      held = null
    },
    cancel: () => {
      if (held) put(held.point, held.fromMs)
      held = null
    },
  }
}
