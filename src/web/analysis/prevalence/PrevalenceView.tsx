import { useMemo } from 'react'
import type { PrevalenceFinding } from '../../../findings/index.ts'
import { orderByEvidence } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FindingPage } from '../page/FindingPage.tsx'
import { NoCodesYet } from '../page/NoCodesYet.tsx'
import styles from '../page/Page.module.css'
import { ReadingOrTable } from '../page/ReadingOrTable.tsx'
import { Resolution } from '../page/Resolution.tsx'
import { useWithinAsked, WithinChoice } from '../page/WithinChoice.tsx'
import type { QuestionViewProps } from '../question-view.ts'
import { useFocal } from '../use-focal.ts'
import type { Names } from '../use-names.ts'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { FindingTable } from './FindingTable.tsx'
import { FocalSymbols } from './FocalSymbols.tsx'
import { ShotLengths } from './ShotLengths.tsx'
import { SymbolSection } from './SymbolSection.tsx'
import { useCautions } from './use-cautions.ts'

/** Prevalence: what these films can show, then what they show, as pages to read or as a table. */
export function PrevalenceView({ periodisation, compared }: QuestionViewProps) {
  const words = useWords()
  const names = useNames()
  const [focal, setFocal] = useFocal()
  const version = useVersionAsked()
  const within = useWithinAsked()
  const under = version && { codebookVersion: version.number }
  const asked = useQuestion('prevalence', {
    ...under,
    periodisationId: periodisation.id,
    periods: [...compared],
    focalCodeIds: [...focal],
    ...(within !== undefined && { strata: within }),
  })
  const numbers = useNumbers()
  const cautions = useCautions()
  return (
    <FindingPage asked={asked}>
      {({ finding }) => (
        <>
          <Resolution
            cautions={cautions(finding.warnings, finding, names)}
            below={
              numbers === 'inferential' && (
                <>
                  <FocalSymbols focal={focal} onFocal={setFocal} takesDeclared />
                  <WithinChoice />
                  {finding.strata && (
                    <p data-testid="within-strata">{words.strata.described(finding.strata)}</p>
                  )}
                </>
              )
            }
          >
            {numbers === 'inferential' && <p>{words.prevalence.resolution(finding)}</p>}
            {numbers === 'descriptive' && <p>{words.plainly.noTests}</p>}
            {numbers === 'none' ? <p>{words.plainly.noNumbers}</p> : <ShotLengths finding={finding} />}
          </Resolution>
          {finding.symbols.length === 0 ? (
            <NoCodesYet />
          ) : (
            <ReadingOrTable
              reading={() => <Reading finding={finding} names={names} />}
              table={numbers === 'none' ? null : () => <FindingTable finding={finding} names={names} />}
            />
          )}
        </>
      )}
    </FindingPage>
  )
}

interface ReadingProps {
  finding: PrevalenceFinding
  names: Names
}

/** Symbols by their evidence, and those of which there is nothing to see in a line at the end. */
function Reading({ finding, names }: ReadingProps) {
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
