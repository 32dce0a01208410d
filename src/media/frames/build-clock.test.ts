import { describe, expect, test } from 'vitest'
import { frameToMs } from '../../study/index.ts'
import { FrameTimes } from './build-clock.ts'

function clockOf(ticks: number[], base: [number, number], rate: [number, number]) {
  const times = new FrameTimes()
  for (const tick of ticks) times.add(tick)
  return times.toClock(
    { numerator: base[0], denominator: base[1] },
    { numerator: rate[0], denominator: rate[1] },
  )
}
const count = 5000
const frames = Array.from({ length: count }, (_, frame) => frame)

describe('a clock', () => {
  test('is constant where frames lie evenly, whatever the file says of its rate', () => {
    const clock = clockOf(
      frames.map(frame => frame * 512),
      [1, 12_800],
      [30, 1],
    )
    expect(clock).toMatchObject({
      kind: 'constant',
      rate: { numerator: 25, denominator: 1 },
      frameCount: count,
    })
    expect(clock.endMs).toBe(count * 40)
  })

  test('is constant where a coarse time base only rounds 23.976', () => {
    const ticks = frames.map(frame => Math.round((frame * 1001 * 90_000) / 24_000))
    const clock = clockOf(ticks, [1, 90_000], [24_000, 1001])
    expect(clock).toMatchObject({ kind: 'constant', rate: { numerator: 24_000, denominator: 1001 } })
  })

  test('is a table where whole milliseconds hide the rate, since a player then shows other times', () => {
    const ticks = frames.map(frame => Math.round((frame * 1000) / 24))
    const clock = clockOf(ticks, [1, 1000], [24, 1])
    expect(clock.kind).toBe('variable')
    expect(frames.every(frame => frameToMs(clock, frame) === ticks[frame])).toBe(true)
  })

  test('rises strictly even where times are repeated or fall back', () => {
    const clock = clockOf([0, 40, 40, 30, 120], [1, 1000], [25, 1])
    expect(clock).toEqual({ kind: 'variable', startsMs: [0, 40, 41, 42, 120], endMs: 198 })
  })

  test('keeps the offset of frames that begin late', () => {
    const clock = clockOf(
      frames.map(frame => 1024 + frame * 512),
      [1, 12_800],
      [25, 1],
    )
    expect(frameToMs(clock, 0)).toBe(80)
    expect(frameToMs(clock, 10)).toBe(480)
  })
})
