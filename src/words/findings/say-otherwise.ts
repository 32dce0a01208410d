import type { CountedWay, OtherwiseFinding } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import type { Language } from '../language.ts'
import { points, pValue } from '../share-of-films.ts'
import { wordsIn } from '../words-in.ts'
import type { Named } from './named.ts'
import { namesOf } from './named.ts'

export function sayOtherwise(language: Language, finding: OtherwiseFinding, named: Named): string {
  const { otherwise, analysis } = wordsIn(language)
  const names = namesOf(language, named)
  const { first, second } = finding.periods
  const line = (way: CountedWay, said: string) => {
    const difference = isNotComputable(way.difference) ? '–' : points(way.difference)
    const p = isNotComputable(way.p) ? '–' : pValue(way.p)
    return `  ${difference.padStart(7)}  p ${p.padEnd(12)}${said}: ${otherwise.way(way, names)}`
  }
  const lines = [
    analysis.compared({ first, second }),
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    otherwise.plain(finding, names.code(finding.symbol), { names, isTested: true }),
    ...(finding.bordersFixed ? [otherwise.bordersFixed] : []),
    '',
    line(finding.chosen, otherwise.chosen),
    ...finding.ways.map(way => line(way, otherwise.says[way.says])),
    '',
    otherwise.notCorrected,
  ]
  return `${lines.join('\n')}\n`
}
