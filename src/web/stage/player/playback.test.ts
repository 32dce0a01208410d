import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FrameClock } from '../../../study/index.ts'
import { frameMiddleSeconds, frameToMs } from '../../../study/index.ts'
import type { PlaybackVideo } from './playback.ts'
import { Playback, shownFrame } from './playback.ts'

function aClock(numerator: number, denominator: number, frameCount = 1000): FrameClock {
  return {
    kind: 'constant',
    rate: { numerator, denominator },
    offsetTicks: 0,
    frameCount,
    endMs: Math.ceil((frameCount * denominator * 1000) / numerator),
  }
}

/** A video that does what it is told when the test says so. */
class SlowVideo extends EventTarget implements PlaybackVideo {
  currentTime = 0
  isPlaying = false
  #show: VideoFrameRequestCallback = () => undefined
  play() {
    this.isPlaying = true
    this.dispatchEvent(new Event('play'))
    return Promise.resolve()
  }
  pause() {
    this.isPlaying = false
    this.dispatchEvent(new Event('pause'))
  }
  requestVideoFrameCallback(show: VideoFrameRequestCallback) {
    this.#show = show
    return 1
  }
  cancelVideoFrameCallback() {}
  arrive() {
    this.dispatchEvent(new Event('seeked'))
  }
  show(mediaTime: number) {
    this.#show(0, { mediaTime } as VideoFrameCallbackMetadata)
  }
}

function started(clock = aClock(25, 1)) {
  const playback = new Playback(clock)
  const video = new SlowVideo()
  playback.attach(video)
  video.arrive()
  return { playback, video }
}

describe('playback', () => {
  test('seeks to the middle of the frame', () => {
    const { playback, video } = started()
    playback.go(100)
    expect(video.currentTime).toBeCloseTo(4.02)
    expect(playback.frame).toBe(100)
  })

  test('steps on while the browser is still seeking, and then asks for the last frame only', () => {
    const { playback, video } = started()
    playback.step(1)
    playback.step(1)
    playback.step(1)
    expect(playback.frame).toBe(3)
    expect(video.currentTime).toBeCloseTo(frameMiddleSeconds(playback.clock, 1))
    video.arrive()
    expect(video.currentTime).toBeCloseTo(frameMiddleSeconds(playback.clock, 3))
  })

  test('stays within the part', () => {
    const { playback } = started()
    playback.step(-5)
    expect(playback.frame).toBe(0)
    playback.go(1e9)
    expect(playback.frame).toBe(999)
  })

  test('follows the frames that the browser shows while it plays, and rests on the last of them', () => {
    const { playback, video } = started()
    playback.toggle()
    expect(playback.isPlaying).toBe(true)
    video.show(2)
    expect(playback.frame).toBe(50)
    playback.toggle()
    expect(playback.isPlaying).toBe(false)
    expect(video.currentTime).toBeCloseTo(frameMiddleSeconds(playback.clock, 50))
  })

  test('begins again after the last frame', () => {
    const { playback } = started()
    playback.go(999)
    playback.toggle()
    expect(playback.frame).toBe(0)
  })

  test('pauses where it is told to go while playing', () => {
    const { playback, video } = started()
    playback.toggle()
    playback.go(10)
    expect(playback.isPlaying).toBe(false)
    expect(video.isPlaying).toBe(false)
  })

  test('tells its listeners only when something is new', () => {
    const { playback } = started()
    let calls = 0
    playback.subscribe(() => calls++)
    playback.go(7)
    playback.go(7)
    expect(calls).toBe(1)
  })

  test('steps a second by the media time, not by a rounded rate', () => {
    const { playback } = started(aClock(30000, 1001))
    playback.stepSeconds(1)
    expect(playback.frame).toBe(29)
    playback.stepSeconds(-1)
    expect(playback.frame).toBe(0)
  })

  test('steps without any video: stills need no player', () => {
    const playback = new Playback(aClock(24, 1))
    playback.step(3)
    expect(playback.frame).toBe(3)
    playback.toggle()
    expect(playback.isPlaying).toBe(false)
  })
})

/** Shows pictures late, in an order of the test's; `picture` is what stands on screen. */
class LateVideo extends SlowVideo {
  picture: number | null = null
  present(playback: Playback, frame: number) {
    this.picture = frame
    this.show(frameToMs(playback.clock, frame) / 1000)
  }
}

const deed = fc.oneof(
  fc.record({ kind: fc.constant('go' as const), frame: fc.integer({ min: -5, max: 120 }) }),
  fc.record({ kind: fc.constant('step' as const), frame: fc.integer({ min: -30, max: 30 }) }),
  fc.record({ kind: fc.constant('present' as const), frame: fc.integer({ min: 0, max: 99 }) }),
  fc.record({ kind: fc.constantFrom('arrive' as const, 'toggle' as const), frame: fc.constant(0) }),
)

describe('the frame that is said to be on screen', () => {
  test('is the one that the picture shows, or is none, whatever is asked for meanwhile', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), deeds => {
        const playback = new Playback(aClock(25, 1, 100))
        const video = new LateVideo()
        playback.attach(video)
        for (const { kind, frame } of deeds) {
          if (kind === 'go') playback.go(frame)
          else if (kind === 'step') playback.step(frame)
          else if (kind === 'toggle') playback.toggle()
          else if (kind === 'arrive') video.arrive()
          else video.present(playback, frame)
          expect(playback.shownFrame).toBe(video.picture)
          expect(playback.isSeeking).toBe(video.picture !== playback.frame)
        }
        playback.pause()
        video.present(playback, playback.frame)
        expect(playback.isSeeking).toBe(false)
      }),
    )
  })

  test('is a still where no video plays, and the asked-for one where there is no picture at all', () => {
    const playback = new Playback(aClock(25, 1, 100), 7)
    expect(playback.shownFrame).toBe(7)
    const gone = playback.attachPicture()
    expect([playback.shownFrame, playback.isSeeking]).toEqual([null, true])
    playback.confirm(7)
    playback.go(40)
    expect([playback.shownFrame, playback.isSeeking]).toEqual([7, true])
    playback.confirm(40)
    expect(playback.isSeeking).toBe(false)
    gone()
    playback.go(50)
    expect(playback.shownFrame).toBe(50)
  })

  test('stays where it is when asked to go to what is no number', () => {
    const playback = new Playback(aClock(25, 1, 100), 7)
    playback.go(Number.NaN)
    expect(playback.frame).toBe(7)
  })
})

describe('the frame that a browser says it shows', () => {
  test.each([
    [24000, 1001],
    [24, 1],
    [25, 1],
    [30000, 1001],
    [50, 1],
    [60000, 1001],
  ])('at %i/%i is found from a time cut to microseconds, for every frame', (numerator, denominator) => {
    const clock = aClock(numerator, denominator, 50_000)
    for (let frame = 0; frame < 50_000; frame++) {
      const mediaTime = Math.floor((frame * denominator * 1e6) / numerator) / 1e6
      if (shownFrame(clock, mediaTime) !== frame) expect.unreachable(`frame ${frame}`)
    }
  })
})
