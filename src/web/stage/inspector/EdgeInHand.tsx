import { useSaidChord } from '../../controls/Keycap.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './Inspector.module.css'

/** Which edge of the mark is in hand, for those who do not see it on the time line. */
export function EdgeInHand() {
  const { inspector: words } = useWords()
  const chord = useSaidChord('choose-edge')
  const chosen = useAppState(state => state.chosen)
  const edge = (chosen.kind === 'mark' && chosen.edge) || null
  return (
    <p role="status" className={styles.none}>
      {edge ? words.inHand[edge] : words.takeInHand({ chord })}
    </p>
  )
}
