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
