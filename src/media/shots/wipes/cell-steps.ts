import { type CellChanges, cellCount } from './cell-changes.ts'

const leastStep = 7
const standsOut = 3.5

/** When each cell of the picture changes for good; `weights` is 0 where it cannot be told. */
export interface CellTimes {
  readonly times: Float32Array
  readonly weights: Float32Array
  /** How many cells have a time, and how plainly they tell it. */
  told: number
  contrast: number
  /** Frames that a cell takes to change. */
  lasts: number
  /** The largest share of them that change in the same frame: near 1 for a cut. */
  atOnce: number
}

export function emptyTimes(): CellTimes {
  const times = new Float32Array(cellCount)
  return { times, weights: new Float32Array(cellCount), told: 0, contrast: 0, lasts: 1, atOnce: 0 }
}

/** The largest change of each cell in a stretch that is widened step by step, and when it came; of equal ones the first. */
export class WideningSteps {
  private readonly cells: CellChanges
  readonly most = new Int32Array(cellCount)
  readonly sums = new Int32Array(cellCount)
  readonly frames = new Int32Array(cellCount)
  private first = 0
  private last = 0

  constructor(cells: CellChanges) {
    this.cells = cells
  }

  begin(middle: number): void {
    this.most.fill(0)
    this.sums.fill(0)
    ;[this.first, this.last] = [middle + 1, middle]
  }

  /** Changes from `first + 1` to `last`, a stretch that holds the one before. */
  widenTo(span: { first: number; last: number }): void {
    const { most, sums, frames, first: firstBefore, last: lastBefore } = this
    const { values } = this.cells
    const earlier = Math.max(0, firstBefore - span.first - 1)
    const all = earlier + Math.max(0, span.last - lastBefore)
    for (let i = 0; i < earlier; i++) places[i] = this.cells.at(firstBefore - 1 - i)
    for (let i = earlier; i < all; i++) places[i] = this.cells.at(lastBefore + 1 + i - earlier)
    // A cell at a time: what is kept of it stays in registers.
    for (let cell = 0; cell < cellCount; cell++) {
      let [highest, sum, frame] = [most[cell]!, sums[cell]!, frames[cell]!]
      for (let i = 0; i < earlier; i++) {
        const change = values[places[i]! + cell]!
        sum += change
        if (change < highest || change === 0) continue
        highest = change
        frame = firstBefore - 1 - i
      }
      for (let i = earlier; i < all; i++) {
        const change = values[places[i]! + cell]!
        sum += change
        if (change <= highest) continue
        highest = change
        frame = lastBefore + 1 + i - earlier
      }
      most[cell] = highest
      sums[cell] = sum
      frames[cell] = frame
    }
    this.first = firstBefore - earlier
    this.last = lastBefore + all - earlier
  }
}

/** The frame in which each cell changes most, kept where that stands out from the rest: a hard edge passes. */
export function stepTimes(steps: WideningSteps, span: { first: number; last: number }, out: CellTimes): void {
  const { first, last } = span
  const { times, weights } = out
  const { most, sums, frames } = steps
  steps.widenTo(span)
  out.told = 0
  out.contrast = 0
  for (let cell = 0; cell < cellCount; cell++) {
    const rest = (sums[cell]! - most[cell]!) / (last - first - 1)
    const own = most[cell]! >= leastStep && most[cell]! > standsOut * (rest + 0.5)
    weights[cell] = own ? 1 : 0
    if (!own) continue
    times[cell] = frames[cell]!
    out.told++
    out.contrast += most[cell]! / (rest + 1)
  }
  out.contrast /= Math.max(1, out.told)
  out.lasts = 1
  out.atOnce = mostAtOnce(out, span)
}

const leastApart = 12
/** Between 20 and 80 % of its way a cell spends about half of its time. */
const halfWay = 0.3
const shareHalfWay = 0.5

/** The time at which each cell is half-way between the pictures at both ends, where they differ: a soft edge passes. */
export function crossingTimes(
  cells: CellChanges,
  span: { first: number; last: number },
  out: CellTimes,
): void {
  const { first, last } = span
  const { levels } = cells
  const length = last - first
  for (let i = 0; i <= length; i++) places[i] = cells.at(first + i)
  out.told = 0
  out.contrast = 0
  out.lasts = 0
  for (let cell = 0; cell < cellCount; cell++) {
    const level = levels[places[0]! + cell]!
    const apart = levels[places[length]! + cell]! - level
    out.weights[cell] = 0
    if (Math.abs(apart) < leastApart) continue
    const middle = level + apart / 2
    const direction = Math.sign(apart)
    let early = 1
    let late = length
    while (early < length && (levels[places[early]! + cell]! - middle) * direction <= 0) early++
    while (late > 0 && (levels[places[late]! + cell]! - middle) * direction > 0) late--
    // Where the cell goes to and fro for long its motion hides the edge.
    if (late + 1 - early > 0.25 * length) continue
    out.times[cell] = (first + early + first + late + 1) / 2
    out.weights[cell] = 1
    out.told++
    out.contrast += Math.abs(apart) / 10
    const near = halfWay * Math.abs(apart)
    let frames = 0
    for (let i = 1; i < length; i++) if (Math.abs(levels[places[i]! + cell]! - middle) < near) frames++
    out.lasts += frames / shareHalfWay
  }
  out.contrast /= Math.max(1, out.told)
  out.lasts /= Math.max(1, out.told)
  out.atOnce = mostAtOnce(out, span)
}

/** Longer than any stretch that is looked at. */
const longest = 256
const byFrame = new Int32Array(longest)
/** Where the cells of each frame of a stretch stand. */
const places = new Int32Array(longest)

function mostAtOnce(
  { times, weights, told }: CellTimes,
  { first, last }: { first: number; last: number },
): number {
  byFrame.fill(0, 0, last - first + 2)
  let highest = 0
  for (let cell = 0; cell < cellCount; cell++) {
    if (weights[cell] === 0) continue
    const at = Math.round(times[cell]!) - first
    byFrame[at] = byFrame[at]! + 1
    highest = Math.max(highest, byFrame[at]!)
  }
  return highest / Math.max(1, told)
}
