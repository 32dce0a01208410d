import type { ReactNode } from 'react'
import { useState } from 'react'
import type { CorpusStatement } from '../../../study/index.ts'
import { isCorpusUnsaid } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { languages, sayCorpus, wordsIn } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useServices, useStudy, useWords } from '../../use-app.ts'
import styles from './FindingSection.module.css'
import { GatherSentence } from './GatherSentence.tsx'

interface CopySentenceProps {
  say: (language: Language) => string
  /** What of it goes into the tray, where that is less. */
  gathers?: (language: Language) => string
  /** What else of it can be gathered. */
  beside?: ReactNode
}

/** The sentences of a finding for the tray, or for another text in either language, with the corpus statement beside them. */
export function CopySentence({ say, gathers = say, beside }: CopySentenceProps) {
  const { analysis } = useWords()
  const { clipboard } = useServices()
  const corpus = useStudy()?.corpus
  const [said, setSaid] = useState('')
  const copy = async (language: Language) => {
    const isCopied = await clipboard.write(withCorpus(language, say(language), corpus))
    setSaid(isCopied ? analysis.copied : analysis.notCopied)
  }
  return (
    <>
      <p className={styles.copy} data-testid="gather-finding">
        <GatherSentence say={gathers} />
        {beside}
      </p>
      <p className={styles.copy}>
        <span>{analysis.copy}</span>
        {languages.map(language => (
          <Button key={language} look="quiet" icon="copy" onPress={() => void copy(language)}>
            {analysis.copyIn[language]}
          </Button>
        ))}
        <span role="status">{said}</span>
      </p>
    </>
  )
}

/** A sentence that is taken elsewhere says of which films it speaks, where somebody has said it. */
function withCorpus(language: Language, sentence: string, corpus: CorpusStatement | undefined): string {
  if (!corpus || isCorpusUnsaid(corpus)) return sentence
  const { corpusStatement } = wordsIn(language)
  return `${sentence}\n\n${corpusStatement.heading(sayCorpus(language, corpus))}`
}
