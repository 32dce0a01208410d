import type { AppearanceFinding, CodeInTime } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { DatedBy, useDated } from '../page/DatedBy.tsx'
import { FindingPage } from '../page/FindingPage.tsx'
import { NoCodesYet } from '../page/NoCodesYet.tsx'
import styles from '../page/Page.module.css'
import { ReadingOrTable } from '../page/ReadingOrTable.tsx'
import { Resolution } from '../page/Resolution.tsx'
import type { AnyQuestionViewProps } from '../question-view.ts'
import type { Names } from '../use-names.ts'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { AppearanceCurve } from './AppearanceCurve.tsx'
import { AppearanceTable } from './AppearanceTable.tsx'
import own from './CodeSection.module.css'
import { CodeSection } from './CodeSection.tsx'
import { groupsOf } from './groups.ts'

/** Appearance: what comes into these films and what is lost, by their order and, if there are any, by periods. */
export function AppearanceView({ periodisation, compared }: AnyQuestionViewProps) {
  const { appearance, analysis, plainly } = useWords()
  const names = useNames()
  const version = useVersionAsked()
  const dated = useDated()
  const numbers = useNumbers()
  const asked = useQuestion('appearance', {
    dated,
    ...(version && { codebookVersion: version.number }),
    ...(periodisation &&
      compared?.every(Boolean) && { periodisationId: periodisation.id, periods: [compared[0], compared[1]] }),
  })
  const titles = (ids: readonly string[]) => analysis.listOfTitles(ids.map(id => names.film(id)))
  return (
    <FindingPage asked={asked}>
      {({ finding }) => {
        const unlooked = finding.films.filter(({ isLookedThrough }) => !isLookedThrough).map(({ id }) => id)
        return (
          <>
            <Resolution
              cautions={[
                ...(finding.periods ? [] : [appearance.noPeriods]),
                ...(finding.filmsWithoutDate.length > 0
                  ? [appearance.withoutDate(titles(finding.filmsWithoutDate))]
                  : []),
                ...(unlooked.length > 0 ? [appearance.notLookedThroughAt(titles(unlooked))] : []),
              ]}
              below={
                <div className={styles.view}>
                  <DatedBy />
                </div>
              }
            >
              <p>{numbers === 'none' ? plainly.noNumbers : appearance.resolution(finding)}</p>
              {numbers === 'descriptive' && <p>{plainly.noTests}</p>}
            </Resolution>
            {finding.codes.length === 0 ? (
              <NoCodesYet />
            ) : (
              <>
                <AppearanceCurve finding={finding} names={names} />
                <ReadingOrTable
                  reading={() => <Reading finding={finding} names={names} />}
                  table={
                    numbers === 'none' ? null : () => <AppearanceTable finding={finding} names={names} />
                  }
                />
              </>
            )}
          </>
        )
      }}
    </FindingPage>
  )
}

interface ReadingProps {
  finding: AppearanceFinding
  names: Names
}

function Reading({ finding, names }: ReadingProps) {
  const { appearance } = useWords()
  let drawn = 0
  const isNear = () => drawn++ < openAtOnce
  const nameOf = (group: ReturnType<typeof groupsOf>[number]['name']) => {
    const { groups } = appearance
    if (group === 'first-only') return groups[group](finding.periods?.first ?? '')
    if (group === 'second-only') return groups[group](finding.periods?.second ?? '')
    return groups[group]
  }
  const list = (codes: readonly CodeInTime[]) => codes.map(({ symbol }) => names.code(symbol)).join(' · ')
  return groupsOf(finding).map(({ name, codes, isRead }) => (
    <section key={name} className={own.group} data-group={name} aria-label={nameOf(name)}>
      <h2>{nameOf(name)}</h2>
      {isRead ? (
        codes.map(code => (
          <CodeSection key={code.symbol} code={code} finding={finding} names={names} isNear={isNear()} />
        ))
      ) : (
        <p>{list(codes)}</p>
      )}
    </section>
  ))
}

/** More codes than these are drawn when they are scrolled near. */
const openAtOnce = 8
