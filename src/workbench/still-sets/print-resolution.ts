import { crc32 } from 'node:zlib'

/**
 * A picture that says at how many pixels to the inch it is meant to be printed: in PNG the chunk pHYs (W3C PNG, 11.3.4.3),
 * in TIFF the tags 282, 283 and 296 (TIFF 6.0, section 8). Its pixels stay as they are; what is neither comes back as it was.
 */
export function withPrintResolution(picture: Uint8Array, pixelsPerInch: number): Buffer {
  const bytes = Buffer.from(picture)
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return pngWith(bytes, pixelsPerInch)
  const isTiff = bytes.subarray(0, 2).toString('latin1') === 'II' && bytes.readUInt16LE(2) === 42
  if (isTiff) setInTiff(bytes, pixelsPerInch)
  return bytes
}

const metresPerInch = 0.0254
/** Signature and IHDR, behind which pHYs may stand. */
const headBytes = 8 + 25

function pngWith(bytes: Buffer, pixelsPerInch: number): Buffer {
  const chunks = [...chunksOf(bytes)].filter(({ type }) => type !== 'pHYs').map(({ whole }) => whole)
  const perMetre = Math.round(pixelsPerInch / metresPerInch)
  const body = Buffer.alloc(13)
  body.write('pHYs', 0, 'latin1')
  body.writeUInt32BE(perMetre, 4)
  body.writeUInt32BE(perMetre, 8)
  body.writeUInt8(1, 12)
  const chunk = Buffer.alloc(21)
  chunk.writeUInt32BE(9, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), 17)
  return Buffer.concat([bytes.subarray(0, headBytes), chunk, ...chunks.slice(1)])
}

function* chunksOf(bytes: Buffer): Generator<{ type: string; whole: Buffer }> {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at) + 12
    yield { type: bytes.subarray(at + 4, at + 8).toString('latin1'), whole: bytes.subarray(at, at + length) }
    at += length
  }
}

const xResolution = 282
const yResolution = 283
const resolutionUnit = 296
const inches = 2

function setInTiff(bytes: Buffer, pixelsPerInch: number): void {
  const folder = bytes.readUInt32LE(4)
  const entries = bytes.readUInt16LE(folder)
  for (let index = 0; index < entries; index++) {
    const at = folder + 2 + index * 12
    const tag = bytes.readUInt16LE(at)
    if (tag === resolutionUnit) bytes.writeUInt16LE(inches, at + 8)
    if (tag !== xResolution && tag !== yResolution) continue
    const value = bytes.readUInt32LE(at + 8)
    bytes.writeUInt32LE(pixelsPerInch, value)
    bytes.writeUInt32LE(1, value + 4)
  }
}
