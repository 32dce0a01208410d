import type { FrameClock, Span } from '../../../study/index.ts'
import { frameToMs } from '../../../study/index.ts'
import type { Playback } from '../player/playback.ts'

/** A key let go of sooner than this while the film plays was tapped. */
export const tapMs = 300

export interface HeldCode {
  codeId: string
  fromFrame: number
}

interface Down extends HeldCode {
  sinceMs: number
  wasPlaying: boolean
}

/** What becomes of a key that is let go of. */
interface Ends {
  /** It meant the unit in which it was pressed. */
  tap: (codeId: string, frame: number) => void
  /** It meant all that went by while it was down. */
  hold: (codeId: string, span: Span) => void
}

/** The keys of codes that are down, several at once, each with the frame at which it went down. */
export class HeldCodes {
  readonly #playback: Pick<Playback, 'clock' | 'frame' | 'isPlaying'>
  readonly #ends: Ends
  readonly #now: () => number
  readonly #down = new Map<string, Down>()
  readonly #listeners = new Set<() => void>()
  #all: readonly HeldCode[] = []

  constructor(
    playback: Pick<Playback, 'clock' | 'frame' | 'isPlaying'>,
    ends: Ends,
    now: () => number = () => performance.now(),
  ) {
    this.#playback = playback
    this.#ends = ends
    this.#now = now
  }

  /** The same list until a key goes down or up. */
  get all(): readonly HeldCode[] {
    return this.#all
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  isDown(key: string): boolean {
    return this.#down.has(key)
  }

  press(key: string, codeId: string): void {
    if (this.#down.has(key)) return
    const { frame: fromFrame, isPlaying: wasPlaying } = this.#playback
    this.#down.set(key, { codeId, fromFrame, wasPlaying, sinceMs: this.#now() })
    this.#tell()
  }

  release(key: string): void {
    const down = this.#down.get(key)
    if (!down) return
    this.#down.delete(key)
    this.#tell()
    const { codeId, fromFrame } = down
    const { clock, frame } = this.#playback
    if (this.#isTap(down)) this.#ends.tap(codeId, fromFrame)
    else this.#ends.hold(codeId, spanOfFrames(clock, fromFrame, frame))
  }

  releaseAll(): void {
    for (const key of [...this.#down.keys()]) this.release(key)
  }

  /** The film runs on under a finger that only taps; one who steps or seeks meanwhile means the way between. */
  #isTap({ fromFrame, wasPlaying, sinceMs }: Down): boolean {
    const { frame, isPlaying } = this.#playback
    return frame === fromFrame || ((wasPlaying || isPlaying) && this.#now() - sinceMs < tapMs)
  }

  #tell(): void {
    this.#all = [...this.#down.values()]
    for (const listener of this.#listeners) listener()
  }
}

/** The stretch from one frame to another, both of them in it, in whichever order. */
export function spanOfFrames(clock: FrameClock, one: number, other: number): Span {
  return {
    startMs: frameToMs(clock, Math.min(one, other)),
    endMs: frameToMs(clock, Math.max(one, other) + 1),
  }
}
