import type { QuestionName } from '../../findings/index.ts'
import type { KeptFinding } from '../../study/index.ts'
import type { Language, Words } from '../../words/index.ts'

type Named = Pick<KeptFinding, 'id' | 'question' | 'said'>

/** A kept finding by its question; by what it says too where another answers the same. */
export function nameOfFinding(
  finding: Named,
  { all, questions, language }: { all: readonly Named[]; questions: Words['questions']; language: Language },
): string {
  const { name } = questions[finding.question as QuestionName] ?? { name: finding.question }
  const isAlone = all.every(({ id, question }) => id === finding.id || question !== finding.question)
  return isAlone ? name : `${name}: ${finding.said[language].split('\n')[0]}`
}
