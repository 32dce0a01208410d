import type { Computed } from '../../statistics/index.ts'
import { holm, isNotComputable, oneSidedPermutation } from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { settingsOfBlocks } from './director-blocks.ts'
import { defaultTestOf } from './judge-symbol.ts'
import { columnOf, rootsOf } from './measure-table.ts'
import type { DeclaredFocal, Directed, ShareTests } from './prevalence-finding.ts'
import type { TestSettings } from './test-shares.ts'

/** By code, what was declared of it before looking. */
export type DeclaredByCode = ReadonlyMap<string, DeclaredFocal>

export function declaredBefore(declared: readonly DeclaredFocal[]): DeclaredByCode {
  return new Map(declared.flatMap(one => (one.declared === 'before' ? [[one.codeId, one]] : [])))
}

/**
 * The tests of a family of which some were declared with a direction before looking: these on that side alone, the others
 * on both, all corrected together by Holm, which holds whatever their sides. Null where no direction was declared.
 */
export function testDirections(
  periods: TwoPeriods,
  family: readonly string[],
  {
    declared,
    twoSided,
    ...settings
  }: TestSettings & {
    declared: DeclaredByCode
    twoSided: ReadonlyMap<string, Pick<ShareTests, 'permutation' | 'maxT' | 'directorBlocks'>>
  },
): Map<string, Computed<Directed>> | null {
  if (!family.some(codeId => declared.get(codeId)?.direction)) return null
  const unit = settings.blocks.nested ? 'directors' : 'films'
  const own = family.map((codeId): Computed<Pick<Directed, 'direction' | 'p' | 'minP'>> => {
    const direction = declared.get(codeId)?.direction ?? null
    if (direction === null) {
      const test = defaultTestOf(twoSided.get(codeId)!, unit).own
      return isNotComputable(test) ? test : { direction, p: test.p, minP: test.minTwoSidedP }
    }
    const { exactUpTo, draws, seed } = settingsOfBlocks(settings)
    const test = oneSidedPermutation({
      values: rootsOf(columnOf(periods, codeId, 'screen-time')),
      isSecond: periods.isSecond,
      direction: direction === 'rose' ? 'more' : 'less',
      ...(unit === 'directors' && { blocks: settings.blocks.blockOfFilm }),
      ...{ exactUpTo, draws, seed },
    })
    return isNotComputable(test) ? test : { direction, p: test.p, minP: test.smallestP }
  })
  const tested = own.flatMap(one => (isNotComputable(one) ? [] : [one]))
  const together = holm(tested.map(({ p }) => p))
  const least = tested.length * Math.min(...tested.map(({ minP }) => minP))
  return new Map(
    family.map((codeId, place): [string, Computed<Directed>] => {
      const one = own[place]!
      if (isNotComputable(one)) return [codeId, one]
      if (isNotComputable(together)) return [codeId, together]
      return [
        codeId,
        {
          ...one,
          corrected: together[tested.indexOf(one)]!,
          minCorrected: Math.min(1, Math.max(one.minP, least)),
        },
      ]
    }),
  )
}
