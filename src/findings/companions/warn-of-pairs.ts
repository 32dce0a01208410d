import { isNotComputable } from '../../statistics/index.ts'
import type { PrevalenceFinding } from '../prevalence/prevalence-finding.ts'
import { warnOfFilms } from '../prevalence/warn-of-films.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { CompanionPair, CompanionWarning } from './companions-finding.ts'
import type { CompanionUnit } from './counts/companion-counts.ts'
import { pairReader } from './counts/read-pair.ts'

interface Found {
  codes: readonly string[]
  named: PrevalenceFinding['periods']
  shotLength: PrevalenceFinding['shotLength']
  resolution: PrevalenceFinding['resolution']
  unit: CompanionUnit
  familySize: number
}

/** What weakens every pair alike. What share of shots alone suffers from is said as what shots do to companions. */
export function warnOfCompanions(periods: TwoPeriods, found: Found): CompanionWarning[] {
  const { unit, shotLength, resolution, familySize } = found
  const byShots = unit === 'shots' || unit === 'next-shot'
  const general = warnOfFilms(periods, found).filter(
    ({ kind }) =>
      kind !== 'shot-length-differs' &&
      kind !== 'family-too-large-for-bonferroni' &&
      (kind !== 'few-shots' || byShots),
  )
  const { factor, meanMsP1, meanMsP2, paceDiffers } = shotLength
  const atMost = isNotComputable(resolution) ? Infinity : resolution.default.maxSymbolsUnderBonferroni05
  const canReach05 = !isNotComputable(resolution) && resolution.default.canReach05
  return [
    ...general,
    ...(byShots && paceDiffers
      ? [
          {
            kind: 'together-in-long-shots' as const,
            factor: factor as number,
            meanMsP1: meanMsP1 as number,
            meanMsP2: meanMsP2 as number,
          },
        ]
      : []),
    ...(canReach05 && familySize > atMost ? [{ kind: 'many-pairs' as const, familySize, atMost }] : []),
    ...(unit === 'scenes' ? warnOfScenes(periods) : []),
  ]
}

/** Films that somebody looked through and that have no scenes. */
function warnOfScenes({ films }: TwoPeriods): CompanionWarning[] {
  const without = films.filter(({ counts }) => {
    const scenes = counts.companions?.together.scenes
    return counts.lookedThroughMs > 0 && !scenes?.looked.some(row => row.some(units => units > 0))
  })
  return without.length > 0 ? [{ kind: 'no-scenes', filmIds: without.map(({ id }) => id) }] : []
}

/** One period has a code so many times as often as the other: its ties are then not measured alike. */
export const rarerFactor = 2

/** Mean occurrences per film in each period, of the films looked through for it. */
export function occurrencesOf(
  { films, isSecond }: TwoPeriods,
  codeId: string,
  unit: CompanionUnit,
): readonly [number, number] {
  const known = films.flatMap(({ counts }, film) => {
    const occurrences = pairReader(counts, unit).occurrences(codeId)
    return occurrences === null ? [] : [{ occurrences, second: isSecond[film]! }]
  })
  const meanOf = (second: boolean) => {
    const own = known.filter(film => film.second === second)
    return own.reduce((sum, film) => sum + film.occurrences, 0) / Math.max(1, own.length)
  }
  return [meanOf(false), meanOf(true)]
}

export function isRarerOnOneSide([first, second]: readonly [number, number]): boolean {
  return Math.max(first, second) >= rarerFactor * Math.min(first, second)
}

/** What weakens one pair that is compared. */
export function warnOfPair(
  {
    first,
    second,
    inFamily,
    leaveOneFilmOut,
  }: Pick<CompanionPair, 'first' | 'second' | 'inFamily' | 'leaveOneFilmOut'>,
  occurrences: ReadonlyMap<string, readonly [number, number]>,
): CompanionWarning[] {
  if (!inFamily) return []
  const rarer = [first, second].flatMap((codeId): CompanionWarning[] => {
    const means = occurrences.get(codeId)
    return means && isRarerOnOneSide(means)
      ? [{ kind: 'rarer-in-one-period', codeId, meanP1: means[0], meanP2: means[1] }]
      : []
  })
  const turning = isNotComputable(leaveOneFilmOut) ? [] : leaveOneFilmOut.filmsThatTurn
  return [...rarer, ...(turning.length > 0 ? [{ kind: 'films-turn-it' as const, filmIds: turning }] : [])]
}
