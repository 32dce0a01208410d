import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { UndoButtons } from '../../stage/head/UndoButtons.tsx'
import { useWords } from '../../use-app.ts'
import head from '../AnalysisHead.module.css'
import page from '../page/Page.module.css'
import { noQuestionYet } from '../use-question-asked.ts'
import styles from './Kept.module.css'
import { KeptLine } from './KeptLine.tsx'
import { useKeptFindings } from './use-kept-findings.ts'

/** The findings that were kept: each as it stood, with whether it still stands. */
export function KeptScreen() {
  const { kept, analysis } = useWords()
  const list = useKeptFindings()
  const navigate = useNavigate({ from: '/analysis/kept' })
  const open = useSearch({ from: '/analysis/kept', select: search => search.open })
  return (
    <article className={page.page}>
      <header className={head.head}>
        <p>
          <Link to="/analysis" search={{ question: noQuestionYet }}>
            {kept.toQuestions}
          </Link>
        </p>
        <div className={head.words}>
          <h1>{kept.title}</h1>
          <p>{kept.purpose}</p>
        </div>
        <div className={head.tools}>
          <UndoButtons area="analysis" filmId={null} />
        </div>
      </header>
      {list === null && (
        <p className={page.lead} role="status">
          {analysis.asking}
        </p>
      )}
      {list?.length === 0 && (
        <p className={page.lead} data-testid="nothing-kept">
          {kept.begin}
        </p>
      )}
      <ul className={styles.list} data-testid="kept-findings">
        {list?.map(finding => (
          <li key={finding.id} data-kept={finding.id} data-standing={finding.standing}>
            <KeptLine
              finding={finding}
              isOpen={open === finding.id}
              onOpen={isOpen =>
                void navigate({ search: { open: isOpen ? finding.id : undefined }, replace: true })
              }
            />
          </li>
        ))}
      </ul>
    </article>
  )
}
