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
  let best = { ...rough, residual: rampResidual(shares, rough.start, rough.end) }
  let step = Math.max(1, Math.round((rough.end - rough.start) * 0.15))
  while (step >= 1) {
    const better = improve(shares, best, step)
    if (better) best = better
    else step = Math.floor(step / 2)
  }
  return { start: from + best.start + 1, end: from + best.end - 1, residual: best.residual }
}

/** The best of the neighbouring ramps, or null when none is better. */
function improve(shares: Float64Array, ramp: AlphaRamp, step: number): AlphaRamp | null {
  let best: AlphaRamp | null = null
  for (const [startStep, endStep] of neighbours) {
    const start = ramp.start + startStep * step
    const end = ramp.end + endStep * step
    if (end < start + 2 || start < -shares.length || end > 2 * shares.length) continue
    const residual = rampResidual(shares, start, end)
    if (residual < (best ?? ramp).residual - 1e-9) best = { start, end, residual }
  }
  return best
}

const neighbours = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, 1],
  [1, -1],
] as const

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
