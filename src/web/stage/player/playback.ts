import type { FrameClock, Span } from '../../../study/index.ts'
import { frameCount, frameMiddleSeconds, frameToMs, msToFrame } from '../../../study/index.ts'
import { Seeking } from './seeking.ts'
import { faster, slower } from './speeds.ts'
import type { Ticks } from './walk-back.ts'
import { animationTicks, WalkBack } from './walk-back.ts'

/** What of a video element playback needs; a test passes one of its own. */
export type PlaybackVideo = Pick<
  HTMLVideoElement,
  | 'currentTime'
  | 'playbackRate'
  | 'preservesPitch'
  | 'play'
  | 'pause'
  | 'requestVideoFrameCallback'
  | 'cancelVideoFrameCallback'
  | 'addEventListener'
  | 'removeEventListener'
>

/** So many frames behind or ahead at the usual speed, and another pace would take too long. */
const goesAtOnce = 8

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
  /** How fast the film runs: below nothing backwards, nothing while it stands. */
  #rate = 0
  /** How fast it runs where nobody says otherwise. */
  #speed = 1
  #walk: WalkBack | null = null
  #isLooping = false
  /** The first and the last frame of what is played round and round, while that is. */
  #loop: { first: number; last: number } | null = null
  #loopOf: () => Span | null = () => null
  #isLoopHeld = false
  readonly #ticks: Ticks
  #video: PlaybackVideo | null = null
  #seeking: Seeking | null = null
  #callback = 0
  readonly #listeners = new Set<() => void>()
  /** Where the file's first moment lies in the browser's time: browsers keep a late start. */
  readonly #startSeconds: number

  constructor(clock: FrameClock, firstFrame = 0, startSeconds = 0, ticks: Ticks = animationTicks) {
    this.clock = clock
    this.#ticks = ticks
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
    return this.#rate !== 0
  }

  get rate(): number {
    return this.#rate
  }

  get isLooping(): boolean {
    return this.#isLooping
  }

  get speed(): number {
    return this.#speed
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes a video in hand; answers with the function that lets it go. */
  attach(video: PlaybackVideo): () => void {
    const seeking = new Seeking({
      video,
      secondsOf: frame => this.#startSeconds + frameMiddleSeconds(this.clock, frame),
      isUnseen: frame => !this.isPlaying && this.#frame === frame && this.#shown !== frame,
    })
    this.#video = video
    this.#seeking = seeking
    const letGo = this.attachPicture()
    const seeked = () => seeking.arrive()
    const played = () => this.#set(this.#frame, this.#rate || this.#speed)
    // Backwards the browser's own player stands still all the time.
    const paused = () => this.#set(this.#frame, Math.min(0, this.#rate))
    const ended = () => (this.#loop ? this.#play(this.#rate || this.#speed) : paused())
    const ready = () => this.#seek(this.#frame)
    video.addEventListener('seeked', seeked)
    video.addEventListener('play', played)
    video.addEventListener('pause', paused)
    video.addEventListener('ended', ended)
    video.addEventListener('loadedmetadata', ready)
    this.#watch(video)
    this.#seek(this.#frame)
    return () => {
      video.cancelVideoFrameCallback(this.#callback)
      for (const [name, heard] of Object.entries({
        seeked,
        play: played,
        pause: paused,
        ended,
        loadedmetadata: ready,
      }))
        video.removeEventListener(name, heard)
      seeking.end()
      this.#video = null
      this.#seeking = null
      letGo()
      this.#endWalk()
      this.#set(this.#frame, 0)
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
    this.#set(this.#within(frame), 0)
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
    if (this.isPlaying) this.pause()
    else this.#play(this.#speed)
  }

  pause(): void {
    if (!this.isPlaying) return
    this.#endWalk()
    this.#set(this.#frame, 0)
    this.#video?.pause()
    // Playing stops between two frames of the browser's; standing in the middle of one keeps it there.
    this.#seek(this.#frame)
  }

  /**
   * Plays beside another player that is at this frame: a little faster or slower until it is there, too, or goes there
   * at once where it is far behind or ahead.
   */
  keepUp(frame: number): void {
    if (this.#rate <= 0 || !this.#video || this.#seeking?.isUnderWay) return
    const behind = frame - this.#frame
    if (Math.abs(behind) > goesAtOnce * this.#rate) this.#jump(this.#within(frame))
    else this.#video.playbackRate = this.#rate * (1 + Math.max(-0.25, Math.min(0.25, behind * 0.05)))
  }

  /** Plays in a direction; said again, faster. From the other direction it turns round, at the usual speed. */
  shuttle(direction: 1 | -1): void {
    const now = this.#rate * direction
    this.#play(direction * (now > 0 ? faster(now) : this.#speed))
  }

  /** Plays in a direction slower than it does, or than is usual. */
  shuttleSlower(direction: 1 | -1): void {
    const now = this.#rate * direction
    this.#play(direction * slower(now > 0 ? now : this.#speed))
  }

  /** Says what would be looped, asked each time that the film begins to play; answers with the function that ends that. */
  offerLoop(loopOf: () => Span | null): () => void {
    this.#loopOf = loopOf
    return () => {
      if (this.#loopOf === loopOf) this.#loopOf = () => null
    }
  }

  /** What plays meanwhile plays once, whether the film is looped or not; answers with the function that ends that. */
  holdLoop(): () => void {
    this.#isLoopHeld = true
    this.#loop = null
    return () => {
      this.#isLoopHeld = false
    }
  }

  /** Plays round and round from now on, or ends that and stands. */
  toggleLoop(): void {
    this.#isLooping = !this.#isLooping
    if (!this.#isLooping) this.#loop = null
    if (this.#isLooping) this.#play(this.#rate || this.#speed)
    else this.pause()
    this.#tell()
  }

  /** What is looped has changed. */
  loopAnew(): void {
    if (this.isPlaying && this.#isLooping) this.#loop = this.#loopNow()
  }

  #loopNow(): { first: number; last: number } | null {
    const span = this.#isLooping && !this.#isLoopHeld ? this.#loopOf() : null
    return span && { first: msToFrame(this.clock, span.startMs), last: msToFrame(this.clock, span.endMs - 1) }
  }

  /** The usual speed from now on. */
  setSpeed(speed: number): void {
    if (speed === this.#speed) return
    this.#speed = speed
    if (this.isPlaying) this.#play(Math.sign(this.#rate) * speed)
    else this.#tell()
  }

  #play(rate: number): void {
    const video = this.#video
    if (!video) return
    this.#endWalk()
    this.#loop = this.#loopNow()
    const { first, last } = this.#loop ?? { first: 0, last: this.lastFrame }
    if (rate < 0) {
      if (this.#loop && (this.#frame <= first || this.#frame > last)) this.#jump(last)
      this.#playBack(video, rate)
      return
    }
    if (this.#frame >= last || this.#frame < first) this.#jump(first)
    this.#set(this.#frame, rate)
    video.preservesPitch = true
    video.playbackRate = rate
    video.play().catch(() => this.#set(this.#frame, 0))
  }

  #playBack(video: PlaybackVideo, rate: number): void {
    if (this.#frame === 0) return
    this.#set(this.#frame, rate)
    video.pause()
    this.#walk = new WalkBack(this.clock, this.#ticks, {
      fromMs: this.ms,
      first: this.#loop?.first ?? 0,
      rate: -rate,
      isReady: () => !this.#seeking?.isUnderWay,
      shownFrame: () => this.#shown,
      show: frame => this.#seek(frame),
      end: () => (this.#loop ? this.#play(rate) : this.pause()),
    })
  }

  /** To a frame without a pause. */
  #jump(frame: number): void {
    this.#set(frame, this.#rate)
    this.#seek(frame)
  }

  #endWalk(): void {
    this.#walk?.end()
    this.#walk = null
  }

  #seek(frame: number): void {
    this.#seeking?.seek(frame)
  }

  #watch(video: PlaybackVideo): void {
    this.#callback = video.requestVideoFrameCallback((_now, { mediaTime }) => {
      const shown = this.#within(shownFrame(this.clock, Math.max(0, mediaTime - this.#startSeconds)))
      this.confirm(shown)
      // While a seek is under way the picture that arrives may be an older one.
      if (this.#rate > 0 && !this.#seeking?.isUnderWay) {
        this.#set(shown, this.#rate)
        if (this.#loop && shown >= this.#loop.last) this.#seek(this.#loop.first)
      }
      if (this.#rate < 0 && shown < this.#frame) this.#set(shown, this.#rate)
      this.#watch(video)
    })
  }

  #set(frame: number, rate: number): void {
    if (frame === this.#frame && rate === this.#rate) return
    this.#frame = frame
    this.#rate = rate
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
