import { directorBlockPermutation, isNotComputable } from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { unevenlyRead } from './coder-sets.ts'
import { columnOf, rootsOf } from './measure-table.ts'
import type { PermuteSettings } from './permute-columns.ts'
import { level } from './verdict.ts'

/**
 * Where not the same people looked through every film, a change of period can be a change of reader. Labels then
 * move among films that the same people looked through, and films of readers who stand in one period move together:
 * per code of the family the p corrected for it, or `cannot` where that could not reach .05. Codes that the same
 * people read in every film are not in the answer.
 */
export function testWithinCoders(
  periods: TwoPeriods,
  family: readonly string[],
  settings: PermuteSettings,
): Map<string, number | 'cannot'> {
  const found = new Map<string, number | 'cannot'>()
  const groups = unevenlyRead(periods, family)
  for (const { codes, readersOfFilm } of groups) {
    const films = readersOfFilm.flatMap((readers, film) => (readers === '' ? [] : [film]))
    const roots = codes.map(codeId => rootsOf(columnOf(periods, codeId, 'screen-time')))
    const test = directorBlockPermutation({
      valuesBySymbol: roots.map(values => films.map(film => values[film]!)),
      isSecond: films.map(film => periods.isSecond[film]!),
      blocks: films.map(film => readersOfFilm[film]!),
      exactUpTo: Math.min(settings.exactUpTo, 200_000),
      draws: settings.draws,
      seed: settings.seed,
    })
    codes.forEach((codeId, code) => {
      const cannot = isNotComputable(test) || test.symbols[code]!.smallestP > level
      found.set(codeId, cannot ? 'cannot' : Math.min(1, test.symbols[code]!.stepDown.p * groups.length))
    })
  }
  return found
}
