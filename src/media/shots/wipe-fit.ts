import { cellCount } from './cell-changes.ts'
import { wipeShapes } from './wipe-shapes.ts'

export interface WipeFit {
  /** Time at which the edge enters, and how long it takes to cross. */
  from: number
  frames: number
  /** Share of the cells with a step of their own that take it when the edge passes. */
  onEdge: number
  /** Those cells as a share of the picture. */
  covered: number
}

const rounds = 4

/** The edge whose passage explains best when each cell took its step. `weights` is 0 where a cell has no step of its own. */
export function fitWipe(times: Float32Array, weights: Float32Array): WipeFit | null {
  let best: WipeFit | null = null
  for (const shape of wipeShapes) {
    const fit = fitShape(times, weights, shape)
    if (fit && (!best || fit.onEdge * fit.covered > best.onEdge * best.covered)) best = fit
  }
  return best
}

function fitShape(times: Float32Array, weights: Float32Array, shape: Float32Array): WipeFit | null {
  let line: { from: number; frames: number } | null = null
  for (let round = 0; round < rounds; round++) {
    line = leastSquares(times, weights, { shape, line })
    if (!line || line.frames < 3) return null
  }
  const { from, frames } = line!
  const tolerance = toleranceOf(frames)
  let stepped = 0
  let onEdge = 0
  for (let cell = 0; cell < cellCount; cell++) {
    if (weights[cell]! === 0) continue
    stepped++
    if (Math.abs(times[cell]! - from - frames * shape[cell]!) <= tolerance) onEdge++
  }
  return stepped === 0 ? null : { from, frames, onEdge: onEdge / stepped, covered: onEdge / cellCount }
}

function toleranceOf(frames: number): number {
  return Math.max(1, 0.07 * frames)
}

function leastSquares(
  times: Float32Array,
  weights: Float32Array,
  model: { shape: Float32Array; line: { from: number; frames: number } | null },
): { from: number; frames: number } | null {
  let count = 0
  let sumU = 0
  let sumT = 0
  let sumUU = 0
  let sumUT = 0
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
  }
  const spread = count * sumUU - sumU * sumU
  if (count < 12 || spread <= 1e-6) return null
  const frames = (count * sumUT - sumU * sumT) / spread
  return { from: (sumT - frames * sumU) / count, frames }
}
