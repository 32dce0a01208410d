import type { RefObject } from 'react'
import { useEffect } from 'react'
import type { TimelineControl } from '../timeline-control.ts'
import type { Gesture } from './gesture.ts'
import { turnWheel } from './turn-wheel.ts'

/** Hears pointer and wheel on the axis, and gives the pointer to the first gesture that takes it. */
export function useAxisGestures(
  axis: RefObject<HTMLElement | null>,
  {
    control,
    gestures,
    tracks,
  }: { control: TimelineControl; gestures: readonly Gesture[]; tracks: RefObject<HTMLElement | null> },
): void {
  useEffect(() => {
    const element = axis.current
    if (!element) return
    const placeOf = (event: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect()
      return {
        ...{ x: event.clientX - left, y: event.clientY - top },
        ...{ alt: event.altKey, shift: event.shiftKey },
      }
    }
    const held = () => gestures.find(gesture => gesture.isHeld)
    const press = (event: PointerEvent) => {
      if (event.buttons !== 1) return
      element.setPointerCapture(event.pointerId)
      gestures.find(gesture => gesture.begin(placeOf(event)))
    }
    const drag = (event: PointerEvent) => {
      const place = placeOf(event)
      const now = held()
      if (now && event.buttons === 1) now.move(place)
      else element.style.cursor = gestures.map(gesture => gesture.cursorAt(place)).find(Boolean) ?? ''
    }
    const release = () => held()?.end()
    const letGo = () => held()?.cancel()
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape') letGo()
    }
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      turnWheel(event, placeOf(event), { control, tracks: tracks.current })
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
  }, [axis, control, gestures, tracks])
}
