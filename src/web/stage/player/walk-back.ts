import type { FrameClock } from '../../../study/index.ts'
import { msToFrame } from '../../../study/index.ts'

/** The passing of time; a test passes its own. */
export interface Ticks {
  now(): number
  /** Calls once, at the next frame of the screen; answers with the function that calls it off. */
  next(then: () => void): () => void
}

export const animationTicks: Ticks = {
  now: () => performance.now(),
  next: then => {
    const asked = requestAnimationFrame(then)
    return () => cancelAnimationFrame(asked)
  },
}

interface Walk {
  fromMs: number
  /** The frame at which it ends. */
  first: number
  /** How fast, above nothing. */
  rate: number
  isReady: () => boolean
  shownFrame: () => number | null
  show: (frame: number) => void
  end: () => void
}

/** A picture that is slower than this is not waited for. */
const longestWaitMs = 400

/**
 * A film played backwards, which browsers cannot do: the frame that is due is sought, and the next one once the picture
 * shows it. Where pictures are slow frames are left out, and time is kept.
 */
export class WalkBack {
  readonly #clock: FrameClock
  readonly #ticks: Ticks
  readonly #walk: Walk
  readonly #beganMs: number
  #asked: { frame: number; atMs: number } | null = null
  #callOff: () => void = () => {}

  constructor(clock: FrameClock, ticks: Ticks, walk: Walk) {
    this.#clock = clock
    this.#ticks = ticks
    this.#walk = walk
    this.#beganMs = ticks.now()
    this.#wait()
  }

  end(): void {
    this.#callOff()
  }

  #wait(): void {
    this.#callOff = this.#ticks.next(() => this.#step())
  }

  #step(): void {
    const { fromMs, first, rate, show, end } = this.#walk
    const now = this.#ticks.now()
    const due = Math.max(first, msToFrame(this.#clock, Math.max(0, fromMs - (now - this.#beganMs) * rate)))
    if (this.#isShown(now)) {
      if (this.#asked?.frame === first) {
        end()
        return
      }
      if (due < (this.#asked?.frame ?? Number.POSITIVE_INFINITY)) {
        this.#asked = { frame: due, atMs: now }
        show(due)
      }
    }
    this.#wait()
  }

  #isShown(now: number): boolean {
    if (!this.#asked) return this.#walk.isReady()
    const { frame, atMs } = this.#asked
    return this.#walk.isReady() && (this.#walk.shownFrame() === frame || now - atMs > longestWaitMs)
  }
}
