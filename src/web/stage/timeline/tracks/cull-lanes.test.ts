import { describe, expect, test } from 'vitest'
import { cullLane, laneColumns } from './cull-lanes.ts'

const aMark = (startMs: number, endMs: number, passId: string | null = 'pass') => ({ startMs, endMs, passId })
const view = { startMs: 0, msPerPixel: 10 }

describe('a lane of marks', () => {
  test('joins marks that touch and are alike, and keeps examples apart', () => {
    const columns = laneColumns([aMark(200, 300), aMark(0, 100), aMark(100, 200), aMark(300, 400, null)])
    expect(cullLane(columns, view, 100)).toEqual([
      { from: 30, to: 40, isExample: true },
      { from: 0, to: 30, isExample: false },
    ])
  })

  test('draws nothing outside the view, but what reaches into it', () => {
    const columns = laneColumns([aMark(0, 5000), aMark(10, 20), aMark(2000, 2100), aMark(9000, 9100)])
    expect(cullLane(columns, { startMs: 3000, msPerPixel: 10 }, 100)).toEqual([
      { from: 0, to: 100, isExample: false },
    ])
    expect(cullLane(columns, { startMs: 6000, msPerPixel: 10 }, 100)).toEqual([])
  })

  test('shows even the shortest mark', () => {
    expect(cullLane(laneColumns([aMark(51, 52)]), view, 100)).toEqual([{ from: 5, to: 6, isExample: false }])
  })

  test('never gives more runs than pixels of each kind, however many marks', () => {
    const columns = laneColumns(
      Array.from({ length: 50_000 }, (_, index) =>
        aMark(index * 20, index * 20 + 10, index % 2 ? null : 'p'),
      ),
    )
    expect(cullLane(columns, { startMs: 0, msPerPixel: 1000 }, 1000).length).toBeLessThanOrEqual(2000)
  })
})
