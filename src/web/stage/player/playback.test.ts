import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
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
  playbackRate = 1
  preservesPitch = false
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

/** Time that passes when the test says so. */
function standingTime() {
  let now = 0
  let then: (() => void) | null = null
  return {
    ticks: {
      now: () => now,
      next: (call: () => void) => {
        then = call
        return () => {
          then = null
        }
      },
    },
    pass(ms: number) {
      now += ms
      const call = then
      then = null
      call?.()
    },
  }
}

describe('J, K and L', () => {
  function atRest(frame = 500) {
    const time = standingTime()
    const playback = new Playback(aClock(25, 1), frame, 0, time.ticks)
    const video = new SlowVideo()
    playback.attach(video)
    video.arrive()
    const showsWhatIsSought = () => {
      video.arrive()
      video.show(video.currentTime - 0.02)
    }
    return { playback, video, time, showsWhatIsSought }
  }

  test('play at the usual speed, and twice as fast when said again; the pitch is kept', () => {
    const { playback, video } = atRest()
    const rates = [1, 2, 3, 4, 4].map(() => {
      playback.shuttle(1)
      return video.playbackRate
    })
    expect(rates).toEqual([1, 2, 3, 4, 4])
    expect([video.preservesPitch, video.isPlaying, playback.rate]).toEqual([true, true, 4])
    playback.pause()
    playback.shuttle(1)
    expect(playback.rate).toBe(1)
  })

  test('play slowly where Shift is held, slower when said again, and no slower than a quarter', () => {
    const { playback, video } = atRest()
    const rates = [1, 2, 3].map(() => {
      playback.shuttleSlower(1)
      return video.playbackRate
    })
    expect(rates).toEqual([0.5, 0.25, 0.25])
  })

  test('begin with the speed that was chosen, which holds at once while the film plays', () => {
    const { playback, video } = atRest()
    playback.setSpeed(1.5)
    playback.toggle()
    expect(video.playbackRate).toBe(1.5)
    playback.setSpeed(0.5)
    expect(video.playbackRate).toBe(0.5)
    playback.shuttle(1)
    expect(video.playbackRate).toBe(1)
  })

  test('play backwards by frames that are shown, in time, whatever the browser takes for each', () => {
    const { playback, video, time, showsWhatIsSought } = atRest()
    playback.shuttle(-1)
    expect([playback.rate, video.isPlaying]).toEqual([-1, false])
    time.pass(200)
    expect(playback.frame).toBe(500)
    showsWhatIsSought()
    expect(playback.frame).toBe(495)
    time.pass(1000)
    time.pass(0)
    showsWhatIsSought()
    expect([playback.frame, playback.shownFrame]).toEqual([470, 470])
    playback.shuttle(-1)
    time.pass(1000)
    showsWhatIsSought()
    expect(playback.frame).toBe(420)
    playback.pause()
    expect([playback.rate, playback.frame]).toEqual([0, 420])
    time.pass(1000)
    expect(playback.frame).toBe(420)
  })

  test('stop backwards at the first frame, and turn round where they are', () => {
    const { playback, video, time, showsWhatIsSought } = atRest(10)
    playback.shuttle(-1)
    time.pass(200)
    showsWhatIsSought()
    playback.shuttle(1)
    expect([playback.rate, video.isPlaying, playback.frame]).toEqual([1, true, 5])
    playback.shuttle(-1)
    time.pass(5000)
    showsWhatIsSought()
    expect(playback.frame).toBe(0)
    time.pass(1)
    expect(playback.isPlaying).toBe(false)
  })
})

describe('a loop', () => {
  function looped(frame: number) {
    const time = standingTime()
    const playback = new Playback(aClock(25, 1), frame, 0, time.ticks)
    const video = new SlowVideo()
    playback.attach(video)
    video.arrive()
    playback.offerLoop(() => ({ startMs: 400, endMs: 800 }))
    const present = (shown: number) => video.show(frameMiddleSeconds(playback.clock, shown) - 0.02)
    return { playback, video, time, present }
  }

  test('begins where the stretch does and comes back to it after its last frame, playing on', () => {
    const { playback, video, present } = looped(100)
    playback.toggleLoop()
    expect([playback.frame, playback.rate]).toEqual([10, 1])
    video.arrive()
    present(19)
    expect(video.currentTime).toBeCloseTo(frameMiddleSeconds(playback.clock, 10))
    present(20)
    expect(playback.frame).toBe(19)
    video.arrive()
    present(10)
    expect([playback.frame, video.isPlaying]).toEqual([10, true])
    playback.toggleLoop()
    expect([playback.isPlaying, playback.isLooping]).toEqual([false, false])
    video.arrive()
    playback.toggle()
    present(25)
    expect(playback.frame).toBe(25)
  })

  test('is put aside while what plays is to play once', () => {
    const { playback, video, present } = looped(100)
    playback.toggleLoop()
    playback.pause()
    video.arrive()
    const letLoop = playback.holdLoop()
    playback.go(40)
    playback.toggle()
    expect([playback.frame, playback.isLooping]).toEqual([40, true])
    video.arrive()
    video.arrive()
    present(60)
    expect(playback.frame).toBe(60)
    playback.pause()
    letLoop()
    playback.toggle()
    expect(playback.frame).toBe(10)
  })

  test('runs a little faster or slower beside another player, and goes to it where it is far', () => {
    const { playback, video } = looped(100)
    playback.toggle()
    playback.keepUp(103)
    expect([video.playbackRate > 1, playback.frame, playback.rate]).toEqual([true, 100, 1])
    playback.keepUp(98)
    expect(video.playbackRate).toBeLessThan(1)
    playback.keepUp(200)
    expect([playback.frame, playback.isPlaying]).toEqual([200, true])
    expect(video.currentTime).toBeCloseTo(frameMiddleSeconds(playback.clock, 200))
  })

  test('goes round backwards too', () => {
    const { playback, video, time, present } = looped(12)
    playback.shuttle(-1)
    playback.toggleLoop()
    expect(playback.rate).toBe(-1)
    time.pass(1000)
    video.arrive()
    present(10)
    time.pass(1)
    expect([playback.frame, playback.rate]).toEqual([19, -1])
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

describe('a picture that the browser says nothing of', () => {
  afterEach(() => vi.useRealTimers())

  function stood() {
    vi.useFakeTimers()
    const begun = started()
    const { playback, video } = begun
    playback.go(100)
    const soughtAt = video.currentTime
    video.arrive()
    return { ...begun, soughtAt }
  }

  test('is asked for again, at another moment of the same frame, until it is told of', () => {
    const { playback, video, soughtAt } = stood()
    video.show(frameToMs(playback.clock, 99) / 1000)
    vi.advanceTimersByTime(1000)
    expect(video.currentTime).toBeGreaterThan(soughtAt)
    expect(shownFrame(playback.clock, video.currentTime)).toBe(100)
    const again = video.currentTime
    video.arrive()
    video.show(frameToMs(playback.clock, 100) / 1000)
    vi.advanceTimersByTime(1000)
    expect(video.currentTime).toBe(again)
    expect(playback.isSeeking).toBe(false)
  })

  test('is not asked for without end, nor once another is, nor while the film runs', () => {
    const { playback, video } = stood()
    const places = new Set<number>()
    for (let times = 0; times < 20; times++) {
      vi.advanceTimersByTime(1000)
      places.add(video.currentTime)
      video.arrive()
    }
    expect(places.size).toBeLessThan(6)
    playback.go(7)
    video.arrive()
    playback.toggle()
    const played = video.currentTime
    vi.advanceTimersByTime(1000)
    expect(video.currentTime).toBe(played)
  })
})
