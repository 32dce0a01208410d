import { useAppState, useWords } from '../use-app.ts'
import styles from './ConnectionBanner.module.css'

/** Said as long as the program does not answer. */
export function ConnectionBanner() {
  const { answering, actsHeld } = useAppState(state => state.connection)
  const { navigation } = useWords()
  return (
    <div role="status" className={answering ? 'unseen' : styles.banner}>
      {answering ? '' : navigation.connectionLost(actsHeld)}
    </div>
  )
}
