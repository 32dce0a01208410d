import type { CountedUnder, FindingOf, QuestionName } from '../../../findings/index.ts'
import { CorpusNote } from '../../stage/corpus-statement/CorpusNote.tsx'
import { useWords } from '../../use-app.ts'
import styles from './Page.module.css'

/** What is said above a finding of any question, and has to be known before it is read. */
export function AboveFinding({
  finding,
}: {
  finding: Pick<FindingOf<QuestionName>, 'corpus'> & { codebookVersion?: CountedUnder }
}) {
  const { analysis } = useWords()
  return (
    <>
      <CorpusNote />
      {finding.codebookVersion && (
        <p className={styles.caution} data-testid="under-version">
          {analysis.underVersion(finding.codebookVersion)}
        </p>
      )}
    </>
  )
}
