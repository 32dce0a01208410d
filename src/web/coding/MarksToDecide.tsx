import type { Mark } from '../../study/index.ts'
import { codeName, msToFrame } from '../../study/index.ts'
import { timeCode } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import type { Playback } from '../stage/player/playback.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './CodePalette.module.css'
import type { Desk } from './use-desk.ts'
import type { DeskActs } from './use-desk-acts.ts'

interface MarksToDecideProps {
  desk: Desk
  acts: DeskActs
  playback: Playback
}

/** Marks whose shot has changed under them; they keep their span until somebody decides. */
export function MarksToDecide(props: MarksToDecideProps) {
  const { coding: words } = useWords()
  const { toDecide } = props.desk
  if (toDecide.length === 0) return null
  return (
    <section className={styles.decide} aria-label={words.toDecide}>
      <h2 className={styles.heading}>{words.toDecide}</h2>
      <p className={styles.note}>{words.toDecideMeaning}</p>
      <ul>
        {toDecide.map(mark => (
          <Decision key={mark.id} mark={mark} {...props} />
        ))}
      </ul>
    </section>
  )
}

function Decision({ mark, desk, acts, playback }: MarksToDecideProps & { mark: Mark }) {
  const { coding: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { clock } = playback
  const frame = msToFrame(clock, mark.startMs)
  const code = desk.codes.find(({ id }) => id === mark.codeId)
  const isShotThere = desk.shots.some(({ id }) => id === mark.attachedTo)
  const said = words.decideOn({
    name: code ? codeName(code, language) : '',
    from: timeCode(clock, frame),
    to: timeCode(clock, msToFrame(clock, mark.endMs)),
  })
  return (
    <li className={styles.decision}>
      <button type="button" className={styles.place} onClick={() => playback.go(frame)}>
        {said}
      </button>
      <Button look="quiet" onPress={() => acts.settle(mark.id, 'free')}>
        {words.keepFree}
        <span className="unseen"> ({said})</span>
      </Button>
      {isShotThere && (
        <Button look="quiet" onPress={() => acts.settle(mark.id, 'trim')}>
          {words.trim}
          <span className="unseen"> ({said})</span>
        </Button>
      )}
    </li>
  )
}
