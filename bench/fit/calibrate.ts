import type { Calibration } from '../../src/media/shots/boosted-trees.ts'

/** A boundary that was told of a film left out of the fitting. */
export interface Told {
  likelihood: number
  isRight: boolean
}

const rounds = 50
/** As if so many boundaries spoke for leaving the likelihoods as they are: few ones must not turn them over. */
const ridge = 4

/** The line through the log odds that makes four in five of what is called 80 % sure right (Platt, Probabilistic outputs for support vector machines, 1999). */
export function calibrate(told: readonly Told[]): Calibration {
  let [slope, offset] = [1, 0]
  const odds = told.map(({ likelihood }) => logOdds(likelihood))
  for (let round = 0; round < rounds; round++) {
    let [gradientSlope, gradientOffset] = [ridge * (slope - 1), ridge * offset]
    let [slopes, both, offsets] = [ridge, 0, ridge]
    for (const [i, { isRight }] of told.entries()) {
      const guess = 1 / (1 + Math.exp(-(slope * odds[i]! + offset)))
      const off = guess - (isRight ? 1 : 0)
      const mass = guess * (1 - guess)
      gradientSlope += off * odds[i]!
      gradientOffset += off
      slopes += mass * odds[i]! ** 2
      both += mass * odds[i]!
      offsets += mass
    }
    const determinant = slopes * offsets - both ** 2
    slope -= (offsets * gradientSlope - both * gradientOffset) / determinant
    offset -= (slopes * gradientOffset - both * gradientSlope) / determinant
  }
  return { slope: Math.round(slope * 1000) / 1000, offset: Math.round(offset * 1000) / 1000 }
}

export function adjust(likelihood: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logOdds(likelihood) + offset)))
}

function logOdds(likelihood: number): number {
  const inside = Math.max(1e-4, Math.min(1 - 1e-4, likelihood))
  return Math.log(inside / (1 - inside))
}

const edges = [0.3, 0.5, 0.7, 0.85, 0.95, 1.001]

/** How many of the boundaries that were said to be about as sure are right. */
export function calibrationTable(told: readonly Told[]) {
  return edges.slice(1).map((to, index) => {
    const from = edges[index]!
    const here = told.filter(({ likelihood }) => likelihood >= from && likelihood < to)
    const mean = (values: number[]) =>
      values.length === 0
        ? null
        : Math.round((1000 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 1000
    return {
      from,
      to: Math.min(1, to),
      told: here.length,
      said: mean(here.map(({ likelihood }) => likelihood)),
      right: mean(here.map(({ isRight }) => (isRight ? 1 : 0))),
    }
  })
}
