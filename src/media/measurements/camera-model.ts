import type { BlockVectors } from './block-motion.ts'
import { blockHeight, blockWidth, height, type PictureArea, width } from './measured-picture.ts'

/** How the picture as a whole moved between two frames, in pixels of 96 × 54. */
export interface PictureMotion {
  /** Of the picture's content: to the right and down. */
  dx: number
  dy: number
  /** Growth of the picture: 0.01 is one per cent nearer. */
  zoom: number
  /** Share of the followed blocks that went along, 0 to 1; 0 where too few could be followed. */
  agreement: number
  /** Mean way of the blocks apart from the picture's own, in shares of its width and height. */
  within: number
}

const fewestBlocks = 5
const noMotion: PictureMotion = { dx: 0, dy: 0, zoom: 0, agreement: 0, within: 0 }
/** Pixels within which a block goes along, narrowing from a wide first look. */
const widths = [4, 2.5, 1.5, 1, 0.75, 0.5, 0.5]
const goesAlong = 0.5

/**
 * Fits shift, zoom and turn to block vectors by reweighted least squares (Geman and McClure weights, narrowed step by
 * step), so that what moves in the picture does not pull at it.
 */
export function fitPictureMotion(vectors: BlockVectors, area: PictureArea): PictureMotion {
  if (vectors.count < fewestBlocks) return noMotion
  const middle = { x: (area.left + area.right - 1) / 2, y: (area.top + area.bottom - 1) / 2 }
  let model: Model = [median(vectors.dx, vectors.count), median(vectors.dy, vectors.count), 0, 0]
  for (const reach of widths) model = refit(vectors, middle, model, reach)
  return { dx: model[0], dy: model[1], zoom: model[2], ...agreementWith(vectors, middle, model, area) }
}

type Model = [dx: number, dy: number, zoom: number, turn: number]

interface Middle {
  x: number
  y: number
}

function refit(vectors: BlockVectors, middle: Middle, model: Model, reach: number): Model {
  let [n, sx, sy, sr, su, sv, sxu, sxv] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < vectors.count; i++) {
    const x = vectors.x[i]! - middle.x
    const y = vectors.y[i]! - middle.y
    const error = residual(vectors, i, middle, model)
    const w = (1 / (1 + (error.x ** 2 + error.y ** 2) / (reach * reach))) ** 2
    const u = vectors.dx[i]!
    const v = vectors.dy[i]!
    n += w
    sx += w * x
    sy += w * y
    sr += w * (x * x + y * y)
    su += w * u
    sv += w * v
    sxu += w * (x * u + y * v)
    sxv += w * (x * v - y * u)
  }
  // Normal equations of u = dx + zoom x - turn y, v = dy + zoom y + turn x.
  const spread = sr - (sx * sx + sy * sy) / n
  if (!(spread > 1e-6)) return [su / n, sv / n, 0, 0]
  const zoom = (sxu - (sx * su + sy * sv) / n) / spread
  const turn = (sxv - (sx * sv - sy * su) / n) / spread
  return [(su - zoom * sx + turn * sy) / n, (sv - zoom * sy - turn * sx) / n, zoom, turn]
}

function residual(vectors: BlockVectors, i: number, middle: Middle, [dx, dy, zoom, turn]: Model) {
  const x = vectors.x[i]! - middle.x
  const y = vectors.y[i]! - middle.y
  return { x: vectors.dx[i]! - (dx + zoom * x - turn * y), y: vectors.dy[i]! - (dy + zoom * y + turn * x) }
}

function agreementWith(vectors: BlockVectors, middle: Middle, model: Model, area: PictureArea) {
  let [along, counted, ways] = [0, 0, 0]
  for (let i = 0; i < vectors.count; i++) {
    const error = residual(vectors, i, middle, model)
    const to = { x: vectors.x[i]! + vectors.dx[i]! - error.x, y: vectors.y[i]! + vectors.dy[i]! - error.y }
    // A block that the picture carries out of view cannot be found again.
    if (leaves(to, area)) continue
    counted++
    const lengthOfWay = Math.hypot(vectors.dx[i]!, vectors.dy[i]!)
    if (Math.hypot(error.x, error.y) <= Math.max(goesAlong, 0.1 * lengthOfWay)) along++
    ways += Math.hypot(error.x / width, error.y / height)
  }
  if (counted < fewestBlocks) return { agreement: 0, within: 0 }
  return { agreement: along / counted, within: ways / counted }
}

function leaves({ x, y }: Middle, area: PictureArea): boolean {
  return (
    x - blockWidth / 2 < area.left - 0.5 ||
    x + blockWidth / 2 > area.right + 0.5 ||
    y - blockHeight / 2 < area.top - 0.5 ||
    y + blockHeight / 2 > area.bottom + 0.5
  )
}

function median(values: Float32Array, count: number): number {
  const ordered = values.slice(0, count).sort()
  const middle = count >> 1
  return count % 2 === 1 ? ordered[middle]! : (ordered[middle - 1]! + ordered[middle]!) / 2
}
