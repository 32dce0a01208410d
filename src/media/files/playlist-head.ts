import { open } from 'node:fs/promises'

const heads: [RegExp, string][] = [
  [/^#EXTM3U/i, 'm3u8'],
  [/^ffconcat\b/i, 'concat'],
  [/^file\s+['"]?\S/i, 'concat'],
  [/^\[playlist\]/i, 'pls'],
  [/^v=0\r?\no=/i, 'sdp'],
  [/<MPD[\s>]/, 'dash'],
  [/<(smil|asx|xspf|playlist)[\s>]/i, 'playlist'],
]

/** The kind of playlist or reference file a text is, or null: such a file only points at others and is never followed. */
export async function readPlaylistHead(path: string): Promise<string | null> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2048), 0, 2048, 0)
    const text = buffer
      .toString('latin1', 0, bytesRead)
      .replace(/^\u00ef\u00bb\u00bf/, '')
      .trimStart()
    return heads.find(([pattern]) => pattern.test(text))?.[1] ?? null
  } finally {
    await file.close()
  }
}
