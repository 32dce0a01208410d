import type { RefObject } from 'react'
import { useEffect } from 'react'
import { msToFrame } from '../../../study/index.ts'
import type { Playback } from '../player/playback.ts'
import { msAtPixel } from './timeline-view.ts'
import type { BoundaryDrag } from './use-boundary-drag.ts'
import type { TimelineControl } from './use-timeline-view.ts'

/**
 * Dragging moves the playhead, or the boundary under the pointer; Escape lets a held boundary go back. The wheel
 * moves the view, the wheel with Control zooms at the pointer.
 */
export function useTimelineGestures(
  box: RefObject<HTMLElement | null>,
  playback: Playback,
  { control, boundary }: { control: TimelineControl; boundary: BoundaryDrag },
): void {
  const { view, zoom, scroll } = control
  useEffect(() => {
    const element = box.current
    if (!element) return
    const placeOf = (event: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const movePlayhead = (event: PointerEvent) => {
      element.setPointerCapture(event.pointerId)
      playback.go(msToFrame(playback.clock, Math.max(0, msAtPixel(view, placeOf(event).x))))
    }
    const press = (event: PointerEvent) => {
      if (event.buttons !== 1) return
      if (boundary.begin(placeOf(event))) element.setPointerCapture(event.pointerId)
      else movePlayhead(event)
    }
    const drag = (event: PointerEvent) => {
      if (boundary.isHeld) boundary.move(placeOf(event).x)
      else if (event.buttons === 1) movePlayhead(event)
      else element.style.cursor = boundary.isOver(placeOf(event)) ? 'col-resize' : ''
    }
    const release = () => boundary.end()
    const letGo = () => boundary.cancel()
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && boundary.isHeld) boundary.cancel()
    }
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY / 300), placeOf(event).x)
      else scroll(event.deltaX + event.deltaY)
    }
    element.addEventListener('pointerdown', press)
    element.addEventListener('pointermove', drag)
    element.addEventListener('pointerup', release)
    element.addEventListener('pointercancel', letGo)
    window.addEventListener('keydown', giveUp)
    // React listens to wheels passively, which forbids keeping the page still.
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      element.removeEventListener('pointerdown', press)
      element.removeEventListener('pointermove', drag)
      element.removeEventListener('pointerup', release)
      element.removeEventListener('pointercancel', letGo)
      window.removeEventListener('keydown', giveUp)
      element.removeEventListener('wheel', wheel)
    }
  }, [box, playback, view, zoom, scroll, boundary])
}
