import { readFile } from 'node:fs/promises'

/** Width and height of a JPEG, from its first frame header (ITU-T T.81). */
export async function pictureSize(file: string): Promise<{ width: number; height: number }> {
  const bytes = await readFile(file)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  throw new Error(`${file} is not a whole JPEG picture.`)
}
