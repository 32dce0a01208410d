import { Link } from '@tanstack/react-router'
import type { MemoFrame } from '../../../study/index.ts'
import { msToFrame } from '../../../study/index.ts'
import { clockTime, timeCode } from '../../../words/index.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import { Still } from '../../controls/Still.tsx'
import { filmOfPart } from '../../state/films.ts'
import { useAppState, useFilms, useWords } from '../../use-app.ts'
import { useTitleOf } from '../head/use-title-of.ts'
import { useReadings } from '../readings/use-readings.ts'
import { stillAddress } from '../stills/still-address.ts'
import styles from './Memo.module.css'

export interface ShownFrame {
  record: MemoFrame
  title: string
  time: string
  fileId: string | null
  frame: number | null
}

/** The frames of memos, as they are shown and as they go out. */
export function useShowFrames(): (memoId: string) => readonly ShownFrame[] {
  const { memoFrames } = useReadings()
  const parts = useAppState(state => state.readings.parts)
  const open = useAppState(state => state.parts)
  const films = useFilms()
  const titleOf = useTitleOf()
  return memoId =>
    memoFrames
      .filter(record => record.memoId === memoId)
      .map(record => {
        const { partId, atMs } = record
        const view = open[partId]?.view
        const part = parts[partId]
        const clock = view?.clock ?? part?.clock ?? null
        const frame = clock && msToFrame(clock, atMs)
        return {
          record,
          title: titleOf(filmOfPart(films, partId)?.film),
          time: clock && frame !== null ? timeCode(clock, frame) : clockTime(Math.floor(atMs / 1000)),
          fileId: view?.file?.id ?? part?.fileId ?? null,
          frame,
        }
      })
}

interface MemoFramesProps {
  memoId: string
  /** Without it they are only shown. */
  onTake?: (frame: MemoFrame) => void
}

/** The frames of which a memo speaks; each leads to itself at the desk. */
export function MemoFrames({ memoId, onTake }: MemoFramesProps) {
  const { notebook: words } = useWords()
  const frames = useShowFrames()(memoId)
  if (frames.length === 0) return null
  return (
    <ul className={styles.frames}>
      {frames.map(({ record, title, time, fileId, frame }) => (
        <li key={record.id}>
          <Link
            to="/coding/$partId"
            params={{ partId: record.partId }}
            search={frame === null ? {} : { frame }}
            className={styles.frame}
          >
            <span className={styles.still}>
              {fileId !== null && frame !== null && <Still address={stillAddress(fileId, frame)} />}
            </span>
            <span className={styles.facts}>
              {title} {time}
            </span>
          </Link>
          {onTake && (
            <span className={styles.take}>
              <IconButton
                icon="close"
                size="small"
                label={words.takeFrame(`${title} ${time}`)}
                onPress={() => onTake(record)}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
