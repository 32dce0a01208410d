import type { WhenFinding } from '../../findings/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import type { Named } from './named.ts'
import { namesOf } from './named.ts'

export function sayWhen(language: Language, finding: WhenFinding, named: Named): string {
  const { when, analysis } = wordsIn(language)
  const names = namesOf(language, named)
  const titles = (ids: readonly string[]) => analysis.listOfTitles(ids.map(names.film))
  const spread = finding.films.filter(({ isSpread }) => isSpread).map(({ filmId }) => filmId)
  const seen = finding.symbols.filter(({ present }) => present > 0)
  const unseen = finding.symbols.filter(({ present }) => present === 0)
  const lines = [
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    when.resolution(finding),
    ...(spread.length > 0 ? [`! ${when.spread(titles(spread))}`] : []),
    ...(finding.filmsWithoutDate.length > 0
      ? [`! ${when.withoutDate(titles(finding.filmsWithoutDate))}`]
      : []),
    ...(finding.filmsWithoutScenes?.length
      ? [`! ${when.withoutScenes(titles(finding.filmsWithoutScenes))}`]
      : []),
    when.system(finding),
    when.stepOrDrift,
    '',
    ...seen.flatMap(symbol => {
      const name = names.code(symbol.symbol)
      const technical = when.technical(symbol, name, finding)
      return [name, `  ${when.plain(symbol, name, finding)}`, ...(technical ? [`  ${technical}`] : []), '']
    }),
    ...(unseen.length > 0 ? [when.nothing(unseen.map(({ symbol }) => names.code(symbol)))] : []),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
