/** A picture of which the browser has not said so long after arriving that it shows it is asked for again. */
const unsaidForMs = 250
const mostAgain = 4
/** Browsers do nothing where they are sent to where they stand: each time they are sent a little further on. */
const nudgeSeconds = 1e-5

interface Sought {
  video: Pick<HTMLVideoElement, 'currentTime'>
  /** Where a frame lies in the browser's time. */
  secondsOf: (frame: number) => number
  /** Whether the film stands on this frame, and the browser has yet to say that it shows it. */
  isUnseen: (frame: number) => boolean
}

/**
 * The frames that a video is sent to, one at a time: of those asked for while it is under way the last one counts.
 * Two pictures that follow each other closely can be told of as one, the earlier one; as the film stands still, nothing
 * more would be told, and the number beside the picture would stay that of its neighbour.
 */
export class Seeking {
  readonly #sought: Sought
  #frame = 0
  /** The frame asked for while the browser is still on its way to an earlier one. */
  #wanted: number | null = null
  #isUnderWay = false
  #again = 0
  #look: ReturnType<typeof setTimeout> | undefined

  constructor(sought: Sought) {
    this.#sought = sought
  }

  get isUnderWay(): boolean {
    return this.#isUnderWay
  }

  seek(frame: number): void {
    this.#again = 0
    if (this.#isUnderWay) this.#wanted = frame
    else this.#send(frame)
  }

  arrive(): void {
    this.#isUnderWay = false
    if (this.#wanted !== null) this.#send(this.#wanted)
    else this.#look = setTimeout(() => this.#lookAgain(), unsaidForMs)
  }

  end(): void {
    clearTimeout(this.#look)
  }

  #send(frame: number): void {
    clearTimeout(this.#look)
    const { video, secondsOf } = this.#sought
    this.#isUnderWay = true
    this.#wanted = null
    this.#frame = frame
    video.currentTime = secondsOf(frame) + this.#again * nudgeSeconds
  }

  #lookAgain(): void {
    if (this.#again === mostAgain || this.#isUnderWay || !this.#sought.isUnseen(this.#frame)) return
    this.#again++
    this.#send(this.#frame)
  }
}
