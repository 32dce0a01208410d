import type { FrameClock } from '../../../../study/index.ts'
import { scrubStepMs } from '../../../../study/index.ts'
import type { ShotColumns } from '../cull-shots.ts'
import { firstEndingAfter } from '../cull-shots.ts'
import type { TimelineView } from '../timeline-view.ts'
import { pixelAtMs } from '../timeline-view.ts'

/** A place for one still: which pixels it fills, and the moment that it shows. */
export interface StillPlace {
  from: number
  to: number
  /** The shot in which the moment lies. */
  shot: number
  /** Null: the still that stands for the shot. */
  ms: number | null
}

export interface Stage {
  view: TimelineView
  width: number
  stillWidth: number
  clock: FrameClock
}

/** A shot with at least this share of a still's width shows its own; narrower ones share stills at even steps. */
const leastShare = 0.5

/** Whether a shot is wide enough for a still of its own. */
export function hasOwnStill(shotWidth: number, stillWidth: number): boolean {
  return shotWidth >= stillWidth * leastShare
}

/**
 * Stills along the axis: a long take is filled with stills of its own moments, and where shots are narrower than a
 * still there is one at even steps of time, each of a moment that lies just there.
 */
export function layOutStills(columns: ShotColumns, stage: Stage): StillPlace[] {
  const places: StillPlace[] = []
  const { view, width } = stage
  const endMs = view.startMs + width * view.msPerPixel
  let shot = firstEndingAfter(columns, view.startMs)
  while (shot < columns.count && columns.startsMs[shot]! < endMs) {
    if (isWide(columns, shot, stage)) fillTake(columns, shot, { stage, places })
    else {
      const first = shot
      while (
        shot + 1 < columns.count &&
        !isWide(columns, shot + 1, stage) &&
        columns.startsMs[shot + 1]! < endMs
      )
        shot++
      stepOver(columns, { first, last: shot }, { stage, places })
    }
    shot++
  }
  return places
}

interface Laying {
  stage: Stage
  places: StillPlace[]
}

function isWide(columns: ShotColumns, shot: number, { view, stillWidth }: Stage): boolean {
  return hasOwnStill((columns.endsMs[shot]! - columns.startsMs[shot]!) / view.msPerPixel, stillWidth)
}

/** From the beginning of the take on, as many as it needs, all of one width. */
function fillTake(columns: ShotColumns, shot: number, { stage, places }: Laying): void {
  const { view, width, stillWidth, clock } = stage
  const [startMs, endMs] = [columns.startsMs[shot]!, columns.endsMs[shot]!]
  const count = Math.max(1, Math.ceil((endMs - startMs) / view.msPerPixel / stillWidth))
  const tileMs = (endMs - startMs) / count
  const firstSeen = Math.max(0, Math.floor((view.startMs - startMs) / tileMs))
  for (let tile = firstSeen; tile < count; tile++) {
    const fromMs = startMs + tile * tileMs
    const from = pixelAtMs(view, fromMs)
    if (from >= width) return
    const to = pixelAtMs(view, fromMs + tileMs)
    const ms = count === 1 ? null : momentWithin(clock, { fromMs, toMs: fromMs + tileMs })
    places.push({ from, to, shot, ms })
  }
}

/** At even steps of the film's own time, so that stills stay where they are when the view moves. */
function stepOver(
  columns: ShotColumns,
  run: { first: number; last: number },
  { stage, places }: Laying,
): void {
  const { view, width, stillWidth, clock } = stage
  const stepMs = evenStepMs(clock, stillWidth * view.msPerPixel)
  const [startMs, endMs] = [columns.startsMs[run.first]!, columns.endsMs[run.last]!]
  const firstSeen = Math.floor(Math.max(startMs, view.startMs) / stepMs)
  for (let step = firstSeen; step * stepMs < endMs; step++) {
    const fromMs = Math.max(startMs, step * stepMs)
    const toMs = Math.min(endMs, (step + 1) * stepMs)
    const from = pixelAtMs(view, fromMs)
    if (from >= width) return
    const ms = momentWithin(clock, { fromMs, toMs })
    places.push({ from, to: pixelAtMs(view, toMs), shot: firstEndingAfter(columns, ms), ms })
  }
}

/** The step of those that lie ready, doubled or halved, that is not longer than the room for a still. */
function evenStepMs(clock: FrameClock, roomMs: number): number {
  const ready = scrubStepMs(clock)
  const octave = ready * 2 ** Math.floor(Math.log2(roomMs / ready))
  return octave * 1.5 <= roomMs ? octave * 1.5 : octave
}

/**
 * A moment in the middle of a stretch: of those whose stills lie ready where one is in it, else one of a grid that is
 * halved until one is, so that the same few frames are asked for at every zoom.
 */
export function momentWithin(clock: FrameClock, { fromMs, toMs }: { fromMs: number; toMs: number }): number {
  const middle = (fromMs + toMs) / 2
  for (let step = scrubStepMs(clock); step >= 1; step /= 2) {
    const nearest = Math.round(Math.round(middle / step) * step)
    if (nearest >= fromMs && nearest < toMs && nearest < clock.endMs) return nearest
  }
  return Math.floor(Math.min(middle, clock.endMs - 1))
}
