import type { Sight } from '../../essay/index.ts'
import { numberAsSeen, seeing } from '../../essay/index.ts'
import type { FindingOf, QuestionName } from '../../findings/index.ts'
import type { NumberName, OutlineLine } from '../../words/index.ts'
import { numberNames, outlineFinding, sayNumber, wordsIn } from '../../words/index.ts'
import type { RecordNames } from '../films/gather-records.ts'

/**
 * A finding as it is printed: its numbers as they are written, and its films in their order. `path`: one number of it, as
 * `LINE/NUMBER`; null where a line or number of that name is not there any more.
 */
export function printedFinding(
  answered: { finding: FindingOf<QuestionName>; names: RecordNames; tableDigest: string },
  { question, path }: { question: string; path: string | null },
): Sight | null {
  const { finding, names, tableDigest } = answered
  const { lines, unit } = outlineFinding('en', finding, names)
  const inChinese = new Map(
    outlineFinding('zh-Hans', finding, names).lines.map(({ key, label }) => [key, label]),
  )
  const wanted = path === null ? lines : lines.filter(({ key }) => path.startsWith(`${key}/`))
  const printed = wanted.flatMap(line =>
    numberNames.flatMap(name => {
      if (path !== null && path !== `${line.key}/${name}`) return []
      const number = printedNumber(line, name)
      if (number === null) return []
      return [numberAsSeen({ label: { en: line.label, 'zh-Hans': inChinese.get(line.key)! }, name, number })]
    }),
  )
  if (path !== null) {
    const line = wanted.find(({ key }) => numberNames.some(name => path === `${key}/${name}`))
    return line && printed.length > 0 ? oneNumber(line, { question, path, printed }) : null
  }
  return {
    seen: seeing({
      values: printed,
      films: [...new Set(wanted.flatMap(({ films }) => films.map(({ filmId }) => filmId)))],
      method: [question, unit, ...new Set(wanted.map(({ test }) => test))],
    }),
    whole: tableDigest,
    layer: null,
  }
}

/** Of one number a reader sees it alone: whatever else the finding says may change without turning it. */
function oneNumber(
  { key, numbers, test }: OutlineLine,
  { question, path, printed }: { question: string; path: string; printed: readonly string[] },
): Sight {
  const value = numbers[path.slice(key.length + 1) as NumberName]
  return {
    seen: seeing({ values: printed, method: [question, test] }),
    // A number without end is no JSON.
    whole: [question, path, String(value)],
    layer: null,
  }
}

/** One number of a line as it is written; null where the line has no such number. */
export function printedNumber(line: OutlineLine, name: NumberName): string | null {
  const value = line.numbers[name]
  return value === undefined ? null : wordsIn('en').kept.number(name, value, one => sayNumber(line.unit, one))
}
