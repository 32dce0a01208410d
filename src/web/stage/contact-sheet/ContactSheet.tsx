import type { CSSProperties, ReactNode } from 'react'
import { useMemo, useRef } from 'react'
import type { Shot } from '../../../study/index.ts'
import { msToFrame } from '../../../study/index.ts'
import { Choice } from '../../controls/Choice.tsx'
import { classNames } from '../../controls/class-names.ts'
import { columnsIn, useFirstRow, useSize } from '../../controls/windowed-rows.ts'
import type { StillSize } from '../../state/preferences.ts'
import { preferred, stillSizes } from '../../state/preferences.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { ShotNumber } from '../player/ShotNumber.tsx'
import styles from './ContactSheet.module.css'
import type { ShotCover } from './ShotCell.tsx'
import { ShotCell } from './ShotCell.tsx'
import type { SheetHeading, SheetRow } from './sheet-rows.ts'
import { rowsBetween, sheetRows } from './sheet-rows.ts'
import { margin, useFollowing } from './use-following.ts'

export interface ShotRange {
  /** First and last place in the list, both inside. */
  from: number
  to: number
}

interface ContactSheetProps {
  shots: readonly Shot[]
  playback: Playback
  stillAddressOf: (shot: Shot) => string
  stillAspect: number
  /** What a screen lays over the stills. */
  coverOf?: (shotIndex: number) => ShotCover | null
  /** What stands above the shots that begin something, such as scenes. */
  headingsAt?: ReadonlyMap<number, readonly SheetHeading[]>
  chosen?: ShotRange | null
  /** A shot was pointed at while more are to be chosen. */
  onExtendTo?: (shotIndex: number) => void
  tools?: ReactNode
  /** Beside the size of the stills. */
  links?: ReactNode
}

const smallestCell: Record<StillSize, number> = { small: 104, medium: 152, large: 232 }
const gap = 6
const wordsHeight = 36
const headingHeight = 28
/** Scrolling draws anew once for so many pixels. */
const stepHeight = 80
const beyond = 240

const noHeadings: ReadonlyMap<number, readonly SheetHeading[]> = new Map()

/** Every shot of the part as a still; only the rows near the viewport are drawn, and it follows the playhead. */
export function ContactSheet(props: ContactSheetProps) {
  const { shots, playback, stillAspect, headingsAt = noHeadings, tools } = props
  const words = useWords()
  const stillSize = useAppState(state => state.preferences.stillSize)
  const share = useAppState(state => state.preferences.sheetShare)
  const scroller = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(scroller)
  const inner = Math.max(0, width - margin * 2)
  const columns = columnsIn(inner, smallestCell[stillSize], gap)
  const stillHeight = Math.round((inner - gap * (columns - 1)) / columns / Math.max(1, stillAspect))
  const rowHeight = stillHeight + wordsHeight + gap
  const rows = useMemo(
    () => sheetRows(shots.length, headingsAt, { columns, rowHeight, headingHeight }),
    [shots.length, headingsAt, columns, rowHeight],
  )
  const scrolledTo = useFirstRow(scroller, stepHeight) * stepHeight
  const last = rows.at(-1)
  useFollowing(scroller, { shots, rows, playback, height })
  return (
    <section
      className={styles.sheet}
      style={{ '--sheet-share': `${share * 100}%` } as CSSProperties}
      aria-label={words.shots.sheet}
    >
      <header className={styles.head}>
        <h2>
          <ShotNumber shots={shots} playback={playback} />
        </h2>
        {props.links}
        <StillSizeChoice />
      </header>
      {tools}
      {shots.length === 0 && <p className={styles.none}>{words.shots.noShots}</p>}
      <div
        ref={scroller}
        className={styles.scroller}
        role="listbox"
        tabIndex={0}
        aria-label={words.shots.sheet}
        aria-multiselectable={props.chosen ? true : undefined}
      >
        <div
          role="presentation"
          className={styles.grid}
          style={{ height: last ? last.top + last.height : 0 }}
        >
          {rowsBetween(rows, scrolledTo - beyond, scrolledTo + height + stepHeight + beyond).map(row => (
            <Row
              key={row.kind === 'shots' ? row.from : row.heading.key}
              row={row}
              columns={columns}
              stillHeight={stillHeight}
              sheet={props}
              onGo={ms => playback.go(msToFrame(playback.clock, ms))}
            />
          ))}
        </div>
      </div>
    </section>
  )
}

interface RowProps {
  row: SheetRow
  columns: number
  stillHeight: number
  sheet: ContactSheetProps
  onGo: (ms: number) => void
}

function Row({ row, columns, stillHeight, sheet, onGo }: RowProps) {
  const { shots, playback, stillAddressOf, coverOf, chosen, onExtendTo } = sheet
  const place = { top: row.top, height: row.height }
  if (row.kind === 'heading')
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the sheet follows the keys of the player.
      <div
        role="presentation"
        className={classNames(styles.heading, styles[row.heading.level])}
        style={place}
        onClick={() => onGo(row.heading.startMs)}
      >
        {row.heading.words}
      </div>
    )
  return (
    <div
      role="presentation"
      className={styles.row}
      style={{ ...place, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {shots.slice(row.from, row.to).map((shot, offset) => {
        const index = row.from + offset
        return (
          <ShotCell
            key={shot.id}
            shot={shot}
            index={index}
            count={shots.length}
            isChosen={chosen != null && chosen.from <= index && index <= chosen.to}
            stillAddress={stillAddressOf(shot)}
            stillHeight={stillHeight}
            playback={playback}
            cover={coverOf?.(index) ?? null}
            onChoose={extend => (extend && onExtendTo ? onExtendTo(index) : onGo(shot.startMs))}
          />
        )
      })}
    </div>
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
