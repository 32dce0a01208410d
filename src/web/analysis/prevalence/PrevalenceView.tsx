import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PrevalenceFinding } from '../../../findings/index.ts'
import { orderByEvidence } from '../../../findings/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Choice } from '../../controls/Choice.tsx'
import { useWords } from '../../use-app.ts'
import styles from '../AnalysisScreen.module.css'
import type { QuestionViewProps } from '../question-view.ts'
import type { Names } from '../use-names.ts'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened } from '../use-opened.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { Cautions } from './Cautions.tsx'
import { FindingTable } from './FindingTable.tsx'
import { FocalSymbols } from './FocalSymbols.tsx'
import type { AskedOfFilms } from './GatherFinding.tsx'
import { ShotLengths } from './ShotLengths.tsx'
import { SymbolSection } from './SymbolSection.tsx'

/** Prevalence: what these films can show, then what they show, as pages to read or as a table. */
export function PrevalenceView({ periodisation, compared }: QuestionViewProps) {
  const words = useWords()
  const { analysis } = words
  const names = useNames()
  const [isTable, setTable] = useIsOpened('table')
  const [focal, setFocal] = useFocal()
  const version = useVersionAsked()
  const under = version && { codebookVersion: version.number }
  const asked = useQuestion('prevalence', {
    ...under,
    periodisationId: periodisation.id,
    periods: [...compared],
    focalCodeIds: [...focal],
  })
  const { answer = null, refusal = null, isAsking = true } = asked ?? {}
  const numbers = useNumbers()
  if (!answer)
    return (
      <p className={styles.lead} role="status">
        {refusal ? sayRefusal(words.refusals, refusal) : analysis.asking}
      </p>
    )
  const { finding } = answer
  return (
    <div aria-busy={isAsking} data-testid="finding" data-digest={answer.tableDigest}>
      {finding.codebookVersion && (
        <p className={styles.caution} data-testid="under-version">
          {analysis.underVersion(finding.codebookVersion)}
        </p>
      )}
      <section className={styles.resolution} aria-labelledby="resolution">
        <h2 id="resolution">{analysis.resolution}</h2>
        {numbers === 'inferential' && <p>{words.prevalence.resolution(finding)}</p>}
        {numbers === 'descriptive' && <p>{words.plainly.noTests}</p>}
        {numbers === 'none' ? <p>{words.plainly.noNumbers}</p> : <ShotLengths finding={finding} />}
        <Cautions
          warnings={finding.warnings}
          finding={finding}
          names={names}
          look={{ list: styles.cautions, line: styles.caution }}
        />
        {numbers === 'inferential' && <FocalSymbols focal={focal} onFocal={setFocal} />}
      </section>
      {finding.symbols.length === 0 ? (
        <p className={styles.lead}>
          {analysis.noCodes}{' '}
          <Link to="/desk" search={{ mode: 'coding' }}>
            {analysis.toCoding}
          </Link>
        </p>
      ) : (
        <>
          {numbers !== 'none' && (
            <div className={styles.view}>
              <Choice
                label={analysis.view}
                choices={(['reading', 'table'] as const).map(value => ({
                  value,
                  name: analysis.views[value],
                }))}
                chosen={isTable ? 'table' : 'reading'}
                onChoose={view => setTable(view === 'table')}
              />
            </div>
          )}
          {isTable && numbers !== 'none' ? (
            <FindingTable finding={finding} names={names} />
          ) : (
            <Reading
              finding={finding}
              names={names}
              asked={{
                periodisationId: periodisation.id,
                focalCodeIds: [...focal],
                tableDigest: answer.tableDigest,
                ...under,
              }}
            />
          )}
        </>
      )}
    </div>
  )
}

/** The codes declared before looking stand in the address. */
function useFocal() {
  const navigate = useNavigate({ from: '/analysis' })
  const focal = useSearch({ from: '/analysis', select: search => search.focal })
  const ids = useMemo(() => focal?.split('.') ?? [], [focal])
  const choose = (chosen: readonly string[]) =>
    void navigate({ search: before => ({ ...before, focal: chosen.join('.') || undefined }), replace: true })
  return [ids, choose] as const
}

interface ReadingProps {
  finding: PrevalenceFinding
  names: Names
  asked: AskedOfFilms
}

/** Symbols by their evidence, and those of which there is nothing to see in a line at the end. */
function Reading({ finding, names, asked }: ReadingProps) {
  const { prevalence } = useWords()
  const { seen, nothingToSee } = useMemo(() => orderByEvidence(finding), [finding])
  return (
    <>
      {seen.map((symbol, index) => (
        <SymbolSection
          key={symbol.symbol}
          symbol={symbol}
          finding={finding}
          names={names}
          asked={asked}
          isNear={index < openAtOnce}
        />
      ))}
      {nothingToSee.length > 0 && (
        <p className={styles.empty} data-testid="nothing-to-see">
          {nothingToSee
            .map(({ because, symbols }) =>
              prevalence.nothingToSee(
                because,
                symbols.map(({ symbol }) => names.code(symbol)),
              ),
            )
            .join(' ')}
        </p>
      )}
    </>
  )
}

/** More symbols than these are drawn when they are scrolled near. */
const openAtOnce = 12
