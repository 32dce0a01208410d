import type { RefObject } from 'react'
import { useEffect } from 'react'
import type { RegionPlace } from '../../../study/index.ts'
import { movedPlace, placeBetween, wholePicture } from '../../../study/index.ts'
import type { Handle, Point } from './size-place.ts'
import { handles, leastRegion, sizedPlace } from './size-place.ts'
import type { RegionHand } from './use-region-hand.ts'

/** A pointer that has moved less than this was pressed, and has drawn nothing. */
const leastPixels = 4

interface Held {
  pressed: { clientX: number; clientY: number }
  isMoved: boolean
  /** Where the region is to lie with the pointer at a point. */
  at: (point: Point) => RegionPlace
}

/** Hears the pointer over the picture while a region is in hand: it draws, moves and sizes, and beside it lets go. */
export function useRegionGestures(surface: RefObject<HTMLElement | null>, hand: RegionHand): void {
  useEffect(() => {
    const element = surface.current
    if (!element) return
    let held: Held | null = null
    const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return {
        x: ((clientX - left) / width) * wholePicture,
        y: ((clientY - top) / height) * wholePicture,
      }
    }
    const press = (event: PointerEvent) => {
      const taken = hand.taken()
      if (event.button !== 0 || !taken || !(event.target instanceof HTMLElement)) return
      event.preventDefault()
      const from = pointOf(event)
      const at = waysOf(event.target, { from, place: hand.placeOf(taken), isNew: taken.region === null })
      if (!at) return hand.leave()
      element.setPointerCapture(event.pointerId)
      held = { pressed: event, isMoved: false, at }
    }
    const drag = (event: PointerEvent) => {
      if (!held) return
      const { pressed, at } = held
      const way = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY)
      held.isMoved ||= way >= leastPixels
      const to = pointOf(event)
      if (held.isMoved) hand.bring(() => at(to))
    }
    const release = () => {
      const isMoved = held?.isMoved
      held = null
      if (isMoved) hand.keep()
    }
    const letGo = () => {
      if (held) hand.drop()
      held = null
    }
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !held) return
      event.stopImmediatePropagation()
      letGo()
    }
    element.addEventListener('pointerdown', press)
    element.addEventListener('pointermove', drag)
    element.addEventListener('pointerup', release)
    element.addEventListener('pointercancel', letGo)
    window.addEventListener('keydown', giveUp, true)
    return () => {
      letGo()
      element.removeEventListener('pointerdown', press)
      element.removeEventListener('pointermove', drag)
      element.removeEventListener('pointerup', release)
      element.removeEventListener('pointercancel', letGo)
      window.removeEventListener('keydown', giveUp, true)
    }
  }, [surface, hand])
}

/** What the pointer does from where it was pressed; null beside a region that is there. */
function waysOf(
  { dataset }: HTMLElement,
  { from, place, isNew }: { from: Point; place: RegionPlace; isNew: boolean },
): Held['at'] | null {
  if (isNew) return to => placeBetween(from, to, leastRegion)
  const handle = handles.find(one => one === dataset['handle']) as Handle | undefined
  if (handle) return to => sizedPlace(place, handle, to)
  if (dataset['body'] === undefined) return null
  return to => movedPlace(place, { x: to.x - from.x, y: to.y - from.y })
}
