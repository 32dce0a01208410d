import type { KeyboardEvent, PointerEvent } from 'react'
import { preferred, timelineHeights } from '../../state/preferences.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import styles from './Timeline.module.css'

const stepPixels = 16

/** Divides the room between the stage and the time line; dragged, or moved with the arrows. */
export function TimelineDivider() {
  const { timeline } = useWords()
  const store = useStore()
  const height = useAppState(state => state.preferences.timelineHeight)
  const { least, most } = timelineHeights
  const set = (wanted: number) =>
    store.change('preferences', before =>
      preferred(before, { timelineHeight: Math.round(Math.max(least, Math.min(most, wanted))) }),
    )
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const region = event.currentTarget.parentElement!.getBoundingClientRect()
    set(region.bottom - event.clientY)
  }
  const press = (event: KeyboardEvent) => {
    const to = { ArrowUp: height + stepPixels, ArrowDown: height - stepPixels, Home: least, End: most }[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    set(to)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a thematic break cannot be moved.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={timeline.height}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={height}
      className={styles.divider}
      onPointerDown={drag}
      onPointerMove={drag}
      onKeyDown={press}
    />
  )
}
