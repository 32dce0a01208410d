import { useEffect } from 'react'
import type { FileSummary } from '../../server/contracts/index.ts'
import { frameCount, frameToMs, msToFrame } from '../../study/index.ts'
import { Still } from '../controls/Still.tsx'
import type { Playback } from '../stage/player/playback.ts'
import { stillAddress, stillAspect } from '../stage/stills/still-address.ts'
import { useWords } from '../use-app.ts'
import styles from './ReviewPanel.module.css'
import type { UnderReview } from './use-review.ts'

interface ReviewStillsProps {
  file: FileSummary
  playback: Playback
  seen: UnderReview
  /** What comes after this: its frames are fetched meanwhile. */
  next: UnderReview | null
}

/** The last frame before and the first after, side by side; of a gradual transition its middle between them. */
export function ReviewStills({ file, playback, seen, next }: ReviewStillsProps) {
  const { review: words } = useWords()
  const { before, after } = framesAround(playback, seen)
  const addressOf = (frame: number) => stillAddress(file.id, frame, { place: 'comparison' })
  const coming = next ? framesAround(playback, next) : null
  const awaited = coming ? [addressOf(coming.before), addressOf(coming.after)].join(' ') : ''
  useEffect(() => {
    for (const address of awaited.split(' ').filter(Boolean)) new Image().src = address
  }, [awaited])
  const shown = [
    { frame: before, name: words.lastBefore },
    ...(after - before > 1 ? [{ frame: seen.frame, name: words.within }] : []),
    { frame: after, name: words.firstAfter },
  ]
  return (
    <div className={styles.stills}>
      {shown.map(({ frame, name }) => (
        <figure key={name}>
          <div className={styles.still} style={{ aspectRatio: stillAspect(file) }}>
            <Still address={addressOf(frame)} />
          </div>
          <figcaption>
            <span>{name}</span>
            <span>{words.frame(frame)}</span>
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

/** Outside a gradual transition, where each shot stands alone. */
function framesAround({ clock }: Playback, seen: UnderReview): { before: number; after: number } {
  const { transitionStartMs, transitionEndMs, frame } = seen
  const isGradual = transitionStartMs !== null && transitionEndMs !== null && seen.transitionIn !== 'cut'
  if (!isGradual) return { before: Math.max(0, frame - 1), after: frame }
  const before = Math.min(frame, msToFrame(clock, transitionStartMs)) - 1
  const after = Math.max(frame, msToFrame(clock, Math.max(transitionEndMs, frameToMs(clock, frame))) + 1)
  return { before: Math.max(0, before), after: Math.min(frameCount(clock) - 1, after) }
}
