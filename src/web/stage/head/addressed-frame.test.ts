import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FrameClock } from '../../../study/index.ts'
import { Playback } from '../player/playback.ts'
import { AddressedFrame, restMs, whilePlayingMs } from './addressed-frame.ts'

const clock: FrameClock = {
  kind: 'constant',
  rate: { numerator: 25, denominator: 1 },
  offsetTicks: 0,
  frameCount: 1000,
  endMs: 40_000,
}

let playback: Playback
let written: number[]
let writtenAtOnce: number[]
let kept: number

function addressed(asked?: number): AddressedFrame {
  return new AddressedFrame(playback, asked, {
    keep: frame => {
      kept = frame
    },
    replace: frame => written.push(frame),
    replaceAtOnce: frame => writtenAtOnce.push(frame),
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  playback = new Playback(clock, 100)
  written = []
  writtenAtOnce = []
  kept = -1
})

afterEach(() => {
  vi.useRealTimers()
})

test('the frame a film opens at is written once, where the address does not say it', () => {
  addressed()
  vi.advanceTimersByTime(restMs)
  expect(written).toEqual([100])
  expect(kept).toBe(100)
  addressed(100)
  vi.advanceTimersByTime(10 * restMs)
  expect(written).toEqual([100])
})

test('nothing is written while the hand steps, and one address when it rests', () => {
  addressed(100)
  for (let step = 0; step < 50; step++) {
    playback.step(1)
    vi.advanceTimersByTime(restMs / 3)
  }
  expect(written).toEqual([])
  vi.advanceTimersByTime(restMs)
  expect(written).toEqual([150])
})

test('an address of our own, come back late, does not pull the hand back', () => {
  const here = addressed(100)
  playback.go(120)
  vi.advanceTimersByTime(restMs)
  playback.go(121)
  here.follow(120)
  expect(playback.frame).toBe(121)
  vi.advanceTimersByTime(restMs)
  expect(written).toEqual([120, 121])
  here.follow(121)
  here.follow(120)
  expect(playback.frame).toBe(120)
})

test('the address that Back brings is gone to', () => {
  const here = addressed(100)
  here.follow(100)
  expect(playback.frame).toBe(100)
  here.follow(40)
  expect(playback.frame).toBe(40)
  vi.advanceTimersByTime(restMs)
  expect(written).toEqual([])
  expect(kept).toBe(40)
})

test('leaving writes what is shown then, at once, and nothing later', () => {
  const here = addressed(100)
  playback.step(3)
  here.leave()
  here.end()
  vi.advanceTimersByTime(whilePlayingMs)
  expect(writtenAtOnce).toEqual([103])
  expect(written).toEqual([])
  expect(kept).toBe(103)
})
