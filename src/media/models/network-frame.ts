import { networkHeight, networkWidth } from './network-windows.ts'

const lumaWidth = networkWidth * 2
const lumaSize = lumaWidth * networkHeight * 2
const size = networkWidth * networkHeight

/** Decoded size of which a network frame is made: its chroma planes have the network's size already. */
export const networkSource = { width: lumaWidth, height: networkHeight * 2 }

/** RGB of 48 × 27 from a picture of 96 × 54 in limited BT.709. */
export function networkFrame(bytes: Uint8Array, offset: number): Uint8Array {
  const out = new Uint8ClampedArray(size * 3)
  for (let y = 0; y < networkHeight; y++)
    for (let x = 0; x < networkWidth; x++) {
      const above = offset + y * 2 * lumaWidth + x * 2
      const below = above + lumaWidth
      const luma = (bytes[above]! + bytes[above + 1]! + bytes[below]! + bytes[below + 1]!) / 4
      const at = y * networkWidth + x
      const value = ((luma - 16) * 255) / 219
      const blue = ((bytes[offset + lumaSize + at]! - 128) * 255) / 224
      const red = ((bytes[offset + lumaSize + size + at]! - 128) * 255) / 224
      out[at * 3] = value + 1.5748 * red
      out[at * 3 + 1] = value - 0.1873 * blue - 0.4681 * red
      out[at * 3 + 2] = value + 1.8556 * blue
    }
  return new Uint8Array(out.buffer)
}
