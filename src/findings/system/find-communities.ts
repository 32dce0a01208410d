import type { Computed, Network } from '../../statistics/index.ts'
import {
  communityChange,
  consensusCommunities,
  isNotComputable,
  notComputable,
} from '../../statistics/index.ts'
import type { DirectorBlocks } from '../prevalence/director-blocks.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { CountedPair } from './count-ties.ts'
import type { CommunitiesOfPeriod, SystemCommunities } from './system-finding.ts'

const resamples = 100
const starts = 5
const halvings = 100

/**
 * Groups of codes that stand together, as films drawn again and again agree on them, and whether they change more than
 * between two random halves of one period, directors whole. A pair is tied, in whatever films are drawn, by its mean strength in them.
 */
export function findCommunities(
  { isSecond }: TwoPeriods,
  codes: readonly string[],
  { pairs, seed, blocks }: { pairs: readonly CountedPair[]; seed: number; blocks: DirectorBlocks },
): SystemCommunities {
  const places = new Map(codes.map((codeId, place) => [codeId, place]))
  const drawn = pairs.map(({ first, second, weights }) => ({
    first: places.get(first)!,
    second: places.get(second)!,
    weights,
  }))
  const networkOf = (films: ArrayLike<number>): Network => ({
    nodeCount: codes.length,
    edges: drawn.flatMap(({ first, second, weights }) => {
      let [sum, known] = [0, 0]
      for (let place = 0; place < films.length; place++) {
        const weight = weights[films[place]!]
        if (weight == null) continue
        sum += weight
        known++
      }
      return sum > 0 ? [{ first, second, weight: sum / known }] : []
    }),
  })
  const ofPeriod = (side: boolean) => {
    const films = isSecond.flatMap((is, film) => (is === side ? [film] : []))
    return agreed(films, { networkOf, seed })
  }
  const changed =
    codes.length === 0
      ? notComputable('no-edges')
      : communityChange({
          ...{ isSecond, networkOf, draws: halvings, starts, seed },
          ...(blocks.nested && { blocks: blocks.blockOfFilm }),
        })
  return {
    first: ofPeriod(false),
    second: ofPeriod(true),
    change: isNotComputable(changed)
      ? changed
      : {
          variationOfInformation: changed.comparison.variationOfInformation,
          adjustedRand: changed.comparison.adjustedRand,
          adjustedMutualInformation: changed.comparison.adjustedMutualInformation,
          halvesMean: changed.withinPeriods.mean,
          halvesLargest: changed.withinPeriods.largest,
          halvings: changed.withinPeriods.halvings,
          excess: changed.excess,
          p: changed.p,
        },
    resamples,
    starts,
  }
}

function agreed(
  films: readonly number[],
  { networkOf, seed }: { networkOf: (films: ArrayLike<number>) => Network; seed: number },
): Computed<CommunitiesOfPeriod> {
  const found = consensusCommunities({
    filmCount: films.length,
    networkOf: chosen => networkOf(Array.from(chosen, place => films[place]!)),
    draws: resamples,
    starts,
    seed,
  })
  if (isNotComputable(found)) return found
  const { membership, communityCount, stability } = found
  return { membership, communityCount, stability }
}
