import { type FileHandle, open } from 'node:fs/promises'

/** No honest file has more parts than this at its top. */
const mostParts = 100_000

/**
 * How many whole files of one kind lie one after the other in a file, as far as its container names the length of its
 * parts: MP4 and its kin, of which FFmpeg reads the first, and Matroska, of which it reads two. Null of others.
 */
export async function filesInOne(path: string): Promise<number | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const head = await bytesAt(file, 0, 12)
    if (head.length < 12) return null
    if (head.readUInt32BE(0) === ebmlHead) return await countMatroska(file, size)
    return head.toString('latin1', 4, 8) === 'ftyp' ? await countBoxes(file, size) : null
  } finally {
    await file.close()
  }
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

/** Each file has one movie box (ISO/IEC 14496-12). */
async function countBoxes(file: FileHandle, size: number): Promise<number> {
  let count = 0
  let at = 0
  for (let part = 0; part < mostParts && at + 8 <= size; part++) {
    const head = await bytesAt(file, at, 16)
    if (head.length < 8) break
    if (head.toString('latin1', 4, 8) === 'moov') count++
    const short = head.readUInt32BE(0)
    const length = short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short
    if (length < 8) break
    at += length
  }
  return count
}

const ebmlHead = 0x1a45dfa3

/** Each file is a head and a segment (RFC 8794); a segment of unknown length reaches to the end. */
async function countMatroska(file: FileHandle, size: number): Promise<number> {
  let count = 0
  let at = 0
  for (let part = 0; part < mostParts && at + 12 <= size; part++) {
    const head = await bytesAt(file, at, 12)
    const id = head.length < 12 ? 0 : head.readUInt32BE(0)
    if (id === ebmlHead) count++
    else if (id !== 0x18538067 && id !== 0xec000000) break
    const length = sizeOf(head.subarray(4))
    if (length === null) break
    at += 4 + length
  }
  return count
}

/** Bytes of the length and of what it measures; null where the length is unknown. */
function sizeOf(bytes: Buffer): number | null {
  const width = Math.clz32(bytes[0]!) - 23
  if (width > 8) return null
  let value = bytes[0]! & (0xff >> width)
  let isUnknown = value === 0xff >> width
  for (const byte of bytes.subarray(1, width)) {
    value = value * 256 + byte
    isUnknown &&= byte === 0xff
  }
  return isUnknown ? null : width + value
}
