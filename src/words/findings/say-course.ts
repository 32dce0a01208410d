import type { CourseFinding, SymbolCourse } from '../../findings/index.ts'
import { byEvidence } from '../../findings/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import type { Named } from './named.ts'
import { namesOf } from './named.ts'

export function sayCourse(language: Language, finding: CourseFinding, named: Named): string {
  const { analysis, course } = wordsIn(language)
  const names = namesOf(language, named)
  const linesOf = (symbol: SymbolCourse) => {
    const name = names.code(symbol.symbol)
    const [plain, technical] = [course.plain(symbol, name, finding), course.technical(symbol, name, finding)]
    return [
      name,
      `  ${plain}`,
      ...(technical === plain ? [] : [`  ${technical}`]),
      ...symbol.warnings.map(warning => `  ! ${course.warning(warning, names)}`),
      '',
    ]
  }
  const lines = [
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    course.resolution(finding),
    ...finding.warnings.map(warning => `! ${course.warning(warning, names)}`),
    '',
    ...byEvidence(finding.symbols).flatMap(linesOf),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
