import type { CodersSaid } from '../../../server/contracts/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import { CodersOfFile } from './CodersOfFile.tsx'
import type { ChosenFile } from './chosen-file.ts'
import styles from './Foreign.module.css'

interface ForeignFileProps {
  file: ChosenFile
  /** Says who its coders are; missing where nothing can be said any more. */
  onCoders?: (said: CodersSaid) => void
}

/** What comes of one file (named, in the list of files; or within what is said of it already), what is left of it and why, and what comes otherwise. */
export function ForeignFile({ file, onCoders }: ForeignFileProps) {
  const { foreign: words, refusals } = useWords()
  const { name, report, refusal, isIn } = file
  const leftCount = report?.left.reduce((sum, { count }) => sum + count, 0) ?? 0
  const Within = name === '' ? 'div' : 'li'
  return (
    <Within data-is-in={isIn} className={styles.report}>
      {name !== '' && <strong>{name}</strong>}
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {sayRefusal(refusals, refusal)}
        </p>
      )}
      {report && (
        <>
          <p>
            {isIn && <strong>{words.brought} </strong>}
            {words.film(report)}
          </p>
          <p>{words.counts(report)}</p>
          {onCoders && !isIn ? (
            <CodersOfFile people={report.people} onSay={onCoders} />
          ) : (
            report.people.length > 0 && <p>{words.peopleAre(report.people)}</p>
          )}
          {leftCount === 0 ? (
            <p>{words.nothingLeft}</p>
          ) : (
            <>
              <p>{words.leftHeading(leftCount)}</p>
              <ul>
                {report.left.map(({ what, count, why }) => (
                  <li key={`${what} ${why}`}>{words.left(what, count, why)}</li>
                ))}
              </ul>
            </>
          )}
          {report.notes.length > 0 && (
            <details>
              <summary>{words.notesHeading}</summary>
              <ul>
                {report.notes.map(({ what, count, why }) => (
                  <li key={`${what} ${why}`}>{words.note(what, count, why)}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Within>
  )
}
