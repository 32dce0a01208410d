import type { ActiveArea } from './active-area.ts'
import { fullWidth, leastSpread } from './picture.ts'

const blockWidth = 8
const blockHeight = 9
const reachX = 8
const reachY = 5

/** Block matching on the full 64 × 36 picture with a wider reach: tells whip pans and muzzle flashes from cuts. */
export function secondLook(luma: Uint8Array, a: number, b: number, area: ActiveArea): number {
  const toneA = toneOf(luma, a, area)
  const toneB = toneOf(luma, b, area)
  const pair = {
    luma,
    a,
    b,
    area,
    toneA,
    toneB,
    shift: toneB.mean - (toneA.mean * toneB.spread) / toneA.spread,
  }
  let sum = 0
  let pixels = 0
  for (let top = area.top; top + blockHeight <= area.bottom; top += blockHeight)
    for (let left = area.left; left + blockWidth <= area.right; left += blockWidth) {
      sum += bestBlock(pair, left, top)
      pixels += blockWidth * blockHeight
    }
  return pixels === 0 ? 0 : sum / (pixels * toneB.spread)
}

interface ComparedPair {
  luma: Uint8Array
  a: number
  b: number
  area: ActiveArea
  toneA: { spread: number }
  toneB: { spread: number }
  shift: number
}

function bestBlock(pair: ComparedPair, left: number, top: number): number {
  const { luma, area, shift } = pair
  const gain = pair.toneB.spread / pair.toneA.spread
  const lowY = Math.max(area.top, top - reachY)
  const highY = Math.min(area.bottom - blockHeight, top + reachY)
  const lowX = Math.max(area.left, left - reachX)
  const highX = Math.min(area.right - blockWidth, left + reachX)
  let best = Number.MAX_VALUE
  for (let y = lowY; y <= highY; y++)
    for (let x = lowX; x <= highX; x++) {
      let sum = 0
      let from = pair.a + y * fullWidth + x
      let to = pair.b + top * fullWidth + left
      for (let row = 0; row < blockHeight && sum < best; row++, from += fullWidth, to += fullWidth)
        for (let column = 0; column < blockWidth; column++)
          sum += Math.abs(luma[from + column]! * gain + shift - luma[to + column]!)
      if (sum < best) best = sum
    }
  return best
}

function toneOf(luma: Uint8Array, offset: number, area: ActiveArea): { mean: number; spread: number } {
  let sum = 0
  let squares = 0
  for (let y = area.top; y < area.bottom; y++)
    for (let x = area.left; x < area.right; x++) {
      const value = luma[offset + y * fullWidth + x]!
      sum += value
      squares += value * value
    }
  const pixels = (area.bottom - area.top) * (area.right - area.left)
  const mean = sum / pixels
  return { mean, spread: Math.max(leastSpread, Math.sqrt(Math.max(0, squares / pixels - mean * mean))) }
}
