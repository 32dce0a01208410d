import { useState } from 'react'
import type { PrevalenceFinding, SymbolFinding } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { languages, wordsIn } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useServices, useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { sentenceShown } from './numbers-choice.ts'
import styles from './SymbolSection.module.css'

interface CopySentenceProps {
  symbol: SymbolFinding
  finding: PrevalenceFinding
  names: Names
}

/** The sentences of a symbol for another text, in either language; what counting shots says stays behind. */
export function CopySentence({ symbol, finding, names }: CopySentenceProps) {
  const { analysis } = useWords()
  const { clipboard } = useServices()
  const [said, setSaid] = useState('')
  const numbers = useNumbers()
  const copy = async (language: Language) => {
    const isCopied = await clipboard.write(sentenceIn(language, numbers, { symbol, finding, names }))
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

function sentenceIn(
  language: Language,
  numbers: NumbersChoice,
  { symbol, finding, names }: CopySentenceProps,
): string {
  const words = wordsIn(language)
  const { plain, technical } = words.prevalence
  const name = names.code(symbol.symbol, language)
  if (numbers !== 'inferential') return sentenceShown(numbers, symbol, name, { words, finding })
  const said = {
    film: (filmId: string) => names.film(filmId, language),
    coder: (coderId: string) => names.coder(coderId, language),
  }
  const [sentence, inNumbers] = [plain(symbol, name, finding), technical(symbol, name, finding, said)]
  if (sentence === inNumbers) return sentence
  return language === 'zh-Hans' ? sentence + inNumbers : `${sentence} ${inNumbers}`
}
