import type { FormFinding } from '../../../findings/index.ts'
import type { Words } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import { CopySentence } from '../page/CopySentence.tsx'
import { FindingPage } from '../page/FindingPage.tsx'
import styles from '../page/Page.module.css'
import { ReadingOrTable } from '../page/ReadingOrTable.tsx'
import { Resolution } from '../page/Resolution.tsx'
import { useCautions } from '../prevalence/use-cautions.ts'
import type { QuestionViewProps } from '../question-view.ts'
import look from '../system/SystemView.module.css'
import { useNames } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useQuestion } from '../use-question.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import { FormTable } from './FormTable.tsx'
import { MeasureGroup } from './MeasureGroup.tsx'
import { PicturesOfForm } from './PicturesOfForm.tsx'

/** Form: how the films are cut and how they look, a film one value, whatever was coded in it. */
export function FormView({ periodisation, compared }: QuestionViewProps) {
  const { form, plainly } = useWords()
  const names = useNames()
  const numbers = useNumbers()
  const cautions = useCautions()
  const version = useVersionAsked()
  const asked = useQuestion('form', {
    ...(version && { codebookVersion: version.number }),
    periodisationId: periodisation.id,
    periods: [...compared],
  })
  return (
    <FindingPage asked={asked}>
      {({ finding }) => {
        const missing = finding.filmsWithoutShots.map(id => names.film(id))
        return (
          <>
            <Resolution
              cautions={[
                ...cautions(finding.warnings, finding, names),
                ...(missing.length > 0 ? [form.withoutShots(missing)] : []),
              ]}
            >
              {numbers === 'inferential' && <p>{form.resolution(finding)}</p>}
              {numbers === 'descriptive' && <p>{plainly.noTests}</p>}
              {numbers === 'none' && <p>{plainly.noNumbers}</p>}
            </Resolution>
            {finding.films.length === 0 ? (
              <p className={styles.lead}>{form.noShots}</p>
            ) : (
              <ReadingOrTable
                reading={() => (
                  <>
                    {numbers === 'none' && <p className={look.plain}>{form.none(finding.periods)}</p>}
                    <PicturesOfForm finding={finding} names={names} />
                    {(['cutting', 'picture', 'aspect', 'technique'] as const).map(group => (
                      <MeasureGroup key={group} group={group} finding={finding} names={names} />
                    ))}
                    {numbers === 'inferential' && (
                      <CopySentence
                        say={language =>
                          firstSentence(finding, wordsIn(language).form, id => names.code(id, language))
                        }
                      />
                    )}
                  </>
                )}
                table={numbers === 'none' ? null : () => <FormTable finding={finding} names={names} />}
              />
            )}
          </>
        )
      }}
    </FindingPage>
  )
}

/** What is copied: the length of shots, plainly and in numbers. */
function firstSentence(finding: FormFinding, form: Words['form'], code: (codeId: string) => string): string {
  const [measure] = finding.measures
  if (!measure) return form.none(finding.periods)
  const name = form.name(measure.subject, code)
  return [form.plain(measure, name, finding), form.technical(measure, name, finding) ?? ''].join(' ').trim()
}
