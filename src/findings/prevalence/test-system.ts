import type { Computed } from '../../statistics/index.ts'
import {
  hellingerDistances,
  isNotComputable,
  notComputable,
  permanova,
  spreadDifference,
} from '../../statistics/index.ts'
import { shareIn } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { PermuteSettings } from './permute-columns.ts'
import type { FiniteOrWord, SystemAnswer } from './prevalence-finding.ts'

/** PERMANOVA of the family's symbols on the Hellinger distance of films, with the difference of spread beside it. */
export function testSystem(
  periods: TwoPeriods,
  family: readonly string[],
  settings: PermuteSettings,
): Computed<SystemAnswer> {
  if (family.length < 2) return notComputable('fewer-than-two-codes')
  const shares = periods.films.map(film => family.map(codeId => shareIn(film, codeId, 'shots')))
  if (shares.some(row => row.includes(null))) return notComputable('not-looked-through')
  const distances = hellingerDistances(shares.map(row => row.map(share => share!.present)))
  if (isNotComputable(distances)) return distances
  const { isSecond } = periods
  const test = permanova({ distances, isSecond, ...settings })
  if (isNotComputable(test)) return test
  const spread = spreadDifference(distances, isSecond)
  return {
    F: Number.isFinite(test.pseudoF) ? test.pseudoF : (String(test.pseudoF) as FiniteOrWord),
    R2: test.rSquared,
    extremeCount: test.extremeCount,
    assignments: test.plan.assignments,
    draws: test.plan.kind === 'exact' ? null : test.plan.steps,
    p: test.p,
    spread: isNotComputable(spread)
      ? spread
      : { meanP1: spread.meanFirst, meanP2: spread.meanSecond, F: spread.f, p: spread.p },
  }
}
