import type { FormFinding } from '../../findings/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import type { Named } from './named.ts'
import { namesOf } from './named.ts'

export function sayForm(language: Language, finding: FormFinding, named: Named): string {
  const { analysis, form, prevalence } = wordsIn(language)
  const names = namesOf(language, named)
  const { first, second } = finding.periods
  const groups = [...new Set(finding.measures.map(({ subject }) => subject.group))]
  const lines = [
    analysis.compared({ first, second }),
    form.resolution(finding),
    ...finding.warnings.map(warning => `! ${prevalence.warning(warning, names, finding)}`),
    ...(finding.filmsWithoutShots.length > 0
      ? [`! ${form.withoutShots(finding.filmsWithoutShots.map(names.film))}`]
      : []),
    '',
    ...(finding.films.length === 0 ? [form.noShots] : []),
    ...groups.flatMap(group => [
      form.groups[group],
      ...finding.measures
        .filter(({ subject }) => subject.group === group)
        .flatMap(measure => {
          const name = form.name(measure.subject, names.code)
          const technical = form.technical(measure, name, finding)
          return [`  ${form.plain(measure, name, finding)}`, ...(technical ? [`  ${technical}`] : [])]
        }),
      '',
    ]),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
