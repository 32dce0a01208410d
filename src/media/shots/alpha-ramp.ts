export interface AlphaRamp {
  /** First and last frame that shows both pictures. */
  start: number
  end: number
  /** Root mean square of what the straight ramp leaves, from 0 to 1. */
  residual: number
}

/**
 * The straight ramp from 0 to 1 that comes nearest to the shares of the second picture, clamped before and
 * after. `shares[i]` belongs to frame `from + i`.
 */
export function fitRamp(shares: Float64Array, from: number): AlphaRamp {
  const rough = crossings(shares)
  let best = { start: from, end: from + shares.length - 1, residual: Number.MAX_VALUE }
  const reach = Math.max(3, Math.round((rough.end - rough.start) * 0.35))
  const step = Math.max(1, Math.round(reach / 10))
  for (let start = rough.start - reach; start <= rough.start + reach; start += step)
    for (let end = Math.max(start + 2, rough.end - reach); end <= rough.end + reach; end += step) {
      const residual = rampResidual(shares, start, end)
      if (residual < best.residual) best = { start: from + start, end: from + end, residual }
    }
  return { start: best.start + 1, end: best.end - 1, residual: best.residual }
}

/** Where the shares pass 0.2 and 0.8, carried on to 0 and 1. */
function crossings(shares: Float64Array): { start: number; end: number } {
  let middle = 0
  while (middle < shares.length - 1 && shares[middle]! < 0.5) middle++
  let low = middle
  while (low > 0 && shares[low]! > 0.2) low--
  let high = middle
  while (high < shares.length - 1 && shares[high]! < 0.8) high++
  const third = Math.max(1, (high - low) / 3)
  return { start: Math.round(low - third), end: Math.round(high + third) }
}

function rampResidual(shares: Float64Array, start: number, end: number): number {
  const length = end - start
  let sum = 0
  for (let i = 0; i < shares.length; i++) {
    const ideal = i <= start ? 0 : i >= end ? 1 : (i - start) / length
    const off = shares[i]! - ideal
    sum += off * off
  }
  return Math.sqrt(sum / shares.length)
}
