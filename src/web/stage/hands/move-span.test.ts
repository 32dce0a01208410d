import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FrameClock, Shot } from '../../../study/index.ts'
import { frameToMs } from '../../../study/index.ts'
import type { Edge } from '../../state/chosen.ts'
import { edgeByFrames, edgeBySeconds, edgeToCut, edgeToFrame, frameOfEdge } from './move-span.ts'

const uneven = Array.from({ length: 120 }, (_, frame) => frame * 40 + (frame % 3) * 7)
const clocks: FrameClock[] = [
  {
    kind: 'constant',
    rate: { numerator: 24000, denominator: 1001 },
    offsetTicks: 0,
    frameCount: 120,
    endMs: 5005,
  },
  { kind: 'variable', startsMs: uneven, endMs: 4800 },
]
const edges: Edge[] = ['start', 'end', 'whole']
const frame = fc.integer({ min: 0, max: 119 })

describe('an edge that is moved', () => {
  test('lies on a frame, in the film, on its side of the other edge, which stays; the whole keeps its frames', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...clocks),
        fc.constantFrom(...edges),
        fc.tuple(frame, frame),
        fc.integer({ min: -200, max: 300 }),
        (clock, edge, [one, other], frames) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other) + 1]
          const span = { startMs: frameToMs(clock, from), endMs: frameToMs(clock, to) }
          const starts = Array.from({ length: 121 }, (_, at) => frameToMs(clock, at))
          for (const moved of [
            edgeToFrame(clock, span, edge, frames),
            edgeByFrames(clock, span, edge, frames),
            edgeBySeconds(clock, span, edge, frames / 50),
          ]) {
            const [first, end] = [starts.indexOf(moved.startMs), starts.indexOf(moved.endMs)]
            expect(0 <= first && first < end && end <= 120).toBe(true)
            if (edge === 'start') expect(moved.endMs).toBe(span.endMs)
            if (edge === 'end') expect(moved.startMs).toBe(span.startMs)
            if (edge === 'whole') expect(end - first).toBe(to - from)
            const shown = frameOfEdge(clock, moved, edge)
            expect(first <= shown && shown < end).toBe(true)
          }
        },
      ),
    )
  })

  test('moved on and back by frames lies where it lay', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clocks), fc.constantFrom(...edges), fc.nat(20), (clock, edge, by) => {
        const span = { startMs: frameToMs(clock, 40), endMs: frameToMs(clock, 70) }
        const there = edgeByFrames(clock, span, edge, by)
        expect(edgeByFrames(clock, there, edge, -by)).toEqual(span)
      }),
    )
  })

  test('goes from cut to cut, and to either end of the film past the last', () => {
    const [clock] = clocks as [FrameClock]
    const shots = [0, 24, 72].map(at => ({ startMs: frameToMs(clock, at) }) as Shot)
    const span = { startMs: frameToMs(clock, 30), endMs: frameToMs(clock, 50) }
    const cut = (edge: Edge, direction: 1 | -1, of = span) => edgeToCut(clock, of, edge, { shots, direction })
    expect(cut('end', 1).endMs).toBe(shots[2]!.startMs)
    expect(cut('end', 1, cut('end', 1)).endMs).toBe(clock.endMs)
    expect(cut('start', -1).startMs).toBe(shots[1]!.startMs)
    expect(cut('start', -1, cut('start', -1)).startMs).toBe(0)
    expect(cut('whole', 1)).toEqual({ startMs: frameToMs(clock, 72), endMs: frameToMs(clock, 92) })
  })
})
