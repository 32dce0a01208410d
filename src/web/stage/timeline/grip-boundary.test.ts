import { describe, expect, test } from 'vitest'
import type { FrameClock, Shot } from '../../../study/index.ts'
import {
  boundaryAtPixel,
  frameBetweenNeighbours,
  nearestBoundary,
  nearestFrameStart,
  withBoundaryAt,
} from './grip-boundary.ts'

const clock: FrameClock = {
  kind: 'constant',
  rate: { numerator: 24000, denominator: 1001 },
  offsetTicks: 0,
  frameCount: 240,
  endMs: 10_010,
}

function shotsFrom(...startsMs: number[]): Shot[] {
  return startsMs.map((startMs, index) => ({
    id: `shot${index}`,
    partId: 'part',
    startMs,
    endMs: startsMs[index + 1] ?? 10_010,
    transitionIn: index === 0 ? 'start' : 'cut',
    transitionStartMs: null,
    transitionEndMs: null,
    confidence: null,
    origin: 'machine',
  }))
}

const shots = shotsFrom(0, 2002, 2044, 6006)
const view = { startMs: 0, msPerPixel: 10 }

describe('taking hold of a boundary', () => {
  test.each([
    [198, 1],
    [207, -1],
    [600, 3],
    [0, -1],
    [999, -1],
  ])('at pixel %d finds shot %d', (pixel, index) => {
    expect(boundaryAtPixel(shotsFrom(0, 2002, 6006), view, pixel)).toBe(index === 3 ? 2 : index)
  })

  test('leaves alone what stands too close together to be told apart', () => {
    expect(boundaryAtPixel(shots, view, 200)).toBe(-1)
    expect(boundaryAtPixel(shots, { startMs: 1900, msPerPixel: 1 }, 102)).toBe(1)
  })

  test('finds the boundary nearest to the playhead, never the beginning of the film', () => {
    expect([0, 2002, 2023, 2024, 4000, 9000].map(ms => nearestBoundary(shots, ms))).toEqual([
      1, 1, 1, 2, 2, 3,
    ])
    expect(nearestBoundary(shotsFrom(0), 100)).toBe(-1)
  })

  test('stays between the neighbours, a frame at least on either side', () => {
    const between = (frame: number) => frameBetweenNeighbours(clock, shots, { index: 2, frame })
    expect([0, 48, 49, 100, 143, 144, 239].map(between)).toEqual([49, 49, 49, 100, 143, 143, 143])
  })

  test('gives the frame that begins nearest to the pointer, and shows the shots so', () => {
    expect(nearestFrameStart(clock, 2002 + 20)).toBe(48)
    expect(nearestFrameStart(clock, 2002 + 22)).toBe(49)
    const moved = withBoundaryAt(shots, 3, 5005)
    expect(moved.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 2002],
      [2002, 2044],
      [2044, 5005],
      [5005, 10_010],
    ])
  })
})
