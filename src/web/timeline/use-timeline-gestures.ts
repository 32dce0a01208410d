import type { RefObject } from 'react'
import { useEffect } from 'react'
import { msToFrame } from '../../study/index.ts'
import type { Playback } from '../player/playback.ts'
import { msAtPixel } from './timeline-view.ts'
import type { TimelineControl } from './use-timeline-view.ts'

/** Dragging moves the playhead, the wheel moves the view, the wheel with Control zooms at the pointer. */
export function useTimelineGestures(
  box: RefObject<HTMLElement | null>,
  playback: Playback,
  control: TimelineControl,
): void {
  const { view, zoom, scroll } = control
  useEffect(() => {
    const element = box.current
    if (!element) return
    const pixelOf = (event: MouseEvent) => event.clientX - element.getBoundingClientRect().left
    const drag = (event: PointerEvent) => {
      if (event.buttons !== 1) return
      element.setPointerCapture(event.pointerId)
      playback.go(msToFrame(playback.clock, Math.max(0, msAtPixel(view, pixelOf(event)))))
    }
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY / 300), pixelOf(event))
      else scroll(event.deltaX + event.deltaY)
    }
    element.addEventListener('pointerdown', drag)
    element.addEventListener('pointermove', drag)
    // React listens to wheels passively, which forbids keeping the page still.
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      element.removeEventListener('pointerdown', drag)
      element.removeEventListener('pointermove', drag)
      element.removeEventListener('wheel', wheel)
    }
  }, [box, playback, view, zoom, scroll])
}
