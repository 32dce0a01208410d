import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FrameClock } from '../../study/index.ts'
import { frameToMs } from '../../study/index.ts'
import { writeCutEdl, writeCutOtio } from './cut-list.ts'
import { timeCodeToFrame } from './film-time-code.ts'

const clockOf = (numerator: number, denominator: number, frames: number): FrameClock => ({
  ...{ kind: 'constant', rate: { numerator, denominator }, offsetTicks: 0, frameCount: frames },
  endMs: Math.ceil((frames * 1000 * denominator) / numerator),
})

const rates = [
  [24, 1],
  [24_000, 1001],
  [25, 1],
  [30_000, 1001],
  [30, 1],
  [50, 1],
  [60_000, 1001],
] as const

test('whatever the rate, source and record times of a cut list are just the frames that were found, with their handles', () => {
  const drawn = fc.record({
    rate: fc.constantFrom(...rates),
    from: fc.nat(190_000),
    length: fc.integer({ min: 1, max: 5000 }),
    handles: fc.nat(48),
  })
  fc.assert(
    fc.property(drawn, ({ rate: [numerator, denominator], from, length, handles }) => {
      const frames = 200_000
      const clock = clockOf(numerator, denominator, frames)
      const place = {
        startMs: frameToMs(clock, from),
        endMs: frameToMs(clock, from + length),
        name: 'Shot 1',
      }
      const film = { title: 'Works', fileName: 'works.mp4', clock, places: [place, place] }
      const text = writeCutEdl(film, 'found', handles)
      const drop = denominator === 1001 && numerator !== 24_000
      const count = { framesPerSecond: Math.round(numerator / denominator), drop }
      expect(text).toContain(drop ? 'FCM: DROP FRAME' : 'FCM: NON-DROP FRAME')
      const events = [...text.matchAll(/^\d{3} .*$/gm)].map(([line]) =>
        line
          .trim()
          .split(/\s+/)
          .slice(-4)
          .map(code => timeCodeToFrame(code, count)),
      )
      const before = Math.min(handles, from)
      const [start, end] = [from - before, Math.min(frames, from + length + handles)]
      expect(events).toEqual([
        [start, end, 0, end - start],
        [start, end, end - start, 2 * (end - start)],
      ])
      const [clip] = JSON.parse(writeCutOtio([film], 'found', handles)).tracks.children[0].children
      expect([clip.source_range.start_time.value, clip.source_range.duration.value]).toEqual([
        start,
        end - start,
      ])
      expect(clip.source_range.start_time.rate).toBe(numerator / denominator)
      expect(clip.metadata.silverscreen.handles.before).toBe(before)
    }),
    { numRuns: 300 },
  )
})

test('source times begin where the film’s own time code does', () => {
  const clock = clockOf(25, 1, 1000)
  const places = [{ startMs: 1000, endMs: 2000, name: 'a\nb' }]
  const text = writeCutEdl(
    { title: 'Works', fileName: 'works.mp4', clock, timeCode: '10:00:00:00', places },
    'found',
    0,
  )
  expect(text).toContain('C        10:00:01:00 10:00:02:00 00:00:00:00 00:00:01:00')
  expect(text).toContain('* COMMENT: a b')
})
