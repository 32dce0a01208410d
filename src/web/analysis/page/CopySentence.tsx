import { useState } from 'react'
import type { Language } from '../../../words/index.ts'
import { languages } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useServices, useWords } from '../../use-app.ts'
import styles from './FindingSection.module.css'

/** The sentences of a finding for another text, in either language. */
export function CopySentence({ say }: { say: (language: Language) => string }) {
  const { analysis } = useWords()
  const { clipboard } = useServices()
  const [said, setSaid] = useState('')
  const copy = async (language: Language) => {
    const isCopied = await clipboard.write(say(language))
    setSaid(isCopied ? analysis.copied : analysis.notCopied)
  }
  return (
    <p className={styles.copy}>
      <span>{analysis.copy}</span>
      {languages.map(language => (
        <Button key={language} look="quiet" icon="copy" onPress={() => void copy(language)}>
          {analysis.copyIn[language]}
        </Button>
      ))}
      <span role="status">{said}</span>
    </p>
  )
}
