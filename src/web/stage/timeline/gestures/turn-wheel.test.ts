import { describe, expect, test } from 'vitest'
import { TimelineControl } from '../timeline-control.ts'
import { turnWheel } from './turn-wheel.ts'

const still = { deltaX: 0, deltaY: 0, ctrlKey: false, metaKey: false, shiftKey: false }
const overShots = { x: 500, y: 40 }
const overLanes = { x: 500, y: 120 }

function aTimeline(tracksHeight: number) {
  const control = new TimelineControl({ endMs: 100_000, frameLengthMs: 40 })
  control.setWidth(1000)
  control.zoomIn(0)
  const tracks = { scrollHeight: tracksHeight, clientHeight: 100, scrollTop: 0 } as HTMLElement
  return { control, tracks }
}

describe('the wheel over the time line', () => {
  test('moves in time over the shots', () => {
    const { control, tracks } = aTimeline(300)
    turnWheel({ ...still, deltaY: 50 }, overShots, { control, tracks })
    expect(control.view.startMs).toBeGreaterThan(0)
    expect(tracks.scrollTop).toBe(0)
  })

  test('turns through the tracks where there are more than are seen, and with Shift moves in time', () => {
    const { control, tracks } = aTimeline(300)
    turnWheel({ ...still, deltaY: 50 }, overLanes, { control, tracks })
    expect(control.view.startMs).toBe(0)
    expect(tracks.scrollTop).toBe(50)
    turnWheel({ ...still, deltaX: 50, shiftKey: true }, overLanes, { control, tracks })
    expect(control.view.startMs).toBeGreaterThan(0)
  })

  test('moves in time over tracks that are all seen', () => {
    const { control, tracks } = aTimeline(80)
    turnWheel({ ...still, deltaY: 50 }, overLanes, { control, tracks })
    expect(control.view.startMs).toBeGreaterThan(0)
  })

  test('zooms with Control, the moment under the pointer staying where it is', () => {
    const { control, tracks } = aTimeline(300)
    const before = control.view.startMs + 500 * control.view.msPerPixel
    turnWheel({ ...still, deltaY: -90, ctrlKey: true }, overLanes, { control, tracks })
    expect(control.view.startMs + 500 * control.view.msPerPixel).toBeCloseTo(before)
  })
})
