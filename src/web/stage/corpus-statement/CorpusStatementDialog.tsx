import type { FormEvent } from 'react'
import { useState } from 'react'
import type { StudyAnswer } from '../../../server/contracts/index.ts'
import type { CorpusStatement, CorpusText } from '../../../study/index.ts'
import { corpusReaches, corpusTexts, isSame, tidyCorpus } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { languages, sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { noticed } from '../../state/notices.ts'
import { useServices, useStore, useWords } from '../../use-app.ts'
import styles from './CorpusStatement.module.css'

interface CorpusStatementDialogProps {
  study: StudyAnswer
  onClose: () => void
}

/** All there is or a sample, of what, how chosen, what is missing: in both languages. */
export function CorpusStatementDialog({ study, onClose }: CorpusStatementDialogProps) {
  const { corpusStatement: words, navigation, refusals } = useWords()
  const { outbox } = useServices()
  const store = useStore()
  const [begunUpon] = useState(study.corpus)
  const [draft, setDraft] = useState(study.corpus)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isSame(tidyCorpus(draft), begunUpon)) return onClose()
    const found = await outbox.send({ kind: 'edit-study', corpus: draft, upon: { corpus: begunUpon } })
    setRefusal(found)
    if (found) return
    store.change('notices', before => noticed(before, { kind: 'corpus-stated' }))
    onClose()
  }
  return (
    <Dialog title={words.title} closeLabel={navigation.close} isOpen onClose={onClose} size="large">
      <form className={styles.form} onSubmit={event => void save(event)}>
        <p className={styles.soft}>{words.meaning}</p>
        <Reach draft={draft} onChange={setDraft} />
        {corpusTexts.map(text => (
          <Text key={text} text={text} draft={draft} onChange={setDraft} />
        ))}
        {refusal && (
          <p role="alert" className={styles.refusal}>
            {sayRefusal(refusals, refusal)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button look="strong" type="submit">
            {navigation.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface DraftProps {
  draft: CorpusStatement
  onChange: (draft: CorpusStatement) => void
}

function Reach({ draft, onChange }: DraftProps) {
  const { corpusStatement: words } = useWords()
  return (
    <fieldset className={styles.reaches}>
      <legend>{words.reach}</legend>
      {corpusReaches.map(reach => (
        <label key={reach}>
          <input
            type="radio"
            name="reach"
            checked={draft.reach === reach}
            onChange={() => onChange({ ...draft, reach })}
          />
          <span>
            {words.reaches[reach]}
            <small>{words.reachMeanings[reach]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** One text in both languages, side by side. */
function Text({ text, draft, onChange }: DraftProps & { text: CorpusText }) {
  const { corpusStatement: words } = useWords()
  return (
    <fieldset className={styles.text}>
      <legend>{words.fields[text]}</legend>
      {languages.map(language => (
        <label key={language}>
          {words.inLanguage[language]}
          <textarea
            rows={3}
            lang={language}
            value={draft[text][language]}
            onChange={event =>
              onChange({ ...draft, [text]: { ...draft[text], [language]: event.currentTarget.value } })
            }
          />
        </label>
      ))}
    </fieldset>
  )
}
