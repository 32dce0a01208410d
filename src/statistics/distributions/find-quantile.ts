// SPDX-License-Identifier: MIT

/**
 * Where a tail on the positive axis has a given size, by bisection on the logarithm of `x`.
 *
 * In: a rising or falling tail function of `x > 0` and the size wanted. Out: `x`, to about 1e-15 relative.
 * See docs/methods/distributions.md.
 */
export function findQuantile(tail: (x: number) => number, size: number, rising: boolean): number {
  let low = -745
  let high = 709
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    const tooFar = rising ? tail(Math.exp(middle)) > size : tail(Math.exp(middle)) < size
    if (tooFar) high = middle
    else low = middle
  }
  return Math.exp((low + high) / 2)
}
