// SPDX-License-Identifier: MIT
import type { TwoTails } from './incomplete-gamma.ts'
import { logGamma } from './log-gamma.ts'

/**
 * Regularised incomplete beta function: both tails, the smaller one always computed directly.
 *
 * In: shapes `a, b > 0`, `x` and `rest = 1 - x` given apart so that neither loses digits near its end.
 * Out: I_x(a, b) and 1 - I_x(a, b). Source: continued fraction of Abramowitz & Stegun 26.5.8.
 * See docs/methods/distributions.md.
 */
export function incompleteBeta(shapes: { a: number; b: number }, x: number, rest: number): TwoTails {
  const { a, b } = shapes
  if (x <= 0) return { lower: 0, upper: 1 }
  if (rest <= 0) return { lower: 1, upper: 0 }
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest))
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (front * betaFraction(a, b, x)) / a
    return { lower, upper: 1 - lower }
  }
  const upper = (front * betaFraction(b, a, rest)) / b
  return { lower: 1 - upper, upper }
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let step = 1; step < 100_000; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    fraction *= d * c
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const factor = d * c
    fraction *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return fraction
}
