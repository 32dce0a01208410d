import type { ResignificationFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FindingPage } from '../page/FindingPage.tsx'
import { NoCodesYet } from '../page/NoCodesYet.tsx'
import { ReadingOrTable } from '../page/ReadingOrTable.tsx'
import { Resolution } from '../page/Resolution.tsx'
import { TogetherChoices, useTogether } from '../page/TogetherChoices.tsx'
import { useCompanionCautions } from '../page/use-companion-cautions.ts'
import { FocalSymbols } from '../prevalence/FocalSymbols.tsx'
import { ShotLengths } from '../prevalence/ShotLengths.tsx'
import type { QuestionViewProps } from '../question-view.ts'
import { useFocal } from '../use-focal.ts'
import type { Names } from '../use-names.ts'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { CompanionsOfSymbol } from './CompanionsOfSymbol.tsx'
import { ResignificationTable } from './ResignificationTable.tsx'

/** Re-signification: what these films can show, then whether each symbol keeps its companions. */
export function ResignificationView({ periodisation, compared }: QuestionViewProps) {
  const words = useWords()
  const names = useNames()
  const numbers = useNumbers()
  const cautions = useCompanionCautions()
  const [unit] = useTogether()
  const [focal, setFocal] = useFocal()
  const version = useVersionAsked()
  const asked = useQuestion('resignification', {
    ...(version && { codebookVersion: version.number }),
    periodisationId: periodisation.id,
    periods: [...compared],
    unit,
    focalCodeIds: [...focal],
  })
  const { companions } = words
  return (
    <>
      <TogetherChoices />
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
              below={numbers === 'inferential' && <FocalSymbols focal={focal} onFocal={setFocal} />}
            >
              {numbers === 'inferential' && <p>{words.prevalence.resolution(finding)}</p>}
              {numbers === 'descriptive' && <p>{words.plainly.noTests}</p>}
              {numbers === 'none' ? <p>{words.plainly.noNumbers}</p> : <ShotLengths finding={finding} />}
            </Resolution>
            <Symbols finding={finding} names={names} />
          </>
        )}
      </FindingPage>
    </>
  )
}

function Symbols({ finding, names }: { finding: ResignificationFinding; names: Names }) {
  const numbers = useNumbers()
  if (finding.symbols.length === 0) return <NoCodesYet />
  return (
    <ReadingOrTable
      reading={() => (
        <>
          {finding.symbols.map((symbol, index) => (
            <CompanionsOfSymbol
              key={symbol.symbol}
              symbol={symbol}
              finding={finding}
              names={names}
              isNear={index < 6}
            />
          ))}
        </>
      )}
      table={numbers === 'none' ? null : () => <ResignificationTable finding={finding} names={names} />}
    />
  )
}
