import type { RefObject } from 'react'
import { useEffect } from 'react'
import type { RegionPlace } from '../../../study/index.ts'

/** Above the one there is no room for a name over the region, beyond the other none to the right of its beginning. */
const roomForName = { above: 500, right: 7500 }

interface Moving {
  subscribe: (listener: () => void) => () => void
}

/** A box that lies where a region stands, wherever that goes: written straight to the page, in hundredths of the picture. */
export function usePlaced(
  box: RefObject<HTMLElement | null>,
  movedBy: readonly Moving[],
  placeNow: () => RegionPlace | null,
): void {
  // After each drawing anew: whatever is drawn then may have another place.
  useEffect(() => {
    const write = () => {
      const place = placeNow()
      if (!box.current || !place) return
      const { style } = box.current
      style.left = `${place.x / 100}%`
      style.top = `${place.y / 100}%`
      style.width = `${place.width / 100}%`
      style.height = `${place.height / 100}%`
      box.current.toggleAttribute('data-high', place.y < roomForName.above)
      box.current.toggleAttribute('data-far', place.x > roomForName.right)
    }
    write()
    const stops = movedBy.map(one => one.subscribe(write))
    return () => {
      for (const stop of stops) stop()
    }
  })
}
