import type { Shot } from '../../../study/index.ts'
import type { TimelineView } from './timeline-view.ts'
import { pixelAtMs } from './timeline-view.ts'

/** Shots in columns, made once for each list, so that drawing walks through memory and not through objects. */
export interface ShotColumns {
  count: number
  startsMs: Float64Array
  endsMs: Float64Array
}

/** What there is to draw: each run is one shot, or several that have no pixel of their own. */
export interface ShotRuns {
  count: number
  fromPixels: Int32Array
  toPixels: Int32Array
  firstShots: Int32Array
  shotCounts: Int32Array
}

export function shotColumns(shots: readonly Shot[]): ShotColumns {
  return {
    count: shots.length,
    startsMs: Float64Array.from(shots, shot => shot.startMs),
    endsMs: Float64Array.from(shots, shot => shot.endMs),
  }
}

/** Leaves out what lies outside the view and joins shots that begin and end in one pixel: never more runs than twice the pixels. */
export function cullShots(columns: ShotColumns, view: TimelineView, width: number): ShotRuns {
  const most = Math.min(columns.count, width * 2 + 2)
  const runs: ShotRuns = {
    count: 0,
    fromPixels: new Int32Array(most),
    toPixels: new Int32Array(most),
    firstShots: new Int32Array(most),
    shotCounts: new Int32Array(most),
  }
  for (let shot = firstEndingAfter(columns, view.startMs); shot < columns.count; shot++) {
    const from = Math.max(0, Math.floor(pixelAtMs(view, columns.startsMs[shot]!)))
    if (from >= width) break
    const to = Math.min(width, Math.floor(pixelAtMs(view, columns.endsMs[shot]!)))
    if (to > from) addRun(runs, { from, to, shot })
    else joinRun(runs, from, shot)
  }
  return runs
}

function addRun(runs: ShotRuns, run: { from: number; to: number; shot: number }): void {
  runs.fromPixels[runs.count] = run.from
  runs.toPixels[runs.count] = run.to
  runs.firstShots[runs.count] = run.shot
  runs.shotCounts[runs.count] = 1
  runs.count++
}

/** A shot narrower than a pixel goes into the run that already holds that pixel, else opens one. */
function joinRun(runs: ShotRuns, pixel: number, shot: number): void {
  const last = runs.count - 1
  if (last >= 0 && runs.toPixels[last]! > pixel) runs.shotCounts[last]!++
  else addRun(runs, { from: pixel, to: pixel + 1, shot })
}

/** The first shot that ends after a moment; as many as there are where none does. */
export function firstEndingAfter({ endsMs, count }: ShotColumns, ms: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (endsMs[middle]! > ms) high = middle
    else low = middle + 1
  }
  return low
}

/** How many shots begin in each pixel, so that crowded cuts can be drawn for as many as they are. */
export function countBoundaries(columns: ShotColumns, view: TimelineView, width: number): Uint16Array {
  const counts = new Uint16Array(width)
  for (let shot = Math.max(1, firstEndingAfter(columns, view.startMs)); shot < columns.count; shot++) {
    const pixel = Math.floor(pixelAtMs(view, columns.startsMs[shot]!))
    if (pixel >= width) break
    if (pixel >= 0) counts[pixel]!++
  }
  return counts
}
