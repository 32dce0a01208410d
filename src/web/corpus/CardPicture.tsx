import type { FilmCard } from '../../server/contracts/index.ts'
import { sayDamage, sayRefusal } from '../../words/index.ts'
import { Progress } from '../controls/Progress.tsx'
import { Still } from '../controls/Still.tsx'
import { stillAddress } from '../stage/stills/still-address.ts'
import { useWords } from '../use-app.ts'
import styles from './FilmCard.module.css'
import type { FilmState } from './film-state.ts'

/** The still, or what there is to say in its place; below it how far the work is. */
export function CardPicture({ card, state }: { card: FilmCard; state: FilmState }) {
  const words = useWords()
  const damage = card.files.flatMap(({ facts, inUse }) =>
    facts && inUse ? sayDamage(words.filmFiles, facts) : [],
  )
  return (
    <span className={styles.picture}>
      {card.still && <Still address={stillAddress(card.still.fileId, card.still.frame)} />}
      {state.kind !== 'ready' && <StateWords state={state} hasStill={card.still !== null} />}
      {state.kind === 'ready' && (
        <span className={styles.shots}>{words.corpus.state.ready(state.shotCount)}</span>
      )}
      {damage.length > 0 && (
        <span className={styles.damaged} title={damage.join(' ')}>
          {words.filmFiles.damagedCopy}
        </span>
      )}
      {state.kind === 'in-work' && (
        <span className={styles.progress}>
          <Progress label={words.tasks.progressOf(state.task.subject)} share={state.task.doneShare} />
        </span>
      )}
    </span>
  )
}

function StateWords({ state, hasStill }: { state: FilmState; hasStill: boolean }) {
  const words = useWords()
  return <span className={hasStill ? styles.stateOverStill : styles.state}>{sayState(words, state)}</span>
}

function sayState(words: ReturnType<typeof useWords>, state: FilmState): string {
  const { corpus, tasks } = words
  switch (state.kind) {
    case 'in-work': {
      const stage = tasks.stage[state.task.stage ?? ''] ?? tasks.kind[state.task.kind] ?? state.task.kind
      return tasks.underWay(stage, state.task.leftMs)
    }
    case 'waiting':
      return corpus.state.waiting
    case 'paused':
      return tasks.paused
    case 'missing':
      return corpus.state.missing
    case 'not-opened':
      return corpus.state.notOpened
    case 'failed':
      return sayRefusal(words.refusals, state.reason)
    case 'no-file':
      return corpus.state.noFile
    case 'ready':
      return corpus.state.ready(state.shotCount)
  }
}
