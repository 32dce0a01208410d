import type { FrameClock, FrameRate, Shot } from '../../study/index.ts'
import { frameCount, frameToMs, msToFrame } from '../../study/index.ts'
import type { ListedBoundary } from './shot-list.ts'

type Constant = Extract<FrameClock, { kind: 'constant' }>

const usualRates: readonly FrameRate[] = [24, 25, 30, 48, 50, 60].flatMap(whole => [
  { numerator: whole * 1000, denominator: 1001 },
  { numerator: whole, denominator: 1 },
])

/** Containers such as WebM and Matroska write times in whole milliseconds: this far from an even beat is one. */
const roundedMs = 1.5

/**
 * The even count of frames that other programs see in a file whose times are only rounded; null where the rate really
 * varies. Frame numbers are the same in both.
 */
export function countedClock(clock: FrameClock): Constant | null {
  if (clock.kind === 'constant') return clock
  const { startsMs, endMs } = clock
  const [firstMs = 0] = startsMs
  if (startsMs.length < 2) return null
  const rate = usualRates.find(({ numerator, denominator }) =>
    startsMs.every(
      (ms, frame) => Math.abs(ms - firstMs - (frame * denominator * 1000) / numerator) <= roundedMs,
    ),
  )
  if (!rate) return null
  const offsetTicks = Math.round((firstMs * rate.numerator) / 1000)
  return { kind: 'constant', rate, offsetTicks, frameCount: startsMs.length, endMs }
}

type Times = Pick<Shot, 'transitionStartMs' | 'transitionEndMs'>

/** The same shots in the milliseconds of another clock with the same frames. */
export function shotsInClock(shots: readonly Shot[], from: FrameClock, to: FrameClock): Shot[] {
  return shots.map(shot => ({
    ...shot,
    ...transitionInClock(shot, from, to),
    startMs: momentInClock(shot.startMs, from, to),
    endMs: momentInClock(shot.endMs, from, to),
  }))
}

export function boundariesInClock(
  boundaries: readonly ListedBoundary[],
  from: FrameClock,
  to: FrameClock,
): ListedBoundary[] {
  return boundaries.map(boundary => ({
    ...boundary,
    ...transitionInClock(boundary, from, to),
    atMs: momentInClock(boundary.atMs, from, to),
  }))
}

function transitionInClock(
  { transitionStartMs, transitionEndMs }: Times,
  from: FrameClock,
  to: FrameClock,
): Times {
  const moment = (ms: number | null) => (ms === null ? null : momentInClock(ms, from, to))
  return { transitionStartMs: moment(transitionStartMs), transitionEndMs: moment(transitionEndMs) }
}

function momentInClock(ms: number, from: FrameClock, to: FrameClock): number {
  if (ms <= 0) return 0
  return frameToMs(to, ms >= from.endMs ? frameCount(to) : msToFrame(from, ms))
}
