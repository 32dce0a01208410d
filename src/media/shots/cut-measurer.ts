import { blockMatch } from './block-match.ts'
import type { FrameRing } from './frame-ring.ts'
import { GrowingColumn } from './growing-column.ts'
import { localMean } from './local-mean.ts'
import { secondLook } from './second-look.ts'
import type { CutCandidate } from './shot-features.ts'

/** Frames looked at on either side of a possible cut. */
const sideFrames = 6
const scale = 10_000
/** Below any threshold that a scholar may choose. */
const gate = 0.18
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
    const usual = 0.7 * localMean(this.distance, frame)
    const adjacent = this.distance.at(frame) / scale
    if (adjacent - usual < gate) return
    const least = this.leastDistance(frame, { adjacent, enough: usual + gate })
    if (least < usual + gate) return
    const { ring } = this
    const second =
      least - usual > plainlyCut
        ? 1
        : secondLook(ring.luma, ring.lumaAt(frame - 1), ring.lumaAt(frame), ring.area)
    this.candidates.push({
      frame,
      least: Math.round(least * scale),
      second: Math.round(Math.min(second, 2) * scale),
    })
  }

  /** Stops as soon as one pair is too alike for a cut; the pairs that show a flash soonest come first. */
  private leastDistance(frame: number, limits: { adjacent: number; enough: number }): number {
    let least = limits.adjacent
    const { ring } = this
    for (const [before, after] of pairs) {
      const [a, b] = [frame - before, frame + after]
      if (!ring.holds(a) || !ring.holds(b)) continue
      least = Math.min(least, blockMatch(ring.evened, ring.evenedAt(a), ring.evenedAt(b)))
      if (least < limits.enough) break
    }
    return least
  }
}

const pairs = (() => {
  const list: [number, number][] = []
  for (const before of [1, 2, 4, 6])
    for (const after of [0, 1, 3, 5]) if (before + after > 1) list.push([before, after])
  return list.sort((a, b) => Math.abs(a[0] + a[1] - 4) - Math.abs(b[0] + b[1] - 4))
})()
