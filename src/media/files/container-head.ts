import { open } from 'node:fs/promises'

/** WebM and Matroska share a demuxer and differ in the DocType at the head of the file (RFC 8794). */
export async function readContainerHead(path: string): Promise<'webm' | 'matroska' | null> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(96), 0, 96, 0)
    if (bytesRead < 4 || buffer.readUInt32BE(0) !== 0x1a45dfa3) return null
    return buffer.includes('webm') ? 'webm' : 'matroska'
  } finally {
    await file.close()
  }
}

const firstBoxes = ['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'pnot', 'uuid', 'styp', 'moof', 'sidx']

/** Whether a file begins with a box of the ISO base media file format (ISO/IEC 14496-12), whatever its name says. */
export async function beginsWithBox(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return bytesRead === 8 && firstBoxes.includes(buffer.toString('latin1', 4, 8))
  } finally {
    await file.close()
  }
}

/** Whether the head of a file is plainly that of a common container: MP4 and its kin, Matroska, AVI. */
export async function hasFilmHead(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0)
    if (bytesRead < 12) return false
    const riff = buffer.toString('latin1', 0, 4) === 'RIFF' && buffer.toString('latin1', 8, 11) === 'AVI'
    return riff || buffer.readUInt32BE(0) === 0x1a45dfa3 || buffer.toString('latin1', 4, 8) === 'ftyp'
  } finally {
    await file.close()
  }
}
