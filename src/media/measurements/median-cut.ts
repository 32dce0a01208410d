import type { OkLab } from './colour-space.ts'

export interface PaletteColour {
  colour: OkLab
  /** 0 to 1; the shares of a palette sum to 1. */
  share: number
}

/** Colours with weights, gathered into cells of OKLab before they are cut apart. */
export interface ColourCells {
  add(lightness: number, a: number, b: number, weight: number): void
  cut(most: number): PaletteColour[]
}

const steps = 32
/** A box that spreads less than this is one colour to the eye, and coding noise. */
const leastSpread = 0.01
/** sRGB lies within this of grey on both axes. */
const reach = 0.4

interface Box {
  cells: number[]
  weight: number
  /** Of the three axes the one on which the box spreads most, weighted, and how much. */
  axis: number
  spread: number
}

/**
 * Median cut (P. Heckbert, SIGGRAPH 1982) in OKLab: of all boxes the one with most weighted spread is cut at the
 * weighted median of its widest axis, until there are enough. A colour is the mean of its box. Deterministic: equal
 * values keep the order of the cells.
 */
export function colourCells(): ColourCells {
  const slots = new Int32Array(steps ** 3).fill(-1)
  const sums: [number[], number[], number[]] = [[], [], []]
  const weights: number[] = []
  return {
    add(lightness, a, b, weight) {
      const slot = (stepOf(lightness) * steps + stepOf((a + reach) / (2 * reach))) * steps
      const place = slot + stepOf((b + reach) / (2 * reach))
      let cell = slots[place]!
      if (cell < 0) {
        cell = weights.length
        slots[place] = cell
        weights.push(0)
        for (const sum of sums) sum.push(0)
      }
      weights[cell]! += weight
      sums[0][cell]! += lightness * weight
      sums[1][cell]! += a * weight
      sums[2][cell]! += b * weight
    },
    cut: most => cutCells(means(sums, weights), weights, most),
  }
}

function stepOf(value: number): number {
  return Math.min(steps - 1, Math.max(0, Math.floor(value * steps)))
}

function means(sums: number[][], weights: number[]): number[][] {
  return sums.map(sum => sum.map((value, cell) => value / weights[cell]!))
}

function cutCells(axes: number[][], weights: number[], most: number): PaletteColour[] {
  const all = weights.map((_, cell) => cell).filter(cell => weights[cell]! > 0)
  if (all.length === 0) return []
  const boxes = [boxOf(all, axes, weights)]
  while (boxes.length < most) {
    const widest = boxes.reduce((best, box) => (box.spread > best.spread ? box : best))
    if (widest.cells.length < 2 || widest.spread < widest.weight * leastSpread ** 2) break
    boxes.splice(boxes.indexOf(widest), 1, ...halves(widest, axes, weights))
  }
  const whole = boxes.reduce((sum, box) => sum + box.weight, 0)
  return boxes
    .map(box => ({ colour: meanColour(box, axes, weights), share: box.weight / whole }))
    .sort((one, other) => other.share - one.share)
}

function boxOf(cells: number[], axes: number[][], weights: number[]): Box {
  let weight = 0
  for (const cell of cells) weight += weights[cell]!
  let [axis, spread] = [0, -1]
  for (const [index, values] of axes.entries()) {
    const mean = cells.reduce((sum, cell) => sum + values[cell]! * weights[cell]!, 0) / weight
    const squares = cells.reduce((sum, cell) => sum + (values[cell]! - mean) ** 2 * weights[cell]!, 0)
    if (squares > spread) [axis, spread] = [index, squares]
  }
  return { cells, weight, axis, spread }
}

function halves(box: Box, axes: number[][], weights: number[]): [Box, Box] {
  const values = axes[box.axis]!
  const ordered = [...box.cells].sort((one, other) => values[one]! - values[other]! || one - other)
  let below = 0
  let place = 0
  while (place < ordered.length - 1) {
    below += weights[ordered[place]!]!
    place++
    if (below >= box.weight / 2) break
  }
  return [boxOf(ordered.slice(0, place), axes, weights), boxOf(ordered.slice(place), axes, weights)]
}

function meanColour(box: Box, axes: number[][], weights: number[]): OkLab {
  const [lightness, a, b] = axes.map(
    values => box.cells.reduce((sum, cell) => sum + values[cell]! * weights[cell]!, 0) / box.weight,
  )
  return [lightness!, a!, b!]
}
