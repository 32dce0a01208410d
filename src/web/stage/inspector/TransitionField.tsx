import type { Shot, TransitionIn } from '../../../study/index.ts'
import { useServices, useWords } from '../../use-app.ts'
import { doubtfulBelow } from '../timeline/tracks/shots-track.ts'
import styles from './Inspector.module.css'

const kinds: readonly TransitionIn[] = ['cut', 'dissolve', 'fade', 'wipe']

/** How the shot begins, which can be chosen anew, and how sure that is. */
export function TransitionField({ shot }: { shot: Shot }) {
  const { shots: words } = useWords()
  const { outbox } = useServices()
  const { partId, id: shotId, confidence, origin } = shot
  return (
    <>
      <select
        className={styles.select}
        aria-label={words.retype}
        value={shot.transitionIn}
        onChange={event => {
          const transitionIn = event.currentTarget.value as TransitionIn
          outbox.placeAndSay({ kind: 'retype-boundary', partId, shotId, transitionIn })
        }}
      >
        {kinds.map(kind => (
          <option key={kind} value={kind}>
            {words.transition[kind]}
          </option>
        ))}
      </select>
      {origin === 'hand' && <span className={styles.note}>{words.byHand}</span>}
      {confidence !== null && confidence < doubtfulBelow && (
        <span className={styles.note}>{words.doubtful(confidence)}</span>
      )}
    </>
  )
}
