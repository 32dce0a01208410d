import { writeColour } from './colour-space.ts'
import { fineSize, size } from './measured-picture.ts'

/** Numbers of a pixel: L*, then OKLab. */
export const pixelNumbers = 4

/**
 * Colours of a picture, pixel by pixel, from limited-range BT.709: halved luma and the chroma planes behind the fine
 * luma, which have the same size. Display values are taken as sRGB; a film in HDR is not tone-mapped.
 */
export function readColours(
  luma: Uint8Array,
  picture: Uint8Array,
  offset: number,
  out: Float32Array,
): Float32Array {
  const blueAt = offset + fineSize
  const redAt = blueAt + size
  for (let i = 0; i < size; i++) {
    const y = ((luma[i]! - 16) * 255) / 219
    const blue = ((picture[blueAt + i]! - 128) * 255) / 224
    const red = ((picture[redAt + i]! - 128) * 255) / 224
    writeColour(y + 1.5748 * red, y - 0.1873 * blue - 0.4681 * red, y + 1.8556 * blue, out, i * pixelNumbers)
  }
  return out
}
