import type { FrameClock, Shot } from '../../../study/index.ts'
import { frameToMs, msToFrame } from '../../../study/index.ts'
import type { TimelineView } from './timeline-view.ts'
import { msAtPixel, pixelAtMs } from './timeline-view.ts'

const reachPixels = 5
/** Between shots narrower than this nothing can be taken hold of, so that the playhead can still be dragged there. */
const narrowestPixels = 14

/** The shot whose beginning lies under the pointer and can be taken hold of, or -1. */
export function boundaryAtPixel(shots: readonly Shot[], view: TimelineView, pixel: number): number {
  const index = nearestBoundary(shots, msAtPixel(view, pixel))
  const shot = shots[index]
  const previous = shots[index - 1]
  if (!shot || !previous) return -1
  const at = pixelAtMs(view, shot.startMs)
  const isWide =
    at - pixelAtMs(view, previous.startMs) >= narrowestPixels &&
    pixelAtMs(view, shot.endMs) - at >= narrowestPixels
  return isWide && Math.abs(at - pixel) <= reachPixels ? index : -1
}

/** The place of the shot that begins nearest to the moment; the first has no boundary, so never 0; -1 where there is none. */
export function nearestBoundary(shots: readonly Shot[], ms: number): number {
  if (shots.length < 2) return -1
  let low = 1
  let high = shots.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (shots[middle]!.startMs < ms) low = middle + 1
    else high = middle
  }
  const before = shots[low - 1]!
  return low > 1 && ms - before.startMs <= Math.abs(shots[low]!.startMs - ms) ? low - 1 : low
}

/** The first frame that the shot at `index` could have, nearest to the wanted one, between its neighbours. */
export function frameBetweenNeighbours(
  clock: FrameClock,
  shots: readonly Shot[],
  place: { index: number; frame: number },
): number {
  const least = msToFrame(clock, shots[place.index - 1]!.startMs) + 1
  const most = msToFrame(clock, shots[place.index]!.endMs - 1)
  return Math.max(least, Math.min(most, place.frame))
}

/** The frame that begins nearest to a moment. */
export function nearestFrameStart(clock: FrameClock, ms: number): number {
  const frame = msToFrame(clock, Math.max(0, ms))
  return frameToMs(clock, frame + 1) - ms < ms - frameToMs(clock, frame) ? frame + 1 : frame
}

/** The shots as they would stand if the one at `index` began at `atMs`. */
export function withBoundaryAt(shots: readonly Shot[], index: number, atMs: number): readonly Shot[] {
  return shots.map((shot, place) => {
    if (place === index) return { ...shot, startMs: atMs }
    return place === index - 1 ? { ...shot, endMs: atMs } : shot
  })
}
