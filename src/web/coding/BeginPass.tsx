import { codeName } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { useAppState, useWords } from '../use-app.ts'
import styles from './CodePalette.module.css'
import type { Desk } from './use-desk.ts'

/** In a film without a pass: begins one at once, with the codes that were looked for last. */
export function BeginPass({ desk, onBegin }: { desk: Desk; onBegin: () => void }) {
  const { coding: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const names = desk.codes
    .filter(code => desk.proposed.includes(code.id))
    .map(code => codeName(code, language))
  return (
    <section className={styles.begin} aria-label={words.passTitle}>
      <p className={styles.note}>{words.passWouldLookFor(names)}</p>
      <Button look="strong" hint="begin-pass" preventFocusOnPress onPress={onBegin}>
        {words.beginWithThese}
      </Button>
    </section>
  )
}
