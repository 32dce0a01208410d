import { blockMatch } from './block-match.ts'
import type { FrameRing } from './frame-ring.ts'
import { GrowingColumn } from './growing-column.ts'
import { localMean } from './local-mean.ts'
import { secondLook } from './second-look.ts'
import type { CutCandidate } from './shot-features.ts'

/** Frames looked at on either side of a possible cut. */
export const sideFrames = 6
const scale = 10_000
/** Below any threshold that a scholar may choose. */
const gate = 0.12
const plainlyCut = 0.6

/** Measures every pair of neighbours, and more closely those that might be a cut. */
export class CutMeasurer {
  readonly distance = new GrowingColumn(length => new Uint16Array(length))
  readonly candidates: CutCandidate[] = []
  private readonly ring: FrameRing

  constructor(ring: FrameRing) {
    this.ring = ring
  }

  /** Called after each frame has entered the ring. */
  add(): void {
    const frame = this.ring.count - 1
    const distance =
      frame === 0 ? 0 : blockMatch(this.ring.evened, this.ring.evenedAt(frame - 1), this.ring.evenedAt(frame))
    this.distance.push(Math.min(65_535, Math.round(distance * scale)))
    if (frame >= sideFrames) this.judge(frame - sideFrames + 1)
  }

  finish(): void {
    const first = Math.max(1, this.ring.count - sideFrames + 1)
    for (let frame = first; frame < this.ring.count; frame++) this.judge(frame)
  }

  private judge(frame: number): void {
    const mean = localMean(this.distance, frame)
    const adjacent = this.distance.at(frame) / scale
    if (adjacent - 0.7 * mean < gate) return
    const least = this.leastDistance(frame, adjacent)
    const score = least - 0.7 * mean
    if (score < gate) return
    const { ring } = this
    const second =
      score > plainlyCut ? 1 : secondLook(ring.luma, ring.lumaAt(frame - 1), ring.lumaAt(frame), ring.area)
    this.candidates.push({
      frame,
      least: Math.round(least * scale),
      second: Math.round(Math.min(second, 2) * scale),
    })
  }

  private leastDistance(frame: number, adjacent: number): number {
    let least = adjacent
    const { ring } = this
    for (let before = 1; before <= sideFrames; before++)
      for (let after = 0; after < sideFrames; after++) {
        const [a, b] = [frame - before, frame + after]
        if (!ring.holds(a) || !ring.holds(b)) continue
        const distance = blockMatch(ring.evened, ring.evenedAt(a), ring.evenedAt(b))
        if (distance < least) least = distance
      }
    return least
  }
}
