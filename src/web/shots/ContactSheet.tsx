import type { CSSProperties, RefObject } from 'react'
import { useEffect, useRef } from 'react'
import type { Shot } from '../../study/index.ts'
import { msToFrame } from '../../study/index.ts'
import { Choice } from '../controls/Choice.tsx'
import { columnsIn, rowsInView, scrollTopShowing, useFirstRow, useSize } from '../controls/windowed-rows.ts'
import type { Playback } from '../player/playback.ts'
import type { StillSize } from '../state/preferences.ts'
import { preferred, stillSizes } from '../state/preferences.ts'
import { useAppState, useStore, useWords } from '../use-app.ts'
import styles from './ContactSheet.module.css'
import type { ShotCover } from './ShotCell.tsx'
import { ShotCell } from './ShotCell.tsx'

interface ContactSheetProps {
  shots: readonly Shot[]
  currentShot: number
  playback: Playback
  stillAddressOf: (shot: Shot) => string
  stillAspect: number
  /** What a screen lays over the stills. */
  coverOf?: (shotIndex: number) => ShotCover | null
}

const smallestCell: Record<StillSize, number> = { small: 104, medium: 152, large: 232 }
const gap = 6
const wordsHeight = 36
const margin = 8

/** Every shot of the part as a still; only the rows near the viewport are drawn, and it follows the playhead. */
export function ContactSheet({
  shots,
  currentShot,
  playback,
  stillAddressOf,
  stillAspect,
  coverOf,
}: ContactSheetProps) {
  const words = useWords()
  const stillSize = useAppState(state => state.preferences.stillSize)
  const share = useAppState(state => state.preferences.sheetShare)
  const scroller = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(scroller)
  const inner = Math.max(0, width - margin * 2)
  const columns = columnsIn(inner, smallestCell[stillSize], gap)
  const stillHeight = Math.round((inner - gap * (columns - 1)) / columns / Math.max(1, stillAspect))
  const rowHeight = stillHeight + wordsHeight + gap
  const rowCount = Math.ceil(shots.length / columns)
  const firstRow = useFirstRow(scroller, rowHeight)
  const { from, to } = rowsInView({ firstRow, viewportHeight: height, rowHeight, rowCount, beyond: 2 })
  useFollowing(scroller, { row: Math.floor(currentShot / columns), rowHeight, height })
  return (
    <section
      className={styles.sheet}
      style={{ '--sheet-share': `${share * 100}%` } as CSSProperties}
      aria-label={words.shots.sheet}
    >
      <header className={styles.head}>
        <h2>{shots.length > 0 && words.shots.shotOf({ number: currentShot + 1, count: shots.length })}</h2>
        <StillSizeChoice />
      </header>
      {shots.length === 0 && <p className={styles.none}>{words.shots.noShots}</p>}
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        tabIndex={0}
        aria-label={words.shots.sheet}
        aria-activedescendant={shots[currentShot] && `shot-${shots[currentShot].id}`}
      >
        <div
          role="presentation"
          className={styles.grid}
          style={{
            height: rowCount * rowHeight,
            paddingTop: from * rowHeight,
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            gridAutoRows: rowHeight - gap,
          }}
        >
          {shots.slice(from * columns, to * columns).map((shot, offset) => (
            <ShotCell
              key={shot.id}
              shot={shot}
              index={from * columns + offset}
              count={shots.length}
              isCurrent={from * columns + offset === currentShot}
              stillAddress={stillAddressOf(shot)}
              stillHeight={stillHeight}
              clock={playback.clock}
              cover={coverOf?.(from * columns + offset) ?? null}
              onChoose={() => playback.go(msToFrame(playback.clock, shot.startMs))}
            />
          ))}
        </div>
      </div>
    </section>
  )
}

function StillSizeChoice() {
  const { shots } = useWords()
  const store = useStore()
  const stillSize = useAppState(state => state.preferences.stillSize)
  return (
    <Choice
      label={shots.stillSize}
      choices={stillSizes.map(value => ({ value, name: shots.sizeNames[value] }))}
      chosen={stillSize}
      onChoose={value => store.change('preferences', before => preferred(before, { stillSize: value }))}
    />
  )
}

function useFollowing(
  scroller: RefObject<HTMLElement | null>,
  place: { row: number; rowHeight: number; height: number },
) {
  const { row, rowHeight, height } = place
  useEffect(() => {
    const element = scroller.current
    if (!element || height === 0 || row < 0) return
    element.scrollTop = scrollTopShowing(
      { top: row * rowHeight, height: rowHeight + margin },
      { top: element.scrollTop, height },
    )
  }, [scroller, row, rowHeight, height])
}
