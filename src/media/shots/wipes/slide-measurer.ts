import type { FrameRing } from '../pictures/frame-ring.ts'
import type { CellChanges } from './cell-changes.ts'
import { bestSlide, lengthOf, type SlideWay, slideWays } from './slide-search.ts'
import { meanDifference } from './two-pictures.ts'
import { changeAt, differenceOf, type SeenWipe } from './wipe-evidence.ts'

const halfLengths = [14, 32]
const leastChange = 5
const leastDifference = 0.3
const leastApart = 12
const shareLeft = 0.5
const shareLeftFollowed = 0.8
const reachOfHalf = 6
const reachOfNext = 7

/** A second picture that comes in from a side while the first goes out by the other, half-way at a frame; null where there is none. */
export function findSlide(ring: FrameRing, cells: CellChanges, middle: number): SeenWipe | null {
  for (const offset of [-2, 0, 2])
    if (!ring.holds(middle + offset) || changeAt(cells, middle + offset) < leastChange) return null
  for (const half of halfLengths) {
    const [first, last] = [middle - half, middle + half]
    if (!ring.holds(first) || !ring.holds(last)) return null
    if (differenceOf(ring, first, last) < leastDifference) continue
    const at = { before: ring.lumaAt(first), middle: ring.lumaAt(middle), after: ring.lumaAt(last) }
    const apart = Math.min(
      meanDifference(ring.luma, at.before, at.middle),
      meanDifference(ring.luma, at.middle, at.after),
    )
    if (apart < leastApart) continue
    for (const way of slideWays) {
      const guess = { shift: lengthOf(way) / 2, reach: reachOfHalf, limit: shareLeft * apart }
      const best = bestSlide(ring.luma, at, way, guess)
      if (!best) continue
      const slide = follow(ring, { first, middle, last, way, shift: best.shift, apart })
      if (slide) return slide
    }
  }
  return null
}

interface Followed {
  first: number
  middle: number
  last: number
  way: SlideWay
  shift: number
  apart: number
}

function follow(ring: FrameRing, slide: Followed): SeenWipe | null {
  const { first, middle, last, way, shift, apart } = slide
  const length = lengthOf(way)
  const shifts = new Map([[middle, shift]])
  let left = 0
  const walk = (direction: 1 | -1): number | null => {
    let [before, step] = [shift, 0]
    for (let frame = middle + direction; frame > first && frame < last; frame += direction) {
      const at = { before: ring.lumaAt(first), middle: ring.lumaAt(frame), after: ring.lumaAt(last) }
      const next = bestSlide(ring.luma, at, way, {
        ...{ shift: Math.round(before + step), reach: reachOfNext },
        limit: shareLeftFollowed * apart,
      })
      if (!next) return null
      if (next.shift <= 0 || next.shift >= length) return frame - direction
      left += next.left
      shifts.set(frame, next.shift)
      step = next.shift - before
      before = next.shift
    }
    return null
  }
  const [start, end] = [walk(-1), walk(1)]
  if (start === null || end === null || end - start < 3) return null
  const steps = Array.from(
    { length: end - start },
    (_, i) => shifts.get(start + i + 1)! - shifts.get(start + i)!,
  )
  if (steps.some(step => step < 0)) return null
  const off = rootMeanSquare(
    Array.from({ length: end - start + 1 }, (_, i) => {
      const even = ((i + 1) / (end - start + 2)) * length
      return (shifts.get(start + i)! - even) / length
    }),
  )
  const unexplained = left / Math.max(1, end - start) / apart
  return {
    start,
    end,
    edge: {
      ...{ onEdge: 1 - off, covered: 1, atOnce: Math.max(...steps) / length, slides: 1, lasts: 1 },
      contrast: apart / (1 + left / Math.max(1, end - start)),
    },
    shareAt: null,
    unexplained,
    offEdge: off,
  }
}

function rootMeanSquare(values: number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
}
