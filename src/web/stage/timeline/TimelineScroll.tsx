import type { PointerEvent } from 'react'
import styles from './Timeline.module.css'
import type { TimelineControl } from './use-timeline-view.ts'

/** Where in the whole part the view lies; dragging it moves the view. The keys of the time line do the same. */
export function TimelineScroll({ control }: { control: TimelineControl }) {
  const { view, extent, scroll } = control
  const shareShown = Math.min(1, (extent.width * view.msPerPixel) / Math.max(1, extent.endMs))
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1 || shareShown >= 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    scroll(event.movementX / shareShown)
  }
  return (
    <div className={styles.track} aria-hidden="true">
      <div
        className={styles.thumb}
        onPointerMove={drag}
        style={{
          left: `${(view.startMs / Math.max(1, extent.endMs)) * 100}%`,
          width: `${shareShown * 100}%`,
        }}
      />
    </div>
  )
}
