import type { CountedUnder } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import styles from './Page.module.css'

/** What is said above a finding of any question, and has to be known before it is read. */
export function AboveFinding({ finding }: { finding: { codebookVersion?: CountedUnder } }) {
  const { analysis } = useWords()
  return (
    finding.codebookVersion && (
      <p className={styles.caution} data-testid="under-version">
        {analysis.underVersion(finding.codebookVersion)}
      </p>
    )
  )
}
