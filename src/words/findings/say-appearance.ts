import type { AppearanceFinding } from '../../findings/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import type { Named } from './named.ts'
import { namesOf } from './named.ts'

export function sayAppearance(language: Language, finding: AppearanceFinding, named: Named): string {
  const { appearance, analysis } = wordsIn(language)
  const names = namesOf(language, named)
  const titles = (ids: readonly string[]) => analysis.listOfTitles(ids.map(names.film))
  const codeLines = (code: AppearanceFinding['codes'][number]) => {
    const name = names.code(code.symbol)
    return [
      name,
      `  ${appearance.inTime(code, {
        name,
        first: titles(code.first?.filmIds ?? []),
        last: titles(code.last?.filmIds ?? []),
      })}`,
      ...[appearance.inPeriods(code, name, finding), appearance.byChance(code, finding)]
        .filter(Boolean)
        .map(said => `  ${said}`),
      ...cautionsOf(code).map(said => `  ! ${said}`),
      '',
    ]
  }
  const cautionsOf = (code: AppearanceFinding['codes'][number]) => [
    ...(code.notLookedForBefore.length > 0 ? [appearance.mayBeEarlier(titles(code.notLookedForBefore))] : []),
    ...(code.notLookedForAfter.length > 0 ? [appearance.mayBeLater(titles(code.notLookedForAfter))] : []),
    ...(code.absentThinly.length > 0 ? [appearance.thin(titles(code.absentThinly))] : []),
  ]
  const lines = [
    finding.periods ? analysis.compared(finding.periods) : appearance.noPeriods,
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    appearance.resolution(finding),
    ...(finding.filmsWithoutDate.length > 0
      ? [`! ${appearance.withoutDate(titles(finding.filmsWithoutDate))}`]
      : []),
    '',
    ...finding.codes.flatMap(codeLines),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
