import type { CompanionsFinding } from '../../../findings/index.ts'
import { isInUse } from '../../../study/index.ts'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { useCodes } from '../../stage/codes/use-codes.ts'
import { useWords } from '../../use-app.ts'
import { FindingPage } from '../page/FindingPage.tsx'
import { NoCodesYet } from '../page/NoCodesYet.tsx'
import styles from '../page/Page.module.css'
import { ReadingOrTable } from '../page/ReadingOrTable.tsx'
import { Resolution } from '../page/Resolution.tsx'
import { TogetherChoices, useTogether } from '../page/TogetherChoices.tsx'
import { useCompanionCautions } from '../page/use-companion-cautions.ts'
import { ShotLengths } from '../prevalence/ShotLengths.tsx'
import type { QuestionViewProps } from '../question-view.ts'
import type { Names } from '../use-names.ts'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { PairSection } from './PairSection.tsx'
import { PairsChart } from './PairsChart.tsx'
import { PairTable } from './PairTable.tsx'
import { keyOfPair } from './pair-words.ts'

/** Companions: what these films can show, then who stands with whom, and whose tie became closer or looser. */
export function CompanionsView({ periodisation, compared }: QuestionViewProps) {
  const words = useWords()
  const names = useNames()
  const numbers = useNumbers()
  const cautions = useCompanionCautions()
  const [unit] = useTogether()
  const [codeId] = useOpened('of')
  const version = useVersionAsked()
  const asked = useQuestion('companions', {
    ...(version && { codebookVersion: version.number }),
    periodisationId: periodisation.id,
    periods: [...compared],
    unit,
    ...(codeId && { codeId }),
  })
  const { companions } = words
  return (
    <>
      <TogetherChoices />
      <ChosenSymbol />
      <FindingPage asked={asked}>
        {({ finding }) => (
          <>
            <Resolution
              cautions={[
                ...(finding.entailedLeftOut.length > 0
                  ? [companions.entailed(finding.entailedLeftOut, names)]
                  : []),
                ...cautions(finding.warnings, finding, names),
              ]}
            >
              {numbers === 'inferential' && <p>{companions.resolution(finding)}</p>}
              {numbers === 'descriptive' && <p>{words.plainly.noTests}</p>}
              {numbers === 'none' ? <p>{words.plainly.noNumbers}</p> : <ShotLengths finding={finding} />}
            </Resolution>
            <Pairs finding={finding} names={names} />
          </>
        )}
      </FindingPage>
    </>
  )
}

/** Whose companions are asked for; chosen before looking, fewer pairs have to be paid for. */
function ChosenSymbol() {
  const { companions } = useWords()
  const names = useNames()
  const codes = useCodes().filter(isInUse)
  const [chosen, choose] = useOpened('of')
  if (codes.length < 2) return null
  return (
    <LabelledSelect
      label={companions.chooseSymbol}
      choices={[
        { value: '', name: companions.everySymbol },
        ...codes.map(({ id }) => ({ value: id, name: names.code(id) })),
      ]}
      chosen={chosen ?? ''}
      onChoose={codeId => choose(codeId || null)}
    />
  )
}

/** More pairs than these are read one by one by nobody; all of them stand in the table. */
const pairsToRead = 40

function Pairs({ finding, names }: { finding: CompanionsFinding; names: Names }) {
  const { companions } = useWords()
  const numbers = useNumbers()
  const codes = useCodes()
  if (codes.length === 0) return <NoCodesYet />
  const read = finding.pairs.slice(0, pairsToRead)
  const more = finding.pairsNotListed + (finding.pairs.length - read.length)
  return (
    <ReadingOrTable
      reading={() => (
        <>
          {finding.pairs.length === 0 && <p className={styles.lead}>{companions.nothing}</p>}
          {numbers !== 'none' && <PairsChart finding={finding} names={names} />}
          {read.map((pair, index) => (
            <PairSection
              key={keyOfPair(pair)}
              pair={pair}
              finding={finding}
              names={names}
              isNear={index < 6}
            />
          ))}
          {more > 0 && <p className={styles.empty}>{companions.notListed(more)}</p>}
        </>
      )}
      table={numbers === 'none' ? null : () => <PairTable finding={finding} names={names} />}
    />
  )
}
