import { cellCount } from './cell-changes.ts'
import { wipeShapes } from './wipe-shapes.ts'

export interface WipeFit {
  shape: Float32Array
  /** Whether the edge goes through the shape from its end to its beginning. */
  isReversed: boolean
  /** Time at which the edge enters, and how long it takes to cross. */
  from: number
  frames: number
  /** Share of the cells with a step of their own that take it when the edge passes. */
  onEdge: number
  /** Those cells as a share of the picture. */
  covered: number
}

const rounds = 4

/** Only the shapes that come nearest at first sight are looked at more closely. */
const shapesLookedAt = 5

/** The edge whose passage explains best when each cell took its step. `weights` is 0 where a cell has no step of its own. */
export function fitWipe(times: Float32Array, weights: Float32Array): WipeFit | null {
  const lines = wipeShapes
    .map(shape => ({ shape, line: leastSquares(times, weights, { shape, line: null }) }))
    .sort((one, other) => (other.line?.explained ?? 0) - (one.line?.explained ?? 0))
  let best: WipeFit | null = null
  for (const { shape, line } of lines.slice(0, shapesLookedAt)) {
    const fit = line && fitShape(times, weights, { shape, line })
    if (fit && (!best || fit.onEdge * fit.covered > best.onEdge * best.covered)) best = fit
  }
  return best
}

function fitShape(
  times: Float32Array,
  weights: Float32Array,
  { shape, line: first }: { shape: Float32Array; line: Line },
): WipeFit | null {
  let line: Line | null = first
  for (let round = 1; round < rounds; round++) {
    if (Math.abs(line.frames) < 3) return null
    line = leastSquares(times, weights, { shape, line })
    if (!line) return null
  }
  if (Math.abs(line.frames) < 3) return null
  const { from, frames } = line
  const tolerance = toleranceOf(frames)
  let stepped = 0
  let onEdge = 0
  for (let cell = 0; cell < cellCount; cell++) {
    if (weights[cell]! === 0) continue
    stepped++
    if (Math.abs(times[cell]! - from - frames * shape[cell]!) <= tolerance) onEdge++
  }
  if (stepped === 0) return null
  const shares = { onEdge: onEdge / stepped, covered: onEdge / cellCount }
  const isReversed = frames < 0
  return { shape, isReversed, from: Math.min(from, from + frames), frames: Math.abs(frames), ...shares }
}

/** When the edge passes a cell. */
export function passageOf({ shape, isReversed, from, frames }: WipeFit, cell: number): number {
  return from + frames * (isReversed ? 1 - shape[cell]! : shape[cell]!)
}

function toleranceOf(frames: number): number {
  return Math.max(1, 0.07 * Math.abs(frames))
}

function leastSquares(
  times: Float32Array,
  weights: Float32Array,
  model: { shape: Float32Array; line: Line | null },
): Line | null {
  let count = 0
  let sumU = 0
  let sumT = 0
  let sumUU = 0
  let sumUT = 0
  let sumTT = 0
  const { shape, line } = model
  const reach = line ? 2.5 * toleranceOf(line.frames) : 0
  for (let cell = 0; cell < cellCount; cell++) {
    if (weights[cell]! === 0) continue
    const u = shape[cell]!
    const t = times[cell]!
    if (line && Math.abs(t - line.from - line.frames * u) > reach) continue
    count++
    sumU += u
    sumT += t
    sumUU += u * u
    sumUT += u * t
    sumTT += t * t
  }
  const spread = count * sumUU - sumU * sumU
  if (count < 12 || spread <= 1e-6) return null
  const common = count * sumUT - sumU * sumT
  const frames = common / spread
  const explained = (common * common) / (spread * Math.max(1e-6, count * sumTT - sumT * sumT))
  return { from: (sumT - frames * sumU) / count, frames, explained }
}

interface Line {
  from: number
  frames: number
  /** Share of what the times differ by. */
  explained: number
}
