import { useState } from 'react'
import { isCorpusUnsaid } from '../../../study/index.ts'
import { sayCorpus } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppState, useStudy, useWords } from '../../use-app.ts'
import styles from './CorpusStatement.module.css'
import { CorpusStatementDialog } from './CorpusStatementDialog.tsx'

/** Which films these are and why these, with the way to say it; nothing of the specimens, which are evidence of nothing. */
export function CorpusNote() {
  const { corpusStatement: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const study = useStudy()
  const [isOpen, setOpen] = useState(false)
  if (!study || study.isSpecimen) return null
  return (
    <section className={styles.note} aria-label={words.title} data-testid="corpus-note">
      <p>{words.heading(sayCorpus(language, study.corpus))}</p>
      {!study.isForReading && (
        <Button look="quiet" icon="describe" onPress={() => setOpen(true)}>
          {isCorpusUnsaid(study.corpus) ? words.edit : words.editAgain}
        </Button>
      )}
      {isOpen && <CorpusStatementDialog study={study} onClose={() => setOpen(false)} />}
    </section>
  )
}
