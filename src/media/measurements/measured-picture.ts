/** What measuring looks at: 192 × 108 luma for sharpness, 96 × 54 for colour and motion, BT.709 in limited range. */
export const fineWidth = 192
export const fineHeight = 108
export const fineSize = fineWidth * fineHeight
export const width = 96
export const height = 54
export const size = width * height
/** Blocks whose way is followed, in pixels of 96 × 54. */
export const blockWidth = 12
export const blockHeight = 9

/** The picture between black bars, in pixels of 96 × 54; right and bottom exclusive. */
export interface PictureArea {
  left: number
  top: number
  right: number
  bottom: number
}

export const wholePicture: PictureArea = { left: 0, top: 0, right: width, bottom: height }

/** Halves the fine luma: each pixel the rounded mean of four. */
export function halveLuma(fine: Uint8Array, offset: number, out: Uint8Array): void {
  let at = 0
  for (let y = 0; y < height; y++) {
    let above = offset + y * 2 * fineWidth
    for (let x = 0; x < width; x++, above += 2) {
      const below = above + fineWidth
      out[at++] = (fine[above]! + fine[above + 1]! + fine[below]! + fine[below + 1]! + 2) >> 2
    }
  }
}
