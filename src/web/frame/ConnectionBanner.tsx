import { sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { savedState } from '../state/outbox.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './ConnectionBanner.module.css'

/** How often an act has to fail before a person is asked whether to give it up. */
const triesBeforeGivingUp = 3

/** Said on every screen as long as the program does not answer, or does not keep what was done. */
export function ConnectionBanner() {
  const { answering } = useAppState(state => state.connection)
  const saved = savedState(useAppState(state => state.outbox))
  const { outbox } = useServices()
  const { navigation, refusals } = useWords()
  if (!answering)
    return (
      <div role="status" className={styles.banner}>
        {navigation.connectionLost(saved.kind === 'not-saved' ? saved.waiting : 0)}
      </div>
    )
  if (saved.kind !== 'not-saved') return <div role="status" className="unseen" />
  const { waiting, trouble, isKeptHere } = saved
  return (
    <div role="status" className={styles.banner}>
      <span>{navigation.notKept({ waiting, isKeptHere, why: sayRefusal(refusals, trouble.refusal) })}</span>
      <Button look="quiet" onPress={() => outbox.tryAgain()}>
        {navigation.tryAgain}
      </Button>
      {trouble.tries >= triesBeforeGivingUp && (
        <Button look="quiet" onPress={() => outbox.letGo()}>
          {navigation.letGo}
        </Button>
      )}
    </div>
  )
}
