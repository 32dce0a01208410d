import type {
  CarrierFinding,
  ChannelFinding,
  ComparedRow,
  ReversalFinding,
  RowsFinding,
} from '../../findings/index.ts'
import { byEvidence } from '../../findings/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import type { Named } from './named.ts'
import { namesOf } from './named.ts'
import { namesOfBook } from './names-in-rows.ts'
import type { NamesInRows, RowSaying } from './row-words.ts'

export function sayReversal(language: Language, finding: ReversalFinding, named: Named): string {
  const { rows, rowPages } = wordsIn(language)
  const names = namesInRows(language, named)
  const empty = finding.contradictions.filter(({ marks }) => marks === 0)
  return sayRows(language, finding, names, {
    saying: row => rows.reversal(row, names, finding),
    title: row => names.contradiction(row.contradictionId),
    after:
      finding.contradictions.length === 0
        ? [rowPages.noContradictions]
        : empty.map(({ contradictionId }) => rowPages.nothingPlaced(names.contradiction(contradictionId))),
  })
}

export function sayCarrier(language: Language, finding: CarrierFinding, named: Named): string {
  const { rows, rowPages } = wordsIn(language)
  const names = namesInRows(language, named)
  const { spaces, subjects } = finding
  return sayRows(language, finding, names, {
    saying: row => rows.carrier(row, names, finding),
    title: () => null,
    after:
      finding.rows.length === 0
        ? [rowPages.noCarriers({ spaces: spaces.length, subjects: subjects.length })]
        : [],
  })
}

export function sayChannel(language: Language, finding: ChannelFinding, named: Named): string {
  const { rows, rowPages } = wordsIn(language)
  const names = namesInRows(language, named)
  const { aspectId, marks, answeredMarks } = finding
  return sayRows(language, finding, names, {
    saying: row => rows.channel(row, names, finding),
    title: () => null,
    after:
      aspectId === null
        ? [rowPages.noAspects]
        : finding.rows.length === 0
          ? [rowPages.nothingAnswered({ aspect: names.aspect(aspectId), marks })]
          : [rowPages.answered({ answered: answeredMarks, marks })],
  })
}

function namesInRows(language: Language, named: Named): NamesInRows {
  return { ...namesOf(language, named), ...namesOfBook(language, named) }
}

interface HowSaid<Row> {
  saying: (row: Row) => RowSaying
  title: (row: Row) => string | null
  after: readonly string[]
}

/** What the films can show at all, what weakens it, then line by line, those with the strongest evidence first. */
function sayRows<Row extends ComparedRow>(
  language: Language,
  finding: RowsFinding<Row>,
  names: NamesInRows,
  { saying, title, after }: HowSaid<Row>,
): string {
  const { analysis, prevalence, rows } = wordsIn(language)
  const { first, second } = finding.periods
  const linesOf = (row: Row) => {
    const said = saying(row)
    const [plain, technical] = [rows.plain(row, said, finding), rows.technical(row, said, finding)]
    const under = title(row)
    return [
      under === null ? said.label : `${under}: ${said.label}`,
      `  ${plain}`,
      ...(technical === plain ? [] : [`  ${technical}`]),
      ...row.warnings.map(warning => `  ! ${rows.warning(warning, names)}`),
      '',
    ]
  }
  const lines = [
    analysis.compared({ first, second }),
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    ...(finding.rows.length > 0 ? [prevalence.resolution(finding)] : []),
    ...finding.warnings.map(warning => `! ${prevalence.warning(warning, names, finding)}`),
    '',
    ...byEvidence(finding.rows).flatMap(linesOf),
    ...after,
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
