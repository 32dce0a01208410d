import type { CourseFinding } from '../../../findings/index.ts'
import { byEvidence } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import { useWords } from '../../use-app.ts'
import { FindingPage } from '../page/FindingPage.tsx'
import { NoCodesYet } from '../page/NoCodesYet.tsx'
import { ReadingOrTable } from '../page/ReadingOrTable.tsx'
import { Resolution } from '../page/Resolution.tsx'
import { FocalSymbols } from '../prevalence/FocalSymbols.tsx'
import { useFocal } from '../use-focal.ts'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { CourseTable } from './CourseTable.tsx'
import { SymbolCourse } from './SymbolCourse.tsx'

/** More symbols than these are drawn when they are scrolled near. */
const openAtOnce = 8

/** Course: where along the running time symbols stand, all films together, without periods. */
export function CourseView() {
  const words = useWords()
  const names = useNames()
  const numbers = useNumbers()
  const [focal, setFocal] = useFocal()
  const version = useVersionAsked()
  const asked = useQuestion('course', {
    ...(version && { codebookVersion: version.number }),
    focalCodeIds: [...focal],
  })
  return (
    <FindingPage asked={asked}>
      {({ finding }) => (
        <>
          <Resolution
            cautions={warningsShown(numbers, finding).map(one => words.course.warning(one, names))}
            below={numbers === 'inferential' && <FocalSymbols focal={focal} onFocal={setFocal} />}
          >
            {numbers === 'inferential' && <p>{words.course.resolution(finding)}</p>}
            {numbers === 'descriptive' && <p>{words.plainly.noTests}</p>}
            {numbers === 'none' && <p>{words.plainly.noNumbers}</p>}
          </Resolution>
          {finding.symbols.length === 0 ? (
            <NoCodesYet />
          ) : (
            <ReadingOrTable
              reading={() =>
                byEvidence(finding.symbols).map((symbol, index) => (
                  <SymbolCourse
                    key={symbol.symbol}
                    {...{ symbol, finding, names }}
                    isNear={index < openAtOnce}
                  />
                ))
              }
              table={numbers === 'none' ? null : () => <CourseTable finding={finding} names={names} />}
            />
          )}
        </>
      )}
    </FindingPage>
  )
}

/** Without tests nothing is said that weighs them. */
function warningsShown(numbers: NumbersChoice, { warnings }: CourseFinding): CourseFinding['warnings'] {
  return warnings.filter(({ kind }) => numbers === 'inferential' || kind === 'not-looked-through')
}
