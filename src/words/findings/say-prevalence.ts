import type { PrevalenceFinding, SymbolFinding } from '../../findings/index.ts'
import { orderByEvidence } from '../../findings/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import type { Named } from './named.ts'
import { namesOf } from './named.ts'

export function sayPrevalence(language: Language, finding: PrevalenceFinding, named: Named): string {
  const { prevalence, analysis, agreement } = wordsIn(language)
  const names = namesOf(language, named)
  const { seen, nothingToSee } = orderByEvidence(finding)
  const symbolLines = (symbol: SymbolFinding) => {
    const name = names.code(symbol.symbol)
    const plain = prevalence.plain(symbol, name, finding)
    const technical = prevalence.technical(symbol, name, finding, names)
    const agreed = agreement.said(symbol.agreement)
    return [
      name,
      `  ${plain}`,
      ...(technical === plain ? [] : [`  ${technical}`]),
      ...(agreed ? [`  ${agreed}`] : []),
      ...symbol.warnings.map(warning => `  ! ${prevalence.warning(warning, names, finding)}`),
      '',
    ]
  }
  const { first, second } = finding.periods
  const lines = [
    analysis.compared({ first, second }),
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    prevalence.resolution(finding),
    prevalence.shotLengths(finding),
    ...finding.warnings.map(warning => `! ${prevalence.warning(warning, names, finding)}`),
    '',
    ...seen.flatMap(symbolLines),
    ...nothingToSee.map(({ because, symbols }) =>
      prevalence.nothingToSee(
        because,
        symbols.map(({ symbol }) => names.code(symbol)),
      ),
    ),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
