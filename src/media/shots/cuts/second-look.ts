import type { ActiveArea } from '../pictures/active-area.ts'
import { blockDifference, blockHeight, blockWidth, shiftsWithin } from '../pictures/block-difference.ts'
import { fullSize, fullWidth, leastSpread, spreadUnit } from '../pictures/picture.ts'

const { x: shiftX, y: shiftY } = shiftsWithin(8, 5)

/** Both pictures evened out at full size, one after the other. */
const evened = new Int16Array(2 * fullSize)

/** Block matching on the full 64 × 36 picture with a wider reach: tells whip pans and muzzle flashes from cuts. */
export function secondLook(luma: Uint8Array, a: number, b: number, area: ActiveArea): number {
  evenFull(luma, a, area, 0)
  evenFull(luma, b, area, fullSize)
  let sum = 0
  let pixels = 0
  for (let top = area.top; top + blockHeight <= area.bottom; top += blockHeight)
    for (let left = area.left; left + blockWidth <= area.right; left += blockWidth) {
      sum += bestBlock(area, left, top)
      pixels += blockWidth * blockHeight
    }
  return pixels === 0 ? 0 : sum / (pixels * spreadUnit)
}

function bestBlock(area: ActiveArea, left: number, top: number): number {
  const to = fullSize + top * fullWidth + left
  let best = 1_000_000_000
  for (let s = 0; s < shiftX.length; s++) {
    const x = (left + shiftX[s]!) | 0
    const y = (top + shiftY[s]!) | 0
    if (x < area.left || y < area.top || x + blockWidth > area.right || y + blockHeight > area.bottom)
      continue
    const sum = blockDifference(evened, { from: y * fullWidth + x, to, width: fullWidth, limit: best })
    if (sum < best) best = sum
  }
  return best
}

function evenFull(luma: Uint8Array, offset: number, area: ActiveArea, into: number): void {
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
  const spread = Math.max(leastSpread, Math.sqrt(Math.max(0, squares / pixels - mean * mean)))
  const gain = spreadUnit / spread
  for (let y = area.top; y < area.bottom; y++)
    for (let x = area.left; x < area.right; x++) {
      const at = y * fullWidth + x
      evened[into + at] = Math.round((luma[offset + at]! - mean) * gain)
    }
}
