import type { FrameRing } from '../pictures/frame-ring.ts'
import { correlate } from '../pictures/unit-picture.ts'
import type { StateReader, StateWriter } from '../saved-state.ts'
import { isBlank } from './blank-runs.ts'

/** Pictures before and after the blank in which its own ramps may still last. */
const offsets = [3, 6, 9, 12, 16, 20]
const waits = offsets.at(-1)!
const leastAlike = 0.85

/** Where the picture goes blank and comes back the same, as in a flash that no shot ends with. */
export class ReturningPictures {
  /** The first pictures of such blanks. */
  readonly blanks: number[] = []
  private readonly ring: FrameRing
  private first = -1
  private waiting: { first: number; last: number } | null = null

  constructor(ring: FrameRing) {
    this.ring = ring
  }

  /** Called after each picture has entered the ring, with its spread in half grey levels. */
  add(spread: number): void {
    const picture = this.ring.count - 1
    if (isBlank(spread)) {
      if (this.first < 0) this.first = picture
    } else if (this.first >= 0) {
      this.judge()
      this.waiting = { first: this.first, last: picture - 1 }
      this.first = -1
    }
    if (this.waiting && picture >= this.waiting.last + waits) this.judge()
  }

  finish(): void {
    this.judge()
  }

  save(state: StateWriter): void {
    state.plain([this.blanks, this.first, this.waiting])
  }

  restore(state: StateReader): void {
    const [blanks, first, waiting] = state.plain<[number[], number, ReturningPictures['waiting']]>()
    this.blanks.push(...blanks)
    Object.assign(this, { first, waiting })
  }

  private judge(): void {
    const { waiting, ring } = this
    this.waiting = null
    if (!waiting) return
    const isAlike = (before: number, after: number) =>
      ring.holds(waiting.first - before) &&
      ring.holds(waiting.last + after) &&
      correlate(ring.tiny, ring.tinyAt(waiting.first - before), ring.tinyAt(waiting.last + after)) >
        leastAlike
    if (offsets.some(before => offsets.some(after => isAlike(before, after)))) this.blanks.push(waiting.first)
  }
}
