import type { ComparedRow, MeansOfPeriods, RowDot, RowsFinding, RowWarning } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { Language, RowSaying, Words } from '../../../words/index.ts'

/** The sentence of a line, as much of it in numbers as is shown. */
export function rowSentence(
  numbers: NumbersChoice,
  row: ComparedRow,
  { words, saying, finding }: { words: Words; saying: RowSaying; finding: RowsFinding<ComparedRow> },
): string {
  if (numbers === 'inferential') return words.rows.plain(row, saying, finding)
  return numbers === 'descriptive'
    ? words.rows.described(row, saying, finding)
    : words.rows.told(row, saying, finding)
}

/** For another text: with the numbers that it rests on where tests are shown. */
export function rowToCopy(
  language: Language,
  numbers: NumbersChoice,
  row: ComparedRow,
  said: { words: Words; saying: RowSaying; finding: RowsFinding<ComparedRow> },
): string {
  const sentence = rowSentence(numbers, row, said)
  if (numbers !== 'inferential') return sentence
  const technical = said.words.rows.technical(row, said.saying, said.finding)
  if (technical === sentence) return sentence
  return language === 'zh-Hans' ? sentence + technical : `${sentence} ${technical}`
}

/** Without tests nothing is said that weighs them. */
export function warningsShown(numbers: NumbersChoice, warnings: readonly RowWarning[]): RowWarning[] {
  return warnings.filter(
    ({ kind }) =>
      numbers === 'inferential' ||
      (kind !== 'spread-differs' && (numbers === 'descriptive' || kind !== 'one-film-carries')),
  )
}

/** A share of nothing has no frames; a position in the middle has. */
export function hasFrames({ telling, value }: RowDot, scale: 'share' | 'position'): boolean {
  return telling === 'known' && (scale === 'position' || value !== 0)
}

export interface RowNumber {
  name: string
  label: string
  said: string
}

/** Every number of a line that is shown, with the reason in its place where it cannot be given. */
export function rowNumbers(
  numbers: NumbersChoice,
  row: ComparedRow,
  { words, saying, finding }: { words: Words; saying: RowSaying; finding: RowsFinding<ComparedRow> },
): RowNumber[] {
  const { analysis, prevalence } = words
  const { rows: labels } = analysis
  const { first, second } = finding.periods
  const range = (from: number, to: number) =>
    analysis.range({ from: saying.difference(from), to: saying.difference(to) })
  const say = <Value>(value: Value, format: (value: Exclude<Value, { because: unknown }>) => string) =>
    isNotComputable(value)
      ? analysis.cannot(prevalence.because(value))
      : format(value as Exclude<Value, { because: unknown }>)
  const described: RowNumber[] = [
    { name: 'mean-1', label: labels.mean(first), said: say(row.meanP1, saying.value) },
    { name: 'mean-2', label: labels.mean(second), said: say(row.meanP2, saying.value) },
    { name: 'difference', label: words.analysis.difference, said: say(row.difference, saying.difference) },
  ]
  if (numbers !== 'inferential') return numbers === 'none' ? [] : described
  const isByDirector = finding.defaultTest === 'directors'
  const { directorBlocks } = row
  return [
    ...described,
    {
      name: 'interval',
      label: isOfWholeCorpus(finding) ? labels.intervalAsModel : labels.interval,
      said: say(row.welch95, ({ lower, upper }) => range(lower, upper)),
    },
    ...(isByDirector
      ? [
          {
            name: 'p-directors',
            label: labels.directors,
            said: say(directorBlocks, ({ p }) => analysis.p(p)),
          },
          {
            name: 'p-directors-corrected',
            label: labels.pCorrectedDirectors,
            said: say(isNotComputable(directorBlocks) ? directorBlocks : directorBlocks.maxT, ({ p }) =>
              analysis.p(p),
            ),
          },
        ]
      : []),
    {
      name: 'p',
      label: isByDirector ? labels.pOptimistic : labels.p,
      said: say(row.permutation, ({ p }) => analysis.p(p)),
    },
    {
      name: 'p-corrected',
      label: isByDirector ? labels.pCorrectedOptimistic : labels.pCorrected,
      said: say(row.maxT, ({ p }) => analysis.p(p)),
    },
    {
      name: 'leave-one-out',
      label: labels.leaveOneOut,
      said: say(row.leaveOneFilmOut, ({ min, max }) => range(min, max)),
    },
  ]
}

/** A mean of the films of a period, or null. */
export function meanOf({ meanP1, meanP2 }: MeansOfPeriods, period: 1 | 2): number | null {
  const mean = period === 1 ? meanP1 : meanP2
  return isNotComputable(mean) ? null : (mean as number)
}
