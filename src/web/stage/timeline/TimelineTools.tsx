import { memo } from 'react'
import { IconButton } from '../../controls/IconButton.tsx'
import { useWords } from '../../use-app.ts'
import styles from './Timeline.module.css'
import type { TimelineControl } from './timeline-control.ts'

/** Zooming by hand, beside the ruler. */
export const TimelineTools = memo(function TimelineTools({ control }: { control: TimelineControl }) {
  const { player } = useWords()
  const shared = { size: 'small', preventFocusOnPress: true } as const
  return (
    <div className={styles.tools}>
      <IconButton
        {...shared}
        icon="zoom-out"
        label={player.zoomOut}
        hint="zoom-out"
        onPress={() => control.zoomOut()}
      />
      <IconButton
        {...shared}
        icon="zoom-in"
        label={player.zoomIn}
        hint="zoom-in"
        onPress={() => control.zoomIn()}
      />
      <IconButton
        {...shared}
        icon="zoom-whole"
        label={player.zoomWhole}
        hint="zoom-whole"
        onPress={control.whole}
      />
    </div>
  )
})
