import type { ReactNode } from 'react'
import { memo } from 'react'
import type { Shot } from '../../../study/index.ts'
import { msToFrame } from '../../../study/index.ts'
import { timeCode } from '../../../words/index.ts'
import { classNames } from '../../controls/class-names.ts'
import { Still } from '../../controls/Still.tsx'
import { useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { usePlaybackValue } from '../player/use-playback.ts'
import { doubtfulBelow } from '../timeline/tracks/shots-track.ts'
import styles from './ContactSheet.module.css'

/** What lies over a still; `key` says whether it looks as it did. */
export interface ShotCover {
  key: string
  drawing: ReactNode
}

interface ShotCellProps {
  shot: Shot
  index: number
  count: number
  isChosen: boolean
  stillAddress: string
  stillHeight: number
  playback: Playback
  cover: ShotCover | null
  onChoose: (extend: boolean) => void
}

export const ShotCell = memo(
  function ShotCell({
    shot,
    index,
    count,
    isChosen,
    stillAddress,
    stillHeight,
    playback,
    cover,
    onChoose,
  }: ShotCellProps) {
    const { shots } = useWords()
    const { clock } = playback
    const isCurrent = usePlaybackValue(
      playback,
      ({ ms }) => (index === 0 || shot.startMs <= ms) && (index === count - 1 || ms < shot.endMs),
    )
    const time = timeCode(clock, msToFrame(clock, shot.startMs))
    const lengthMs = shot.endMs - shot.startMs
    const byHand = shot.origin === 'hand'
    const doubt = shot.confidence !== null && shot.confidence < doubtfulBelow ? shot.confidence : null
    const transition = shots.transition[shot.transitionIn]
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the sheet follows the keys of the player.
      <div
        id={`shot-${shot.id}`}
        role="option"
        aria-selected={isCurrent || isChosen}
        aria-current={isCurrent}
        aria-posinset={index + 1}
        aria-setsize={count}
        tabIndex={-1}
        className={classNames(styles.cell, isCurrent && styles.current, isChosen && styles.chosen)}
        onClick={event => onChoose(event.shiftKey)}
      >
        <div className={styles.still} style={{ height: stillHeight }}>
          <Still address={stillAddress} />
          {cover?.drawing}
        </div>
        <div className={styles.line}>
          <span className={styles.number}>
            <span className="unseen">{shots.shot} </span>
            {index + 1}
          </span>
          {byHand && <Mark look={styles.hand} means={shots.byHand} />}
          {doubt !== null && <Mark look={styles.doubt} means={shots.doubtful(doubt)} />}
          <span className={styles.length}>{shots.length(lengthMs)}</span>
        </div>
        <div className={styles.line}>
          <span className={styles.time}>{time}</span>
          {shot.transitionIn !== 'start' && shot.transitionIn !== 'cut' && (
            <span className={styles.kind}>{transition}</span>
          )}
        </div>
      </div>
    )
  },
  (before, after) =>
    before.shot === after.shot &&
    before.index === after.index &&
    before.count === after.count &&
    before.isChosen === after.isChosen &&
    before.stillAddress === after.stillAddress &&
    before.stillHeight === after.stillHeight &&
    before.playback === after.playback &&
    before.cover?.key === after.cover?.key,
)

function Mark({ look, means }: { look: string | undefined; means: string }) {
  return (
    <span className={look} title={means}>
      <span className="unseen">{means}</span>
    </span>
  )
}
