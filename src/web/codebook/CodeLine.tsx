import { useState } from 'react'
import type { Code } from '../../study/index.ts'
import { codeName } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { classNames } from '../controls/class-names.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { Chord } from '../controls/Keycap.tsx'
import type { CodeDraft } from '../stage/codes/CodeForm.tsx'
import { CodeForm } from '../stage/codes/CodeForm.tsx'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import type { CodeActs } from '../stage/codes/use-code-acts.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './CodebookScreen.module.css'
import { RetireCode } from './RetireCode.tsx'

/** A code of the list; opened, it is the form that changes it. */
export function CodeLine({ code, acts }: { code: Code; acts: CodeActs }) {
  const [begunUpon, setBegunUpon] = useState<Code | null>(null)
  if (!begunUpon) return <ClosedLine code={code} acts={acts} onOpen={() => setBegunUpon(code)} />
  const save = (draft: CodeDraft) => {
    const refusal = acts.edit(code.id, begunUpon, draft)
    if (!refusal) setBegunUpon(null)
    return refusal
  }
  return (
    <li className={styles.form}>
      <CodeForm code={begunUpon} onSave={save} onCancel={() => setBegunUpon(null)} />
    </li>
  )
}

function ClosedLine({ code, acts, onOpen }: { code: Code; acts: CodeActs; onOpen: () => void }) {
  const words = useWords()
  const { codebook } = words
  const language = useAppState(state => state.preferences.language)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const otherLanguage = language === 'en' ? 'zh-Hans' : 'en'
  const name = codeName(code, language)
  const otherName = code.names[otherLanguage]
  return (
    <li className={classNames(styles.code, code.retired && styles.retired)}>
      <CodeSwatch code={code} isHollow={code.retired} />
      <span className={styles.name}>{name}</span>
      <span className={styles.other} lang={otherLanguage}>
        {otherName !== name && otherName}
      </span>
      <span className={styles.key}>
        {code.key === null ? (
          <span className={styles.other}>{codebook.noKey}</span>
        ) : (
          <Chord chord={code.key} />
        )}
      </span>
      {code.retired ? (
        <span className={styles.other}>{codebook.retired}</span>
      ) : (
        <IconButton icon="describe" size="small" label={codebook.edit(name)} onPress={onOpen} />
      )}
      <RetireCode code={code} name={name} onRetire={retired => setRefusal(acts.retire(code.id, retired))} />
      {refusal && (
        <p className={styles.refusal} role="alert">
          {sayRefusal(words.refusals, refusal)}
        </p>
      )}
    </li>
  )
}
