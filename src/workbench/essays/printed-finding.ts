import type { Sight } from '../../essay/index.ts'
import { seeing } from '../../essay/index.ts'
import type { FindingOf, QuestionName } from '../../findings/index.ts'
import type { NumberName, OutlineLine } from '../../words/index.ts'
import { numberNames, outlineFinding, sayNumber, wordsIn } from '../../words/index.ts'
import type { RecordNames } from '../films/gather-records.ts'

/**
 * A finding as it is printed: its numbers as they are written, and its films with their values in their order. `path`:
 * one number of it, as `LINE/NUMBER`; null where a line or number of that name is not there any more.
 */
export function printedFinding(
  answered: { finding: FindingOf<QuestionName>; names: RecordNames; tableDigest: string },
  { question, path }: { question: string; path: string | null },
): Sight | null {
  const { finding, names, tableDigest } = answered
  const { lines, unit } = outlineFinding('en', finding, names)
  const wanted = path === null ? lines : lines.filter(({ key }) => path.startsWith(`${key}/`))
  const printed = wanted.flatMap(line => numbersOf(line, path))
  if (path !== null && printed.length === 0) return null
  const { codebookVersion } = finding as { codebookVersion?: { number: number } }
  return {
    seen: seeing({
      values: printed,
      films: [...new Set(wanted.flatMap(({ films }) => films.map(({ filmId }) => filmId)))],
      method: [question, unit, ...new Set(wanted.map(({ test }) => test ?? ''))],
      code: path === null ? [] : wanted.map(({ label }) => label),
      coverage: [String(codebookVersion?.number ?? '')],
    }),
    whole: tableDigest,
    layer: layerOf(finding),
  }
}

/** One number of a line as it is written; null where the line has no such number. */
export function printedNumber(line: OutlineLine, name: NumberName): string | null {
  const value = line.numbers[name]
  return value === undefined ? null : wordsIn('en').kept.number(name, value, one => sayNumber(line.unit, one))
}

function numbersOf(line: OutlineLine, path: string | null): string[] {
  return numberNames.flatMap(name => {
    if (path !== null && path !== `${line.key}/${name}`) return []
    const printed = printedNumber(line, name)
    return printed === null ? [] : [path === null ? `${line.key}/${name} ${printed}` : printed]
  })
}

function layerOf(finding: FindingOf<QuestionName>): string | null {
  const { layer } = finding as { layer?: unknown }
  return layer === undefined || layer === null ? null : JSON.stringify(layer)
}
