import { useState } from 'react'
import { codeKinds } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { CodeForm } from '../stage/codes/CodeForm.tsx'
import { useCodeActs } from '../stage/codes/use-code-acts.ts'
import { useCodes } from '../stage/codes/use-codes.ts'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { useWords } from '../use-app.ts'
import styles from './CodebookScreen.module.css'
import { CodeLine } from './CodeLine.tsx'

/** The codes of the study by kind. */
export function CodebookScreen() {
  const { codebook } = useWords()
  const codes = useCodes()
  const acts = useCodeActs()
  const [isAdding, setIsAdding] = useState(false)
  const retired = codes.filter(code => code.retired).length
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{codebook.title}</h1>
        <p className={styles.size}>
          {codes.length > 0 && codebook.size({ inUse: codes.length - retired, retired })}
        </p>
        <UndoButtons area="codebook" filmId={null} />
        <Button look="strong" icon="add" onPress={() => setIsAdding(true)}>
          {codebook.add}
        </Button>
      </header>
      <p className={styles.purpose}>{codebook.purpose}</p>
      {codes.length === 0 && !isAdding && <p className={styles.purpose}>{codebook.begin}</p>}
      {isAdding && (
        <section className={styles.form} aria-label={codebook.add}>
          <CodeForm
            onSave={draft => {
              const refusal = acts.add(draft)
              if (!refusal) setIsAdding(false)
              return refusal
            }}
            onCancel={() => setIsAdding(false)}
          />
        </section>
      )}
      {codeKinds.map(kind => {
        const ofKind = codes.filter(code => code.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <section key={kind} className={styles.kind} aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`}>
              {codebook.kinds[kind]} <span className={styles.meaning}>{codebook.kindMeanings[kind]}</span>
            </h2>
            <ul>
              {[...ofKind.filter(code => !code.retired), ...ofKind.filter(code => code.retired)].map(code => (
                <CodeLine key={code.id} code={code} acts={acts} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
