import type { Computed, NetworkContrast } from '../../statistics/index.ts'
import { isNotComputable, networkContrast } from '../../statistics/index.ts'
import { settingsOfBlocks } from '../prevalence/director-blocks.ts'
import type { SystemSettings } from '../prevalence/test-system.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { CountedPair } from './count-ties.ts'
import type { NetworkAnswer, SystemTie } from './system-finding.ts'

/** So many films by pairs by draws are worth waiting for; fewer draws stand for very many pairs. */
const mostSteps = 200_000_000
const fewestDraws = 999

/** Did the ties change as a whole, and which of them: the film permutation, with max-T over all pairs compared. */
export function contrastTies(
  { films, isSecond }: TwoPeriods,
  pairs: readonly CountedPair[],
  { blocks, ...settings }: SystemSettings,
): { whole: Computed<NetworkAnswer>; ofPair: (place: number) => Pick<SystemTie, 'difference' | 'maxT'> } {
  const affordable = Math.floor(mostSteps / Math.max(1, films.length * pairs.length))
  const draws = Math.max(fewestDraws, Math.min(settings.draws, affordable))
  const walked = { exactUpTo: Math.min(settings.exactUpTo, Math.max(affordable, draws)), draws }
  const found = networkContrast({
    weightsByEdge: pairs.map(({ weights }) => weights),
    isSecond,
    seed: settings.seed,
    ...(blocks.nested ? { blocks: blocks.blockOfFilm, ...settingsOfBlocks(walked) } : walked),
  })
  if (isNotComputable(found)) return { whole: found, ofPair: () => ({ difference: found, maxT: found }) }
  return {
    whole: wholeOf(found, {
      unit: blocks.nested ? 'directors' : 'films',
      pairs: pairs.length,
      ids: films.map(({ id }) => id),
    }),
    ofPair: place => {
      const { difference, raw, stepDown, smallestCorrectedP } = found.edges[place]!
      return {
        difference,
        maxT: { p: stepDown.p, rawP: raw.p, minTwoSidedP: smallestCorrectedP, basis: found.basis },
      }
    },
  }
}

function wholeOf(
  { statistic, extremeCount, p, plan, smallestP, basis, filmsLeftOut }: NetworkContrast,
  { unit, pairs, ids }: { unit: NetworkAnswer['unit']; pairs: number; ids: readonly string[] },
): NetworkAnswer {
  return {
    ...{ statistic, extremeCount, p, unit, basis, pairs },
    assignments: plan.assignments,
    draws: plan.kind === 'exact' ? null : plan.steps,
    minTwoSidedP: smallestP,
    filmsLeftOut: filmsLeftOut.map(film => ids[film]!),
  }
}
