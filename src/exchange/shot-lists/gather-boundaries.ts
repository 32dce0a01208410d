import type { FrameClock, Result } from '../../study/index.ts'
import { accepted, frameToMs, msToFrame, refused } from '../../study/index.ts'
import type { ListedBoundary, Misfit, ReadingChoices, ReadShotList, ShotListRefusal } from './shot-list.ts'

/** One shot as an entry of a list says it, in milliseconds; `entry` is where it stands. */
export interface ListedShot {
  entry: number
  startMs: number
  endMs: number
  /** Where the boundary lies, where it is not where the entry begins: within a transition. */
  atMs?: number
  transitionIn: ListedBoundary['transitionIn'] | null
  transitionStartMs: number | null
  transitionEndMs: number | null
}

/** How much later than the film's end a list may end: rounding of its last time. */
const forgivenMs = 50
/** How much earlier it may end: programs lose the last frames of some files. */
const lostAtEndMs = 500

/** The boundaries between the shots of a list, each on a frame of the film; what cannot be right is refused. */
export function gatherBoundaries(
  listed: readonly ListedShot[],
  clock: FrameClock,
  { closeGaps = false }: ReadingChoices = {},
): Result<Pick<ReadShotList, 'boundaries' | 'misfits' | 'closableGaps'>, ShotListRefusal> {
  if (listed.length === 0) return refused({ kind: 'list-without-shots' })
  const misfits: Misfit[] = []
  const boundaries = new Map<number, ListedBoundary>()
  const firstMs = frameToMs(clock, 0)
  let endedMs = firstMs
  let shortGaps = 0
  for (const shot of listed) {
    const { entry, startMs, endMs } = shot
    if (endMs > clock.endMs + forgivenMs || startMs >= clock.endMs)
      return refused({ kind: 'list-beyond-end', entry, endMs: clock.endMs })
    if (startMs < endedMs - 1 || endMs < startMs) return refused({ kind: 'list-overlaps', entry })
    const isShort = startMs > endedMs + 1 && isOneFrame(clock, endedMs, startMs)
    if (isShort) shortGaps++
    if (startMs > endedMs + 1 && !(isShort && closeGaps)) {
      misfits.push({ kind: 'gap-before', entry })
      put(boundaries, clock, cutAt(onFrame(clock, endedMs)))
    }
    const saidMs = shot.atMs ?? startMs
    const atMs = saidMs <= firstMs ? saidMs : onFrame(clock, saidMs)
    if (atMs !== saidMs) misfits.push({ kind: 'moved-to-frame', entry, byMs: atMs - saidMs })
    put(boundaries, clock, { ...shot, atMs, transitionIn: shot.transitionIn ?? 'cut' })
    endedMs = endMs
  }
  if (clock.endMs - endedMs > lostAtEndMs) put(boundaries, clock, cutAt(onFrame(clock, endedMs)))
  const inOrder = [...boundaries.values()].sort((a, b) => a.atMs - b.atMs)
  if (closeGaps && shortGaps > 0) misfits.push({ kind: 'gaps-closed', count: shortGaps })
  return accepted({ boundaries: inOrder, misfits, closableGaps: closeGaps ? 0 : shortGaps })
}

function isOneFrame(clock: FrameClock, fromMs: number, toMs: number): boolean {
  return msToFrame(clock, onFrame(clock, toMs)) - msToFrame(clock, onFrame(clock, fromMs)) <= 1
}

function put(boundaries: Map<number, ListedBoundary>, clock: FrameClock, boundary: ListedBoundary): void {
  const { atMs, transitionIn, transitionStartMs, transitionEndMs } = boundary
  if (atMs <= frameToMs(clock, 0) || atMs >= clock.endMs) return
  boundaries.set(atMs, { atMs, transitionIn, transitionStartMs, transitionEndMs })
}

function cutAt(atMs: number): ListedBoundary {
  return { atMs, transitionIn: 'cut', transitionStartMs: null, transitionEndMs: null }
}

/** The beginning of the frame nearest to a moment. */
export function onFrame(clock: FrameClock, ms: number): number {
  if (ms <= 0) return 0
  if (ms >= clock.endMs) return clock.endMs
  const frame = msToFrame(clock, ms)
  const [from, to] = [frameToMs(clock, frame), frameToMs(clock, frame + 1)]
  return ms - from <= to - ms ? from : to
}
