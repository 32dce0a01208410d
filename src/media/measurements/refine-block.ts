import { blockHeight, blockWidth, height, width } from './measured-picture.ts'

/** Grey levels squared a pixel, by the smaller eigenvalue: less is a flat block, or an edge that could slide along itself. */
const leastTexture = 6
const rounds = 3

/**
 * A whole-pixel displacement made finer by Gauss-Newton steps on the block's gradients; null where the block has too
 * little texture in one of the directions to say where it went.
 */
export function refineBlock(
  before: Float32Array,
  after: Float32Array,
  start: { left: number; top: number; dx: number; dy: number },
): { dx: number; dy: number } | null {
  const { left, top } = start
  const tensor = gradients(before, left, top)
  if (!tensor) return null
  let { dx, dy } = start
  for (let round = 0; round < rounds; round++) {
    let [wx, wy] = [0, 0]
    for (let y = 0; y < blockHeight; y++)
      for (let x = 0; x < blockWidth; x++) {
        const at = (top + y) * width + left + x
        const error = before[at]! - sampled(after, left + x + dx, top + y + dy)
        wx += error * slopeX(before, left + x, top + y)
        wy += error * slopeY(before, left + x, top + y)
      }
    const stepX = (tensor.yy * wx - tensor.xy * wy) / tensor.determinant
    const stepY = (tensor.xx * wy - tensor.xy * wx) / tensor.determinant
    dx += Math.max(-1, Math.min(1, stepX))
    dy += Math.max(-1, Math.min(1, stepY))
  }
  // A step that runs away from the searched place has followed something else.
  if (Math.abs(dx - start.dx) > 1.5 || Math.abs(dy - start.dy) > 1.5) return { dx: start.dx, dy: start.dy }
  return { dx, dy }
}

function gradients(picture: Float32Array, left: number, top: number) {
  let [xx, xy, yy] = [0, 0, 0]
  for (let y = top; y < top + blockHeight; y++)
    for (let x = left; x < left + blockWidth; x++) {
      const alongX = slopeX(picture, x, y)
      const alongY = slopeY(picture, x, y)
      xx += alongX * alongX
      xy += alongX * alongY
      yy += alongY * alongY
    }
  const smaller = (xx + yy) / 2 - Math.sqrt(((xx - yy) / 2) ** 2 + xy * xy)
  if (smaller < leastTexture * blockWidth * blockHeight) return null
  return { xx, xy, yy, determinant: xx * yy - xy * xy }
}

function slopeX(picture: Float32Array, x: number, y: number): number {
  const row = y * width
  return (picture[row + Math.min(width - 1, x + 1)]! - picture[row + Math.max(0, x - 1)]!) / 2
}

function slopeY(picture: Float32Array, x: number, y: number): number {
  const below = Math.min(height - 1, y + 1) * width
  const above = Math.max(0, y - 1) * width
  return (picture[below + x]! - picture[above + x]!) / 2
}

function sampled(picture: Float32Array, x: number, y: number): number {
  const left = Math.max(0, Math.min(width - 2, Math.floor(x)))
  const top = Math.max(0, Math.min(height - 2, Math.floor(y)))
  const shareX = Math.max(0, Math.min(1, x - left))
  const shareY = Math.max(0, Math.min(1, y - top))
  const at = top * width + left
  const above = picture[at]! * (1 - shareX) + picture[at + 1]! * shareX
  const below = picture[at + width]! * (1 - shareX) + picture[at + width + 1]! * shareX
  return above * (1 - shareY) + below * shareY
}
