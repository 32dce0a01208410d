import { describe, expect, test } from 'vitest'
import type { FrameClock, Mark, Shot } from '../../../../study/index.ts'
import type { Edge } from '../../../state/chosen.ts'
import { MarkDraft } from '../../hands/mark-draft.ts'
import { TimelineControl } from '../timeline-control.ts'
import { dragMark } from './drag-mark.ts'
import { frameStartMs, snapMs } from './snap.ts'

const clock: FrameClock = {
  kind: 'constant',
  rate: { numerator: 25, denominator: 1 },
  offsetTicks: 0,
  frameCount: 100,
  endMs: 4000,
}
const shots = [0, 1000, 2000].map(startMs => ({ startMs }) as Shot)

describe('what is meant by a moment', () => {
  const snap = (ms: number) => snapMs(clock, ms, { shots, others: [1060, null], reachMs: 50 })

  test('is the nearest cut or point within reach, else the nearest frame, the end of the film too', () => {
    expect([970, 1029, 1031, 1951, 1949, 2051].map(snap)).toEqual([1000, 1000, 1060, 2000, 1960, 2040])
    expect([3990, 9000].map(ms => frameStartMs(clock, ms))).toEqual([4000, 4000])
  })
})

describe('the chosen mark under the pointer', () => {
  function aDesk() {
    const control = new TimelineControl({ endMs: 4000, frameLengthMs: 40 })
    control.setWidth(400)
    const mark = { id: 'm', codeId: 'tree', startMs: 400, endMs: 800 } as Mark
    const done: (string | [Edge, number])[] = []
    const hand = {
      draft: new MarkDraft(),
      chosen: () => mark,
      take: (edge: Edge) => done.push(`take ${edge}`),
      bring: (edge: Edge, frame: number) => done.push([edge, frame]),
      keep: () => done.push('keep'),
      drop: () => done.push('drop'),
    }
    const gesture = dragMark({
      ...{ hand, control, shots: () => shots },
      playback: { clock } as never,
      points: { now: () => ({ inMs: null, outMs: 1400 }) } as never,
      isInLane: (codeId, y) => codeId === 'tree' && y > 100,
    })
    return { gesture, done }
  }

  test('is held by an edge, brought to cuts and points, with Alt to frames alone, and kept when it is let go of', () => {
    const { gesture, done } = aDesk()
    expect(gesture.begin({ x: 80, y: 110 })).toBe(true)
    for (const x of [101, 137]) gesture.move({ x, y: 0 })
    gesture.move({ x: 103, y: 0, alt: true })
    gesture.end()
    expect(done).toEqual(['take end', ['end', 25], ['end', 35], ['end', 26], 'keep'])
    expect(gesture.isHeld).toBe(false)
  })

  test('is held as a whole with Shift, where it was gripped, and lies as before when that is given up', () => {
    const { gesture, done } = aDesk()
    expect(gesture.begin({ x: 60, y: 110, shift: true })).toBe(true)
    gesture.move({ x: 80, y: 0, alt: true })
    gesture.cancel()
    expect(done).toEqual(['take whole', ['whole', 15], 'drop'])
  })

  test('is left to others elsewhere', () => {
    const { gesture } = aDesk()
    expect(gesture.begin({ x: 60, y: 110 })).toBe(false)
    expect(gesture.begin({ x: 80, y: 90 })).toBe(false)
    expect([gesture.cursorAt({ x: 41, y: 110 }), gesture.cursorAt({ x: 60, y: 110 })]).toEqual([
      'col-resize',
      null,
    ])
  })
})
