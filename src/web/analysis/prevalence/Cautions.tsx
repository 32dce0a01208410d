import type { PrevalenceFinding, PrevalenceWarning } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { cautionShown } from './numbers-choice.ts'

interface CautionsProps {
  warnings: readonly PrevalenceWarning[]
  finding: PrevalenceFinding
  names: Names
  look: { list?: string | undefined; line: string | undefined }
}

/** What weakens a finding, each as a sentence. */
export function Cautions({ warnings, finding, names, look }: CautionsProps) {
  const words = useWords()
  const numbers = useNumbers()
  const said = warnings.flatMap(warning => cautionShown(numbers, warning, { words, names, finding }) ?? [])
  if (said.length === 0) return null
  return (
    <ul className={look.list} aria-label={words.analysis.cautions}>
      {said.map(sentence => (
        <li key={sentence} className={look.line}>
          {sentence}
        </li>
      ))}
    </ul>
  )
}
