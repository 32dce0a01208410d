import type { Computed } from '../../statistics/index.ts'
import { isNotComputable } from '../../statistics/index.ts'
import type { ByScreenTime, SymbolOverTime } from './when-finding.ts'

type Told = Pick<SymbolOverTime, 'change' | 'trend'>

/** Scan and trend of shares of shots or scenes, each with what screen time says of it. */
export function besideScreenTime<Some extends Told>(counted: Some, byTime: Told): Some {
  const { change, trend } = counted
  return {
    ...counted,
    change: isNotComputable(change)
      ? change
      : { ...change, byScreenTime: compared(change, byTime.change, ofLevels) },
    trend: isNotComputable(trend)
      ? trend
      : { ...trend, byScreenTime: compared(trend, byTime.trend, ({ tau }) => tau) },
  }
}

/** The p on which a claim rests: of shots and scenes the larger of the two, and 1 where screen time does not bear it out. */
export function pToClaim({ p, byScreenTime }: { p: number; byScreenTime?: Computed<ByScreenTime> }): number {
  if (!byScreenTime) return p
  return isNotComputable(byScreenTime) || byScreenTime.isSameWay === false ? 1 : Math.max(p, byScreenTime.p)
}

function ofLevels({ meanBefore, meanAfter }: { meanBefore: number; meanAfter: number }): number {
  return meanAfter - meanBefore
}

function compared<Test extends { p: number }>(
  counted: Test,
  byTime: Computed<Test>,
  direction: (test: Test) => number,
): Computed<ByScreenTime> {
  return isNotComputable(byTime)
    ? byTime
    : { p: byTime.p, isSameWay: direction(counted) * direction(byTime) > 0 }
}
