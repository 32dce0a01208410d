import { memo } from 'react'
import { IconButton } from '../../controls/IconButton.tsx'
import { useWords } from '../../use-app.ts'
import { ShownTracks } from './ShownTracks.tsx'
import styles from './Timeline.module.css'
import type { TimelineControl } from './timeline-control.ts'
import type { CodingOfPart } from './tracks/code-lanes.ts'

interface TimelineToolsProps {
  control: TimelineControl
  coding: CodingOfPart | undefined
}

/** Zooming by hand, beside the ruler, and which tracks of codes are shown. */
export const TimelineTools = memo(function TimelineTools({ control, coding }: TimelineToolsProps) {
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
      {coding && <ShownTracks coding={coding} />}
    </div>
  )
})
