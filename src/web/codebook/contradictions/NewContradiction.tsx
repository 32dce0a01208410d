import type { Contradiction } from '../../../study/index.ts'
import { useWords } from '../../use-app.ts'
import styles from '../OpenPage.module.css'
import { ContradictionForm } from './ContradictionForm.tsx'
import { useContradictionActs } from './use-contradiction-acts.ts'

interface NewContradictionProps {
  contradictions: readonly Contradiction[]
  onMade: (contradictionId: string) => void
  onCancel: () => void
}

export function NewContradiction({ contradictions, onMade, onCancel }: NewContradictionProps) {
  const { contradictions: words } = useWords()
  const acts = useContradictionActs()
  return (
    <section className={styles.page} aria-labelledby="new-contradiction">
      <header className={styles.head}>
        <h2 id="new-contradiction">{words.add}</h2>
      </header>
      <ContradictionForm
        contradictions={contradictions}
        onSave={said => {
          const { contradictionId, refusal } = acts.make(said)
          if (!refusal) onMade(contradictionId)
          return refusal
        }}
        onCancel={onCancel}
      />
    </section>
  )
}
