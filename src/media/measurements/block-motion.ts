import { blockHeight, blockWidth, height, type PictureArea, size, width } from './measured-picture.ts'
import { refineBlock } from './refine-block.ts'

const mostBlocks = (width / blockWidth) * (height / blockHeight)

const reduced = 3
const coarseWidth = width / reduced
const coarseHeight = height / reduced
const coarseReachX = 8
const coarseReachY = 5
const reach = 3

/** Vectors of the blocks that have texture enough to be followed, in pixels of 96 × 54. */
export interface BlockVectors {
  count: number
  /** Middle of each block. */
  x: Float32Array
  y: Float32Array
  /** How far it has moved to the right and down. */
  dx: Float32Array
  dy: Float32Array
}

/**
 * Follows blocks of 12 × 9 pixels from one picture to a later one. A first guess for the picture as a whole comes
 * from a full search at a third of the size (up to a quarter of the width a step), then each block is searched
 * around it and brought below the pixel by gradients (B. Lucas and T. Kanade, IJCAI 1981).
 */
export class BlockFollower {
  readonly vectors: BlockVectors = {
    count: 0,
    x: new Float32Array(mostBlocks),
    y: new Float32Array(mostBlocks),
    dx: new Float32Array(mostBlocks),
    dy: new Float32Array(mostBlocks),
  }
  private readonly coarseBefore = new Float32Array(coarseWidth * coarseHeight)
  private readonly coarseAfter = new Float32Array(coarseWidth * coarseHeight)
  private readonly before = new Float32Array(size)
  private readonly after = new Float32Array(size)

  follow(before: Uint8Array, after: Uint8Array, area: PictureArea): BlockVectors {
    evenly(before, area, this.before)
    evenly(after, area, this.after)
    reduce(this.before, this.coarseBefore)
    reduce(this.after, this.coarseAfter)
    const guess = this.guess(area)
    const { vectors } = this
    vectors.count = 0
    for (let top = 0; top + blockHeight <= height; top += blockHeight)
      for (let left = 0; left + blockWidth <= width; left += blockWidth)
        if (liesInside(left, top, area)) this.followBlock(left, top, guess, area)
    return vectors
  }

  private followBlock(left: number, top: number, guess: [number, number], area: PictureArea): void {
    const still = this.difference(left, top, 0, 0, area)
    const guessed = this.difference(left, top, guess[0], guess[1], area)
    const [fromX, fromY] = guessed < still ? guess : [0, 0]
    let [bestX, bestY, best] = [fromX, fromY, Math.min(still, guessed)]
    for (let dy = fromY - reach; dy <= fromY + reach; dy++)
      for (let dx = fromX - reach; dx <= fromX + reach; dx++) {
        const difference = this.difference(left, top, dx, dy, area, best)
        if (difference < best) [bestX, bestY, best] = [dx, dy, difference]
      }
    const moved = refineBlock(this.before, this.after, { left, top, dx: bestX, dy: bestY })
    if (!moved) return
    const { vectors } = this
    const at = vectors.count++
    vectors.x[at] = left + (blockWidth - 1) / 2
    vectors.y[at] = top + (blockHeight - 1) / 2
    vectors.dx[at] = moved.dx
    vectors.dy[at] = moved.dy
  }

  /** Mean absolute difference of a block to where it would have gone; infinite beyond the picture, or once it is above `most`. */
  private difference(
    left: number,
    top: number,
    dx: number,
    dy: number,
    area: PictureArea,
    most = Number.POSITIVE_INFINITY,
  ): number {
    if (!liesInside(left + dx, top + dy, area)) return Number.POSITIVE_INFINITY
    let sum = 0
    for (let y = 0; y < blockHeight; y++) {
      let one = (top + y) * width + left
      let other = one + dy * width + dx
      for (let x = 0; x < blockWidth; x++) sum += Math.abs(this.before[one++]! - this.after[other++]!)
      if (sum > most * blockWidth * blockHeight) return Number.POSITIVE_INFINITY
    }
    // A little nearer to rest where two places fit as well: in flat and in repeating pictures.
    return sum / (blockWidth * blockHeight) + 0.02 * (Math.abs(dx) + Math.abs(dy))
  }

  private guess(area: PictureArea): [number, number] {
    let [bestX, bestY, best] = [0, 0, Number.POSITIVE_INFINITY]
    for (let dy = -coarseReachY; dy <= coarseReachY; dy++)
      for (let dx = -coarseReachX; dx <= coarseReachX; dx++) {
        const difference = this.coarseDifference(dx, dy, area) + 0.02 * (Math.abs(dx) + Math.abs(dy))
        if (difference < best) [bestX, bestY, best] = [dx, dy, difference]
      }
    return [bestX * reduced, bestY * reduced]
  }

  private coarseDifference(dx: number, dy: number, area: PictureArea): number {
    const left = Math.max(Math.ceil(area.left / reduced), Math.ceil(area.left / reduced) - dx)
    const right = Math.min(Math.floor(area.right / reduced), Math.floor(area.right / reduced) - dx)
    const top = Math.max(Math.ceil(area.top / reduced), Math.ceil(area.top / reduced) - dy)
    const bottom = Math.min(Math.floor(area.bottom / reduced), Math.floor(area.bottom / reduced) - dy)
    let sum = 0
    for (let y = top; y < bottom; y++) {
      let one = y * coarseWidth + left
      let other = one + dy * coarseWidth + dx
      for (let x = left; x < right; x++)
        sum += Math.abs(this.coarseBefore[one++]! - this.coarseAfter[other++]!)
    }
    const count = (right - left) * (bottom - top)
    return count > 0 ? sum / count : Number.POSITIVE_INFINITY
  }
}

function liesInside(left: number, top: number, area: PictureArea): boolean {
  return (
    left >= area.left &&
    top >= area.top &&
    left + blockWidth <= area.right &&
    top + blockHeight <= area.bottom
  )
}

/** Takes the mean brightness away, so that flicker and fades are not motion. */
function evenly(luma: Uint8Array, area: PictureArea, out: Float32Array): void {
  let sum = 0
  for (let y = area.top; y < area.bottom; y++)
    for (let x = area.left; x < area.right; x++) sum += luma[y * width + x]!
  const mean = sum / ((area.right - area.left) * (area.bottom - area.top))
  for (let i = 0; i < size; i++) out[i] = luma[i]! - mean
}

function reduce(picture: Float32Array, out: Float32Array): void {
  for (let y = 0; y < coarseHeight; y++)
    for (let x = 0; x < coarseWidth; x++) {
      let sum = 0
      for (let row = 0; row < reduced; row++) {
        const at = (y * reduced + row) * width + x * reduced
        sum += picture[at]! + picture[at + 1]! + picture[at + 2]!
      }
      out[y * coarseWidth + x] = sum / (reduced * reduced)
    }
}
