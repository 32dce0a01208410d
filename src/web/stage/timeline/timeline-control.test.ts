import { describe, expect, test } from 'vitest'
import { TimelineControl } from './timeline-control.ts'

function aControl() {
  const control = new TimelineControl({ endMs: 100_000, frameLengthMs: 40 })
  control.setWidth(1000)
  let heard = 0
  control.subscribe(() => heard++)
  return { control, heard: () => heard }
}

describe('the view of a time line', () => {
  test('is the whole part at first, and again when it is asked for', () => {
    const { control } = aControl()
    expect(control.view).toEqual({ startMs: 0, msPerPixel: 100 })
    control.zoomIn(500)
    expect(control.view.msPerPixel).toBeLessThan(100)
    control.whole()
    expect(control.view).toEqual({ startMs: 0, msPerPixel: 100 })
  })

  test('goes along with its width while the whole is shown', () => {
    const { control } = aControl()
    control.setWidth(500)
    expect(control.view.msPerPixel).toBe(200)
  })

  test('says that it has changed only where it has', () => {
    const { control, heard } = aControl()
    control.show(50_000)
    control.scroll(100)
    expect(heard()).toBe(0)
    control.zoomIn(0)
    control.show(1000)
    expect(heard()).toBe(1)
    control.show(99_000)
    expect(heard()).toBe(2)
  })

  test('zooms about its middle where no place is named', () => {
    const { control } = aControl()
    control.zoomIn()
    const { startMs, msPerPixel } = control.view
    expect(startMs + 500 * msPerPixel).toBeCloseTo(50_000)
  })
})
