import { Button } from '../../controls/Button.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import styles from '../CodebookList.module.css'
import { workedExample } from './contradiction-draft.ts'
import { useContradictionActs } from './use-contradiction-acts.ts'

/** Where there is no contradiction yet: what one is, and one that can be taken over and changed. */
export function WorkedExample({ onMade }: { onMade: (contradictionId: string) => void }) {
  const { contradictions: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const acts = useContradictionActs()
  const takeOver = () => {
    const { contradictionId, refusal } = acts.make(workedExample(language))
    if (!refusal) onMade(contradictionId)
  }
  return (
    <>
      <p className={styles.begin}>{words.begin}</p>
      <Button onPress={takeOver}>{words.takeOver(words.example.name)}</Button>
    </>
  )
}
