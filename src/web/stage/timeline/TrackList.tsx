import type { KeyboardEvent, RefObject } from 'react'
import { memo } from 'react'
import { Icon } from '../../controls/Icon.tsx'
import { useWords } from '../../use-app.ts'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import { useChoosing } from '../inspector/use-chosen.ts'
import type { StillShelf } from './stills/still-shelf.ts'
import styles from './Timeline.module.css'
import { TimelineTools } from './TimelineTools.tsx'
import { TrackCanvas } from './TrackCanvas.tsx'
import type { TimelineColours } from './timeline-colours.ts'
import type { TimelineControl } from './timeline-control.ts'
import type { CodingOfPart } from './tracks/code-lanes.ts'
import type { Track } from './tracks/track.ts'

interface Drawn {
  width: number
  control: TimelineControl
  shelf: StillShelf
  colours: () => TimelineColours | null
}

interface TrackListProps extends Drawn {
  tracks: readonly Track[]
  coding: CodingOfPart | undefined
  lanes: RefObject<HTMLDivElement | null>
  scroller: RefObject<HTMLDivElement | null>
}

const stepPixels = 24

/** Tracks with their names: those that stay in place, and under them the others, which are scrolled. */
export const TrackList = memo(function TrackList(props: TrackListProps) {
  const { tracks, coding, lanes, scroller, ...drawn } = props
  const { timeline } = useWords()
  const pinned = tracks.filter(track => track.isPinned)
  const others = tracks.filter(track => !track.isPinned)
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowUp: -stepPixels, ArrowDown: stepPixels }[event.key]
    if (by === undefined || event.target !== event.currentTarget) return
    event.preventDefault()
    event.currentTarget.scrollTop += by
  }
  return (
    <>
      <div className={styles.pinned}>
        <TrackNames tracks={pinned} label={timeline.pinned} />
        <TimelineTools control={drawn.control} coding={coding} />
        <div className={styles.lanes}>
          <Canvases tracks={pinned} {...drawn} />
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: no fields are grouped here. */}
      <div
        ref={scroller}
        className={styles.tracks}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
        tabIndex={0}
        aria-label={timeline.tracks}
        onKeyDown={press}
      >
        <TrackNames tracks={others} label={timeline.tracks} />
        <div ref={lanes} className={styles.lanes}>
          <Canvases tracks={others} {...drawn} />
        </div>
      </div>
    </>
  )
})

function Canvases({ tracks, ...drawn }: Drawn & { tracks: readonly Track[] }) {
  return tracks.map(track => <TrackCanvas key={track.key} track={track} {...drawn} />)
}

function TrackNames({ tracks, label }: { tracks: readonly Track[]; label: string }) {
  const choose = useChoosing()
  if (tracks.length === 0) return <div className={styles.names} />
  return (
    <ul className={styles.names} aria-label={label}>
      {tracks.map(({ key, name, said, swatch, height, chooses, isLocked }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: by keys a code is reached from its mark, in the inspector.
        <li
          key={key}
          className={styles.name}
          style={{ height }}
          title={name || undefined}
          onClick={() => chooses && choose(chooses)}
        >
          {swatch && <CodeSwatch code={{ colour: swatch }} />}
          <span className={styles.words}>{name}</span>
          {isLocked && <Icon name="locked" />}
          <span className="unseen">{name ? `: ${said}` : said}</span>
        </li>
      ))}
    </ul>
  )
}
