import type { Computed } from '../../statistics/index.ts'
import {
  expandedProbabilities,
  isNotComputable,
  jensenShannonDivergence,
  notComputable,
  quantileType7,
  resampleRange,
} from '../../statistics/index.ts'

/** Per film of each period the shares of all companions. */
export interface Sides {
  first: readonly number[][]
  second: readonly number[][]
}

type Interval = Computed<{ lower: number; upper: number }>

/** 95 % intervals of the divergence and of the change of each companion's share. */
export interface ShareIntervals {
  divergence: Interval
  companions: Interval[]
}

/**
 * Expanded-percentile film bootstrap of every companion at once: films are drawn with replacement within their period,
 * and each resample gives all shares of both periods. All resamples are made where they are no more than `draws`.
 * Refuses fewer than three films in a period, where an interval says nothing. See docs/methods/film-bootstrap.md.
 */
export function bootstrapShares(
  { first, second }: Sides,
  { draws, seed }: { draws: number; seed: number },
): ShareIntervals {
  const width = (first[0] ?? second[0] ?? []).length
  const refuse = (refusal: Interval) => ({
    divergence: refusal,
    companions: Array<Interval>(width).fill(refusal),
  })
  const fewest = Math.min(first.length, second.length)
  if (fewest < 3) return refuse(notComputable('fewer-than-three-films-in-a-period'))
  const shares = expandedProbabilities(fewest, 0.95)
  if (isNotComputable(shares)) return refuse(shares)
  const all = first.length ** first.length * second.length ** second.length
  const enumerated = all <= draws
  const resamples = enumerated ? all : draws
  const differences = Array.from({ length: width }, () => new Float64Array(resamples))
  const divergences: number[] = []
  let at = 0
  const [before, after] = [new Float64Array(width), new Float64Array(width)]
  resampleRange(
    {
      filmCounts: [first.length, second.length],
      seed,
      statistic: ([left, right]) => {
        meanInto(before, first, left!)
        meanInto(after, second, right!)
        for (let place = 0; place < width; place++) differences[place]![at] = after[place]! - before[place]!
        at++
        const found = jensenShannonDivergence([...before], [...after])
        if (!isNotComputable(found)) divergences.push(found)
        return 0
      },
    },
    { from: 0, to: resamples, enumerated },
  )
  const read = (values: Iterable<number>): Interval => {
    const list = [...values]
    const [lower, upper] = [quantileType7(list, shares.lower), quantileType7(list, shares.upper)]
    if (isNotComputable(lower)) return lower
    return isNotComputable(upper) ? upper : { lower, upper }
  }
  return { divergence: read(divergences), companions: differences.map(read) }
}

function meanInto(mean: Float64Array, rows: readonly number[][], films: Int32Array): void {
  mean.fill(0)
  for (const film of films) {
    const row = rows[film]!
    for (let place = 0; place < mean.length; place++) mean[place]! += row[place]!
  }
  for (let place = 0; place < mean.length; place++) mean[place]! /= films.length
}
