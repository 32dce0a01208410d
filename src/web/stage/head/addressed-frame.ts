import type { Asked } from '../../state/address.ts'
import type { Playback } from '../player/playback.ts'

interface FrameWriting {
  /** Remembers the frame for this film. */
  keep: (frame: number) => void
  /** Puts it into the address in place of the one there. */
  replace: (frame: number) => void
  /** The same as the page is being left. */
  replaceAtOnce: (frame: number) => void
}

/** An address is written when the hand rests, and now and then while the film plays: never between two steps. */
export const restMs = 300
export const whilePlayingMs = 2000

/** Keeps the frame that is shown and the one in the address the same, each way. */
export class AddressedFrame {
  readonly #playback: Playback
  readonly #writing: FrameWriting
  readonly #unsubscribe: () => void
  #said: Asked | undefined
  /** Written, and not yet come back from the router. */
  #onTheWay: number[] = []
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(playback: Playback, asked: Asked | undefined, writing: FrameWriting) {
    this.#playback = playback
    this.#writing = writing
    this.#said = asked
    this.#unsubscribe = playback.subscribe(() => this.#moved())
    this.#wait(restMs)
  }

  /** The address asks for a frame: by Back, or by a link to another moment of the same film. */
  follow(frame: number): void {
    const written = this.#onTheWay.indexOf(frame)
    if (written >= 0) this.#onTheWay.splice(0, written + 1)
    else if (frame !== this.#said) {
      this.#said = frame
      this.#onTheWay = []
      this.#playback.go(frame)
    }
  }

  leave(): void {
    this.#stopWaiting()
    const { frame } = this.#playback
    this.#writing.keep(frame)
    if (frame === this.#said) return
    this.#said = frame
    this.#writing.replaceAtOnce(frame)
  }

  end(): void {
    this.#stopWaiting()
    this.#unsubscribe()
    this.#writing.keep(this.#playback.frame)
  }

  #moved(): void {
    const { frame, isPlaying } = this.#playback
    if (isPlaying) {
      if (this.#timer === null) this.#wait(whilePlayingMs)
    } else if (this.#timer !== null || frame !== this.#said) this.#wait(restMs)
  }

  #wait(ms: number): void {
    this.#stopWaiting()
    this.#timer = setTimeout(() => this.#write(), ms)
  }

  #write(): void {
    this.#timer = null
    const { frame } = this.#playback
    this.#writing.keep(frame)
    if (frame === this.#said) return
    this.#said = frame
    this.#onTheWay.push(frame)
    this.#writing.replace(frame)
  }

  #stopWaiting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
