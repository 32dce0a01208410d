import type { PointerEvent } from 'react'
import { useEffect, useRef } from 'react'
import { paintOnce } from './paint-once.ts'
import styles from './Timeline.module.css'
import type { TimelineControl } from './timeline-control.ts'

/** Where in the whole part the view lies; dragging it moves the view. The keys of the time line do the same. */
export function TimelineScroll({ control }: { control: TimelineControl }) {
  const thumb = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = paintOnce(() => {
      if (!thumb.current) return
      thumb.current.style.left = `${(control.view.startMs / Math.max(1, control.extent.endMs)) * 100}%`
      thumb.current.style.width = `${shareShown(control) * 100}%`
    })
    place.ask()
    const stop = control.subscribe(place.ask)
    return () => {
      stop()
      place.cancel()
    }
  }, [control])
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const share = shareShown(control)
    if (event.buttons !== 1 || share >= 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    control.scroll(event.movementX / share)
  }
  return (
    <div className={styles.scroll} aria-hidden="true">
      <div ref={thumb} className={styles.thumb} onPointerMove={drag} />
    </div>
  )
}

function shareShown({ view, extent }: TimelineControl): number {
  return Math.min(1, (extent.width * view.msPerPixel) / Math.max(1, extent.endMs))
}
