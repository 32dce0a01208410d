import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PrevalenceFinding } from '../../findings/index.ts'
import { orderByEvidence } from '../../findings/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { Choice } from '../controls/Choice.tsx'
import type { PrevalenceState } from '../state/prevalence.ts'
import { useWords } from '../use-app.ts'
import styles from './AnalysisScreen.module.css'
import { Cautions } from './Cautions.tsx'
import { FindingTable } from './FindingTable.tsx'
import { FocalSymbols } from './FocalSymbols.tsx'
import { useNumbers } from './numbers-choice.ts'
import { ShotLengths } from './ShotLengths.tsx'
import { SymbolSection } from './SymbolSection.tsx'
import type { Names } from './use-names.ts'
import { useNames } from './use-names.ts'
import { useIsOpened } from './use-opened.ts'

interface AnswerProps {
  prevalence: PrevalenceState
  focal: readonly string[]
  onFocal: (codeIds: readonly string[]) => void
}

/** The answer: what these films can show, then what they show, as pages to read or as a table. */
export function Answer({ prevalence, focal, onFocal }: AnswerProps) {
  const words = useWords()
  const { analysis } = words
  const names = useNames()
  const [isTable, setTable] = useIsOpened('table')
  const numbers = useNumbers()
  const { answer, refusal } = prevalence
  if (!answer)
    return (
      <p className={styles.lead} role="status">
        {refusal ? sayRefusal(words.refusals, refusal) : analysis.asking}
      </p>
    )
  const { finding } = answer
  return (
    <div aria-busy={prevalence.isAsking} data-testid="finding" data-digest={answer.tableDigest}>
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
        {numbers === 'inferential' && <FocalSymbols focal={focal} onFocal={onFocal} />}
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
            <Reading finding={finding} names={names} />
          )}
        </>
      )}
    </div>
  )
}

/** Symbols by their evidence, and those of which there is nothing to see in a line at the end. */
function Reading({ finding, names }: { finding: PrevalenceFinding; names: Names }) {
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
