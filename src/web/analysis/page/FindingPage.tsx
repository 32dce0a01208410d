import type { ReactNode } from 'react'
import type { FindingOf, QuestionName } from '../../../findings/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import type { PutQuestion } from '../use-question.ts'
import { AboveFinding } from './AboveFinding.tsx'
import { AgreementBelow } from './AgreementBelow.tsx'
import { FindingTools } from './FindingTools.tsx'
import { FindingContext } from './finding-context.ts'
import styles from './Page.module.css'

interface FindingPageProps<Name extends QuestionName> {
  asked: PutQuestion<Name> | null
  children: (answer: Answered<Name>) => ReactNode
}

interface Answered<Name extends QuestionName> {
  finding: FindingOf<Name>
  tableDigest: string
}

/**
 * The page of a finding: that it is being asked, or why it was refused; else the answer, which stays while it is asked
 * anew. What stands above every finding is in `AboveFinding`.
 */
export function FindingPage<Name extends QuestionName>({ asked, children }: FindingPageProps<Name>) {
  const words = useWords()
  const { answer = null, refusal = null, isAsking = true } = asked ?? {}
  if (!answer || !asked)
    return (
      <p className={styles.lead} role="status">
        {refusal ? sayRefusal(words.refusals, refusal) : words.analysis.asking}
      </p>
    )
  return (
    <div aria-busy={isAsking} data-testid="finding" data-digest={answer.tableDigest}>
      <FindingContext value={{ question: asked.name, asked: asked.wanted, tableDigest: answer.tableDigest }}>
        <FindingTools />
        <AboveFinding finding={answer.finding} />
        {children(answer)}
        {answer.finding.agreement && <AgreementBelow agreement={answer.finding.agreement} />}
      </FindingContext>
    </div>
  )
}
