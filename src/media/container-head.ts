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
