import type { Computed } from '../../statistics/index.ts'
import { isNotComputable } from '../../statistics/index.ts'
import { holmByWeight } from '../holm-by-weight.ts'
import type { SystemCorrected, SystemFinding } from './system-finding.ts'

/** Parts of the level: with three fifths four against four films can still show that their mix changed. */
const weights = { mix: 0.6, ties: 0.2, groups: 0.2 }

type Found = Pick<SystemFinding, 'systemTest' | 'byScreenTime'> & {
  contrast: SystemFinding['network']['contrast']
  change: SystemFinding['communities']['change']
}

/** The three things that one answer claims of a system, corrected for one another; null where one cannot be computed. */
export function correctClaims({ systemTest, byScreenTime, contrast, change }: Found): SystemCorrected {
  const smallest = (test: Computed<{ minTwoSidedP: number }>) =>
    isNotComputable(test) ? 1 : test.minTwoSidedP
  const tests = [
    { what: 'mix' as const, test: holdingByBoth(systemTest, byScreenTime), smallestP: smallest(systemTest) },
    { what: 'ties' as const, test: contrast, smallestP: smallest(contrast) },
    {
      ...{ what: 'groups' as const, test: change },
      smallestP: isNotComputable(change) ? 1 : 1 / (change.halvings + 1),
    },
  ].flatMap(({ what, test, smallestP }) =>
    isNotComputable(test) ? [] : [{ what, p: test.p, weight: weights[what], smallestP }],
  )
  const all = tests.reduce((sum, { weight }) => sum + weight, 0)
  const corrected = holmByWeight(tests)
  const found: SystemCorrected = { mix: null, ties: null, groups: null }
  for (const [place, { what, weight, smallestP }] of tests.entries())
    found[what] = { p: corrected[place]!, minTwoSidedP: Math.min(1, (smallestP * all) / weight) }
  return found
}

/** A longer shot has more time to hold a code, and so the mix of shots is another: it must be another by time as well. */
function holdingByBoth(
  byShots: SystemFinding['systemTest'],
  byTime: SystemFinding['byScreenTime'],
): Computed<{ p: number }> {
  if (byTime === null || isNotComputable(byShots)) return byShots
  return isNotComputable(byTime) ? byTime : { p: Math.max(byShots.p, byTime.p) }
}
