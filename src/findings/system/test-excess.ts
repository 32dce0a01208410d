import type { Computed } from '../../statistics/index.ts'
import { excessDivergence, isNotComputable } from '../../statistics/index.ts'
import { settingsOfBlocks } from '../prevalence/director-blocks.ts'
import type { SystemSettings } from '../prevalence/test-system.ts'
import { shareIn } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { ExcessAnswer } from './system-finding.ts'

/** Excess divergence of the two periods' mean mixes of codes; directors whole where any has several films. */
export function testExcess(
  { films, isSecond }: TwoPeriods,
  family: readonly string[],
  { blocks, measure = 'shots', ...settings }: SystemSettings,
): Computed<ExcessAnswer> {
  const countsByFilm = films.map(film =>
    family.map(codeId => shareIn(film, codeId, measure)?.present ?? null),
  )
  const found = excessDivergence({
    countsByFilm,
    isSecond,
    ...(blocks.nested ? { blocks: blocks.blockOfFilm, ...settingsOfBlocks(settings) } : settings),
  })
  if (isNotComputable(found)) return found
  const { plan } = found
  return {
    divergence: found.divergence,
    nullMean: found.nullMean,
    excess: found.excess,
    extremeCount: found.extremeCount,
    assignments: plan.assignments,
    draws: plan.kind === 'exact' ? null : plan.steps,
    p: found.p,
    minTwoSidedP: found.smallestP,
    filmsLeftOut: found.filmsLeftOut.map(film => films[film]!.id),
    codesLeftOut: found.thingsLeftOut.map(code => family[code]!),
  }
}
