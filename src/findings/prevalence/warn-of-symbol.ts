import { isNotComputable } from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { LeaveOneFilmOutAnswer, ShareComparison, ShareTests } from './prevalence-finding.ts'
import type { PrevalenceWarning } from './prevalence-warning.ts'

type Measured = ShareComparison & ShareTests

/** What weakens the finding about one symbol. */
export function warnOfSymbol(
  periods: TwoPeriods,
  measured: { shots: Measured; screenTime: Measured },
): PrevalenceWarning[] {
  return [
    ...warnOfMeasure(periods, 'screen-time', measured.screenTime),
    ...warnOfMeasure(periods, 'shots', measured.shots),
  ]
}

function warnOfMeasure(
  periods: TwoPeriods,
  measure: 'screen-time' | 'shots',
  { spread, leaveOneFilmOut, difference, permutation }: Measured,
): PrevalenceWarning[] {
  const warnings: PrevalenceWarning[] = []
  if (!isNotComputable(spread) && spread.p < 0.05)
    warnings.push({ kind: 'spread-differs', measure, varianceRatio: spread.varianceRatio })
  if (isNotComputable(leaveOneFilmOut) || isNotComputable(difference)) return warnings
  const turning = filmsThat(
    periods,
    leaveOneFilmOut,
    (_, film) => Math.sign(numberAt(leaveOneFilmOut.differences[film])) === -Math.sign(difference),
  )
  if (turning.length > 0) warnings.push({ kind: 'one-film-carries', measure, filmIds: turning, how: 'sign' })
  if (isNotComputable(permutation) || permutation.p > 0.05) return warnings
  const losing = filmsThat(periods, leaveOneFilmOut, p => numberAt(p) > 0.05)
  if (losing.length > 0) warnings.push({ kind: 'one-film-carries', measure, filmIds: losing, how: 'p' })
  return warnings
}

function filmsThat(
  periods: TwoPeriods,
  left: LeaveOneFilmOutAnswer,
  holds: (p: LeaveOneFilmOutAnswer['p'][number], film: number) => boolean,
): string[] {
  return periods.films.filter((_, film) => holds(left.p[film]!, film)).map(film => film.id)
}

/** Nothing compares as true with what cannot be computed. */
function numberAt(value: LeaveOneFilmOutAnswer['p'][number] | undefined): number {
  return value === undefined || isNotComputable(value) ? Number.NaN : value
}
