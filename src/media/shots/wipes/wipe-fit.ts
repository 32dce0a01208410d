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

/** The cells with a step of their own, and when they take it. */
const steps = {
  cells: new Uint8Array(cellCount),
  times: new Float32Array(cellCount),
  count: 0,
  sumT: 0,
  sumTT: 0,
}
/** The edge whose passage explains best when each cell took its step. `weights` is 0 where a cell has no step of its own. */
export function fitWipe(times: Float32Array, weights: Float32Array): WipeFit | null {
  gatherSteps(times, weights)
  const lines = wipeShapes.map(lineThroughAll)
  let best: WipeFit | null = null
  for (const at of nearest(lines)) {
    const line = lines[at]
    const fit = line && fitShape(wipeShapes[at]!, line)
    if (fit && (!best || fit.onEdge * fit.covered > best.onEdge * best.covered)) best = fit
  }
  return best
}

/** Of the shapes, those that explain most, in that order; of equal ones the first. */
function nearest(lines: readonly (Line | null)[]): readonly number[] {
  const best: number[] = []
  for (let at = 0; at < lines.length; at++) {
    const explained = lines[at]?.explained ?? 0
    let place = best.length
    while (place > 0 && (lines[best[place - 1]!]?.explained ?? 0) < explained) place--
    if (place >= shapesLookedAt) continue
    best.splice(place, 0, at)
    if (best.length > shapesLookedAt) best.pop()
  }
  return best
}

function gatherSteps(times: Float32Array, weights: Float32Array): void {
  let [count, sumT, sumTT] = [0, 0, 0]
  for (let cell = 0; cell < cellCount; cell++) {
    if (weights[cell]! === 0) continue
    const time = times[cell]!
    steps.cells[count] = cell
    steps.times[count++] = time
    sumT += time
    sumTT += time * time
  }
  Object.assign(steps, { count, sumT, sumTT })
}

function fitShape(shape: Float32Array, first: Line): WipeFit | null {
  let line: Line | null = first
  for (let round = 1; round < rounds; round++) {
    if (Math.abs(line.frames) < 3) return null
    line = lineThroughNear(shape, line)
    if (!line) return null
  }
  if (Math.abs(line.frames) < 3) return null
  const { from, frames } = line
  const tolerance = toleranceOf(frames)
  const { count, cells, times } = steps
  let onEdge = 0
  for (let i = 0; i < count; i++)
    if (Math.abs(times[i]! - from - frames * shape[cells[i]!]!) <= tolerance) onEdge++
  if (count === 0) return null
  const shares = { onEdge: onEdge / count, covered: onEdge / cellCount }
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

function lineThroughAll(shape: Float32Array): Line | null {
  const { count, cells, times, sumT, sumTT } = steps
  let sumU = 0
  let sumUU = 0
  let sumUT = 0
  for (let i = 0; i < count; i++) {
    const u = shape[cells[i]!]!
    sumU += u
    sumUU += u * u
    sumUT += u * times[i]!
  }
  return leastSquares(count, { sumU, sumUU, sumUT, sumT, sumTT })
}

/** Through the cells that lie near a first line. */
function lineThroughNear(shape: Float32Array, line: Line): Line | null {
  const { cells, times } = steps
  const { from, frames } = line
  const reach = 2.5 * toleranceOf(frames)
  let count = 0
  let sumU = 0
  let sumT = 0
  let sumUU = 0
  let sumUT = 0
  let sumTT = 0
  for (let i = 0; i < steps.count; i++) {
    const u = shape[cells[i]!]!
    const t = times[i]!
    if (Math.abs(t - from - frames * u) > reach) continue
    count++
    sumU += u
    sumT += t
    sumUU += u * u
    sumUT += u * t
    sumTT += t * t
  }
  return leastSquares(count, { sumU, sumT, sumUU, sumUT, sumTT })
}

function leastSquares(
  count: number,
  { sumU, sumT, sumUU, sumUT, sumTT }: Record<'sumU' | 'sumT' | 'sumUU' | 'sumUT' | 'sumTT', number>,
): Line | null {
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
