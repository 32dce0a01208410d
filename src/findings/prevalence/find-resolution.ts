import type { Computed } from '../../statistics/index.ts'
import {
  blockResolution,
  isNotComputable,
  minimumAttainableP,
  notComputable,
} from '../../statistics/index.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { DirectorBlocks } from './director-blocks.ts'
import type { ResolutionAnswer } from './prevalence-finding.ts'

interface ResolutionSettings {
  exactUpTo: number
  draws: number
  blocks: DirectorBlocks
  familySize: number
}

/** What these films can show at best, before anyone looks. */
export function findResolution(
  periods: TwoPeriods,
  settings: ResolutionSettings,
): Computed<ResolutionAnswer> {
  const second = periods.isSecond.filter(Boolean).length
  const first = periods.films.length - second
  const found = minimumAttainableP({ first, second }, 0.05, settings)
  if (isNotComputable(found)) return found
  return {
    filmsP1: first,
    filmsP2: second,
    assignments: found.assignments,
    exact: found.assignments <= settings.exactUpTo,
    minTwoSidedP: found.minTwoSidedP,
    minOneSidedP: found.minOneSidedP,
    maxSymbolsUnderBonferroni05: found.maxSymbolsUnderBonferroni,
    familySize: settings.familySize,
    directors: directorResolution(periods, settings),
  }
}

function directorResolution(periods: TwoPeriods, { blocks, ...settings }: ResolutionSettings) {
  if (!blocks.nested) return notComputable('every-director-has-one-film')
  const found = blockResolution(periods.isSecond, blocks.blockOfFilm, settings)
  if (isNotComputable(found)) return found
  const of = (second: boolean) =>
    new Set(blocks.blockOfFilm.filter((_, film) => periods.isSecond[film] === second)).size
  return { directorsP1: of(false), directorsP2: of(true), ...found }
}
