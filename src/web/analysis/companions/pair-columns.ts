import type { CompanionPair, CompanionsFinding, Computed } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { Words } from '../../../words/index.ts'

/** One number of a pair, as a line beside its sentence and as a column of the table. */
export interface PairColumn {
  name: string
  label: string
  /** Of a range its lower end; the upper follows. */
  value: Computed<number>
  upper?: number
  say: (value: number) => string
}

/** Every number of a pair that the study shows. */
export function pairColumns(
  pair: CompanionPair,
  finding: CompanionsFinding,
  { words, numbers }: { words: Pick<Words, 'companions' | 'analysis'>; numbers: NumbersChoice },
): PairColumn[] {
  const { companions, analysis } = words
  const { columns, logOdds } = companions
  const { first, second } = finding.periods
  const { tieP1, tieP2 } = pair
  const described: PairColumn[] = [
    { name: 'shared-1', label: columns.shared(first), value: tieP1.shared, say: analysis.share },
    { name: 'shared-2', label: columns.shared(second), value: tieP2.shared, say: analysis.share },
    { name: 'log-odds-1', label: columns.logOdds(first), value: tieP1.logOdds, say: logOdds },
    { name: 'log-odds-2', label: columns.logOdds(second), value: tieP2.logOdds, say: logOdds },
    { name: 'npmi-1', label: columns.npmi(first), value: tieP1.npmi, say: logOdds },
    { name: 'npmi-2', label: columns.npmi(second), value: tieP2.npmi, say: logOdds },
    { name: 'difference', label: columns.difference, value: pair.difference, say: logOdds },
  ]
  if (numbers !== 'inferential') return described
  const { permutation, maxT, directorBlocks, interval, leaveOneFilmOut } = pair
  const own = finding.defaultTest === 'films' ? permutation : directorBlocks
  const corrected =
    finding.defaultTest === 'films' || isNotComputable(directorBlocks) ? maxT : directorBlocks.maxT
  return [
    ...described,
    {
      name: 'interval',
      label: isOfWholeCorpus(finding) ? analysis.rows.intervalAsModel : columns.interval,
      ...rangeOf(interval, 'lower', 'upper'),
      say: logOdds,
    },
    { name: 'p', label: columns.p, value: isNotComputable(own) ? own : own.p, say: analysis.p },
    {
      name: 'p-corrected',
      label: columns.corrected,
      value: isNotComputable(corrected) ? corrected : corrected.p,
      say: analysis.p,
    },
    {
      name: 'leave-one-out',
      label: columns.leaveOneOut,
      ...rangeOf(leaveOneFilmOut, 'min', 'max'),
      say: logOdds,
    },
  ]
}

function rangeOf<Lower extends string, Upper extends string>(
  range: Computed<{ [End in Lower | Upper]: number }>,
  lower: Lower,
  upper: Upper,
): { value: Computed<number>; upper?: number } {
  return isNotComputable(range) ? { value: range } : { value: range[lower], upper: range[upper] }
}

export function sayColumn(
  { value, upper, say }: PairColumn,
  range: (ends: { from: string; to: string }) => string,
): string {
  const lower = value as number
  return upper === undefined ? say(lower) : range({ from: say(lower), to: say(upper) })
}
