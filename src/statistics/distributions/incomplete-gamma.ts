// SPDX-License-Identifier: MIT
import { logGamma } from './log-gamma.ts'

export interface TwoTails {
  lower: number
  upper: number
}

/**
 * Regularised incomplete gamma function: both tails, the smaller one always computed directly.
 *
 * In: `shape > 0`, `x >= 0`. Out: P(shape, x) and Q(shape, x). A tail is never one minus the other where it
 * is the smaller of the two. Source: series and continued fraction of Abramowitz & Stegun 6.5.
 * See docs/methods/distributions.md.
 */
export function incompleteGamma(shape: number, x: number): TwoTails {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    const lower = front * lowerSeries(shape, x)
    return { lower, upper: 1 - lower }
  }
  const upper = front * upperFraction(shape, x)
  return { lower: 1 - upper, upper }
}

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let step = 1; step < 100_000 && term > sum * 1e-17; step++) {
    term *= x / (shape + step)
    sum += term
  }
  return sum
}

/** Lentz's walk down the continued fraction. */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let step = 1; step < 100_000; step++) {
    const a = -step * (step - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return fraction
}
