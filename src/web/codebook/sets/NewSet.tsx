import type { Code, CodeSet } from '../../../study/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { useServices, useWords } from '../../use-app.ts'
import styles from '../OpenPage.module.css'
import { useFocusAfter } from '../use-focus-after.ts'
import { SetForm } from './SetForm.tsx'

interface NewSetProps {
  codes: readonly Code[]
  onMade: (setId: string) => void
  onCancel: () => void
}

export function NewSet({ codes, onMade, onCancel }: NewSetProps) {
  const { codeSets: words } = useWords()
  const { outbox } = useServices()
  const heading = useFocusAfter(true, false)
  const make = (draft: CodeSet) => {
    const codeSet = { ...draft, id: newIdentifier() }
    const refusal = outbox.place({ kind: 'set-code-set', codeSet })
    if (!refusal) onMade(codeSet.id)
    return refusal
  }
  return (
    <section className={styles.page} aria-labelledby="new-set">
      <header className={styles.head}>
        <h2 id="new-set" ref={heading} tabIndex={-1}>
          {words.add}
        </h2>
      </header>
      <p className={styles.lead}>{words.begin}</p>
      <SetForm
        isNew
        set={{ id: '', name: '', codeIds: [] }}
        codes={codes}
        onSave={make}
        onCancel={onCancel}
      />
    </section>
  )
}
