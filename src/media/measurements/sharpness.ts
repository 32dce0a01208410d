import { fineWidth, type PictureArea } from './measured-picture.ts'

/**
 * Variance of the Laplacian (four neighbours) of 192 × 108 luma, grey levels squared: much fine detail gives
 * thousands, a blurred picture tens (J. L. Pech-Pacheco and others, ICPR 2000).
 */
export function laplacianVariance(luma: Uint8Array, offset: number, area: PictureArea): number {
  let [sum, squares, count] = [0, 0, 0]
  for (let y = area.top * 2 + 1; y < area.bottom * 2 - 1; y++)
    for (let x = area.left * 2 + 1; x < area.right * 2 - 1; x++) {
      const at = offset + y * fineWidth + x
      const value =
        4 * luma[at]! - luma[at - 1]! - luma[at + 1]! - luma[at - fineWidth]! - luma[at + fineWidth]!
      sum += value
      squares += value * value
      count++
    }
  if (count === 0) return 0
  const mean = sum / count
  return squares / count - mean * mean
}
