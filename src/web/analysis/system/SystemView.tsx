import { nameIn } from '../../../study/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { CopySentence } from '../page/CopySentence.tsx'
import { FindingPage } from '../page/FindingPage.tsx'
import styles from '../page/Page.module.css'
import { Resolution } from '../page/Resolution.tsx'
import { ShotLengths } from '../prevalence/ShotLengths.tsx'
import { useCautions } from '../prevalence/use-cautions.ts'
import type { QuestionViewProps } from '../question-view.ts'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { BuiltSystem } from './BuiltSystem.tsx'
import { CommunitiesDrawer } from './CommunitiesDrawer.tsx'
import { MapSection } from './MapSection.tsx'
import { NetworkSection } from './NetworkSection.tsx'
import { SystemChoices } from './SystemChoices.tsx'
import look from './SystemView.module.css'
import { sentenceOfSystem } from './sentence-of-system.ts'
import { useSystemChoices } from './use-system-choices.ts'

/** The system as a whole: whether it differs, what stands together in each period, and where the mixes lie. */
export function SystemView({ periodisation, compared }: QuestionViewProps) {
  const words = useWords()
  const { system, prevalence, plainly } = words
  const names = useNames()
  const numbers = useNumbers()
  const cautions = useCautions()
  const language = useAppState(state => state.preferences.language)
  const version = useVersionAsked()
  const choices = useSystemChoices()
  const asked = useQuestion('system', {
    ...(version && { codebookVersion: version.number }),
    periodisationId: periodisation.id,
    periods: [...compared],
    ...choices.wanted,
  })
  return (
    <FindingPage asked={asked}>
      {({ finding }) => {
        const { narrowed } = finding.parameters
        const said = cautions(finding.warnings, finding, names)
        const narrowing =
          narrowed &&
          system.narrowed({
            value: nameIn(narrowed.names.value, language),
            unanswered: narrowed.unanswered,
            notAsked: narrowed.codesNotAsked.map(codeId => names.code(codeId)),
          })
        return (
          <>
            <Resolution
              cautions={narrowing ? [narrowing, ...said] : said}
              below={<SystemChoices choices={choices} numbers={numbers} />}
            >
              {numbers === 'inferential' && <p>{prevalence.resolution(finding)}</p>}
              {numbers === 'descriptive' && <p>{plainly.noTests}</p>}
              {numbers === 'none' ? <p>{plainly.noNumbers}</p> : <ShotLengths finding={finding} />}
            </Resolution>
            {finding.family.length < 2 ? (
              <p className={styles.lead}>{system.fewCodes}</p>
            ) : (
              <>
                <p className={look.plain} data-testid="plain-sentence">
                  {sentenceOfSystem(numbers, finding, system)}
                </p>
                {numbers === 'inferential' && (
                  <p className={look.technical} data-testid="technical-sentence">
                    {system.technical(finding)}
                  </p>
                )}
                <NetworkSection finding={finding} names={names} />
                {numbers !== 'none' && <MapSection finding={finding} names={names} />}
                <BuiltSystem finding={finding} names={names} />
                {numbers !== 'none' && <CommunitiesDrawer finding={finding} names={names} />}
                <CopySentence say={tongue => sentenceOfSystem(numbers, finding, words.system, tongue)} />
              </>
            )}
          </>
        )
      }}
    </FindingPage>
  )
}
