import type { FrameClock } from '../../../study/index.ts'
import { frameCount, frameMiddleSeconds, frameToMs, msToFrame } from '../../../study/index.ts'

/** What of a video element playback needs; a test passes one of its own. */
export type PlaybackVideo = Pick<
  HTMLVideoElement,
  | 'currentTime'
  | 'play'
  | 'pause'
  | 'requestVideoFrameCallback'
  | 'cancelVideoFrameCallback'
  | 'addEventListener'
  | 'removeEventListener'
>

/**
 * The one clock of a screen: it gives whole frames. The frame is the stored one: seeking goes to the middle of a
 * frame, and what is on screen is read back from the time that the browser says it shows. `frame` is where acts go;
 * `shownFrame` is what the picture shows, and follows it.
 */
export class Playback {
  readonly clock: FrameClock
  readonly lastFrame: number
  #frame: number
  /** What the picture has been seen to show; null before its first frame. */
  #shown: number | null = null
  #hasPicture = false
  #isPlaying = false
  #video: PlaybackVideo | null = null
  /** The frame asked for while the browser is still on its way to an earlier one. */
  #wanted: number | null = null
  #isSeeking = false
  #callback = 0
  readonly #listeners = new Set<() => void>()
  /** Where the file's first moment lies in the browser's time: browsers keep a late start. */
  readonly #startSeconds: number

  constructor(clock: FrameClock, firstFrame = 0, startSeconds = 0) {
    this.clock = clock
    this.lastFrame = Math.max(0, frameCount(clock) - 1)
    this.#startSeconds = startSeconds
    this.#frame = this.#within(firstFrame)
  }

  get frame(): number {
    return this.#frame
  }

  /** The frame on screen, never one that is still sought; null while there is none yet. Without a picture, `frame`. */
  get shownFrame(): number | null {
    return this.#hasPicture ? this.#shown : this.#frame
  }

  get isSeeking(): boolean {
    return this.shownFrame !== this.#frame
  }

  get ms(): number {
    return frameToMs(this.clock, this.#frame)
  }

  get isPlaying(): boolean {
    return this.#isPlaying
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes a video in hand; answers with the function that lets it go. */
  attach(video: PlaybackVideo): () => void {
    this.#video = video
    const letGo = this.attachPicture()
    const seeked = () => this.#arrive()
    const played = () => this.#set(this.#frame, true)
    const paused = () => this.#set(this.#frame, false)
    const ready = () => this.#seek(this.#frame)
    video.addEventListener('seeked', seeked)
    video.addEventListener('play', played)
    video.addEventListener('pause', paused)
    video.addEventListener('ended', paused)
    video.addEventListener('loadedmetadata', ready)
    this.#watch(video)
    this.#seek(this.#frame)
    return () => {
      video.cancelVideoFrameCallback(this.#callback)
      for (const [name, heard] of Object.entries({
        seeked,
        play: played,
        pause: paused,
        ended: paused,
        loadedmetadata: ready,
      }))
        video.removeEventListener(name, heard)
      this.#video = null
      this.#isSeeking = false
      letGo()
      this.#set(this.#frame, false)
    }
  }

  /** Says that a picture stands on screen, of which `confirm` will tell; answers with the function that says it is gone. */
  attachPicture(): () => void {
    this.#hasPicture = true
    this.confirm(null)
    return () => {
      this.#hasPicture = false
      this.#tell()
    }
  }

  /** The picture shows this frame now. */
  confirm(frame: number | null): void {
    if (frame === this.#shown) return
    this.#shown = frame
    this.#tell()
  }

  go(frame: number): void {
    this.pause()
    this.#set(this.#within(frame), this.#isPlaying)
    this.#seek(this.#frame)
  }

  step(frames: number): void {
    this.go(this.#frame + frames)
  }

  stepSeconds(seconds: number): void {
    const ms = Math.max(0, this.ms + seconds * 1000)
    this.go(msToFrame(this.clock, ms))
  }

  toggle(): void {
    if (this.#isPlaying) this.pause()
    else this.#play()
  }

  pause(): void {
    if (!this.#isPlaying) return
    this.#video?.pause()
    this.#set(this.#frame, false)
    // Playing stops between two frames of the browser's; standing in the middle of one keeps it there.
    this.#seek(this.#frame)
  }

  #play(): void {
    if (!this.#video) return
    if (this.#frame === this.lastFrame) this.go(0)
    this.#set(this.#frame, true)
    this.#video.play().catch(() => this.#set(this.#frame, false))
  }

  #seek(frame: number): void {
    const video = this.#video
    if (!video) return
    if (this.#isSeeking) {
      this.#wanted = frame
      return
    }
    this.#isSeeking = true
    this.#wanted = null
    video.currentTime = this.#startSeconds + frameMiddleSeconds(this.clock, frame)
  }

  #arrive(): void {
    this.#isSeeking = false
    if (this.#wanted !== null) this.#seek(this.#wanted)
  }

  #watch(video: PlaybackVideo): void {
    this.#callback = video.requestVideoFrameCallback((_now, { mediaTime }) => {
      const shown = this.#within(shownFrame(this.clock, Math.max(0, mediaTime - this.#startSeconds)))
      this.confirm(shown)
      // While a seek is under way the picture that arrives may be an older one.
      if (this.#isPlaying && !this.#isSeeking) this.#set(shown, true)
      this.#watch(video)
    })
  }

  #set(frame: number, isPlaying: boolean): void {
    if (frame === this.#frame && isPlaying === this.#isPlaying) return
    this.#frame = frame
    this.#isPlaying = isPlaying
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #within(frame: number): number {
    // What is no number leads nowhere: the playhead stays.
    if (Number.isNaN(frame)) return this.#frame ?? 0
    return Math.max(0, Math.min(this.lastFrame, Math.round(frame)))
  }
}

/**
 * The frame whose presentation time a browser gives. Browsers cut that time to microseconds, which can fall
 * below a whole millisecond that the frame begins at: a hundredth of one is added before it is looked up.
 */
export function shownFrame(clock: FrameClock, mediaTime: number): number {
  return msToFrame(clock, Math.ceil(mediaTime * 1000 + 0.01))
}
