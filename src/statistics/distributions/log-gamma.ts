// SPDX-License-Identifier: MIT

/** ln n! - Stirling's formula, by its asymptotic series; exact to double precision from 15 on. */
const stirlingTerms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

/**
 * Logarithm of the gamma function: the normaliser of the tails below.
 *
 * In: `x > 0`. Out: ln Γ(x); relative error about 1e-15 away from its zeros at 1 and 2.
 * Source: Stirling's series, shifted upwards by Γ(x + 1) = x Γ(x). See docs/methods/distributions.md.
 */
export function logGamma(x: number): number {
  let shift = 1
  let shifted = x
  while (shifted < 15) {
    shift *= shifted
    shifted += 1
  }
  const inverse = 1 / shifted
  let series = 0
  for (let term = stirlingTerms.length - 1; term >= 0; term--)
    series = stirlingTerms[term]! + series * inverse * inverse
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + 0.9189385332046728 + series * inverse - Math.log(shift)
  )
}
