import type { CompanionsFinding, ResignificationFinding } from '../../findings/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import type { Named } from './named.ts'
import { namesOf } from './named.ts'

/** More pairs than these are in the table and in the JSON, not in a text to be read. */
const pairsSaid = 60

export function sayCompanions(language: Language, finding: CompanionsFinding, named: Named): string {
  const { companions, analysis, prevalence } = wordsIn(language)
  const names = namesOf(language, named)
  const { first, second } = finding.periods
  const shown = finding.pairs.slice(0, pairsSaid)
  const lines = [
    analysis.compared({ first, second }),
    companions.unitMeaning[finding.unit],
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    companions.resolution(finding),
    prevalence.shotLengths(finding),
    ...(finding.entailedLeftOut.length > 0
      ? [`! ${companions.entailed(finding.entailedLeftOut, names)}`]
      : []),
    ...finding.warnings.map(warning => `! ${companions.warning(warning, names, finding)}`),
    '',
    ...shown.flatMap(pair => {
      const technical = companions.technical(pair, finding, names)
      return [
        companions.pair(pair, finding.unit, names),
        `  ${companions.plain(pair, finding, names)}`,
        ...(technical === null ? [] : [`  ${technical}`]),
        ...pair.warnings.map(warning => `  ! ${companions.warning(warning, names, finding)}`),
        '',
      ]
    }),
    ...(finding.pairs.length === 0 ? [companions.nothing] : []),
    ...notSaid(finding.pairsNotListed + finding.pairs.length - shown.length, companions.notListed),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

export function sayResignification(
  language: Language,
  finding: ResignificationFinding,
  named: Named,
): string {
  const { resignification, companions, analysis, prevalence } = wordsIn(language)
  const names = namesOf(language, named)
  const { first, second } = finding.periods
  const lines = [
    analysis.compared({ first, second }),
    companions.unitMeaning[finding.unit],
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    prevalence.resolution(finding),
    prevalence.shotLengths(finding),
    ...(finding.entailedLeftOut.length > 0
      ? [`! ${companions.entailed(finding.entailedLeftOut, names)}`]
      : []),
    ...finding.warnings.map(warning => `! ${companions.warning(warning, names, finding)}`),
    '',
    ...finding.symbols.flatMap(symbol => {
      const rest = [
        resignification.technical(symbol, finding, names),
        symbol.verdict.kind === 'shows' ? null : resignification.changes(symbol, names),
        resignification.connotes(symbol, finding, names, true),
        resignification.leftOut(symbol, names),
      ]
      return [
        names.code(symbol.symbol),
        `  ${resignification.plain(symbol, finding, names)}`,
        ...rest.flatMap(line => (line === null ? [] : [`  ${line}`])),
        ...symbol.warnings.map(warning => `  ! ${companions.warning(warning, names, finding)}`),
        '',
      ]
    }),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function notSaid(count: number, say: (count: number) => string): string[] {
  return count > 0 ? [say(count)] : []
}
