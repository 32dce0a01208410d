import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { withPrintResolution } from './print-resolution.ts'

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}

const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0])
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const pixels = chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3, 4, 5, 6])))
const png = (...between: Buffer[]) =>
  Buffer.concat([signature, chunk('IHDR', head), ...between, pixels, chunk('IEND', Buffer.alloc(0))])

describe('a picture', () => {
  test('in PNG says once at how many pixels to the metre it is printed, and keeps its pixels', () => {
    const older = chunk('pHYs', Buffer.from([0, 0, 11, 19, 0, 0, 11, 19, 1]))
    for (const picture of [png(), png(older)]) {
      const said = withPrintResolution(picture, 300)
      expect(said.length).toBe(png().length + 21)
      expect(said.toString('latin1').split('pHYs')).toHaveLength(2)
      const at = said.indexOf('pHYs')
      // 300 to the inch are 11,811 to the metre.
      expect([said.readUInt32BE(at + 4), said.readUInt32BE(at + 8), said[at + 12]]).toEqual([11811, 11811, 1])
      // The check of “pHYs” and these nine bytes, as any reader of PNG computes it.
      expect(said.readUInt32BE(at + 13)).toBe(0x78a53f76)
      expect(said.includes(pixels)).toBe(true)
    }
  })

  test('that is neither PNG nor TIFF comes back as it was', () => {
    const other = Buffer.from('II is how this letter begins')
    expect(withPrintResolution(other, 300)).toEqual(other)
  })
})
