import type { KeyboardEvent, PointerEvent } from 'react'
import { preferred, sheetShares } from '../../state/preferences.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import styles from './StageDivider.module.css'

/** Divides the room between picture and contact sheet; dragged, or moved with the arrows. */
export function StageDivider() {
  const { shots } = useWords()
  const store = useStore()
  const share = useAppState(state => state.preferences.sheetShare)
  const set = (wanted: number) =>
    store.change('preferences', before =>
      preferred(before, { sheetShare: Math.max(sheetShares.least, Math.min(sheetShares.most, wanted)) }),
    )
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const stage = event.currentTarget.parentElement!.getBoundingClientRect()
    set((stage.right - event.clientX) / stage.width)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    set(share + (event.key === 'ArrowLeft' ? 0.02 : -0.02))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a thematic break cannot be moved.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={shots.divider}
      aria-valuemin={sheetShares.least * 100}
      aria-valuemax={sheetShares.most * 100}
      aria-valuenow={Math.round(share * 100)}
      className={styles.divider}
      onPointerDown={drag}
      onPointerMove={drag}
      onKeyDown={press}
    />
  )
}
