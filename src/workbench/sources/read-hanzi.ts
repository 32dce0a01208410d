const as = { toneType: 'none', nonZh: 'consecutive', v: true } as const

/** Reads hanzi as pinyin without tones, family names as such; the tables are loaded with the first hanzi. */
export async function hanziReader(): Promise<(hanzi: string) => string> {
  const { pinyin } = await import('pinyin-pro')
  return hanzi => withUmlaut(pinyin(hanzi, { ...as, surname: 'head' }))
}

/** Every way in which one sign can be read. */
export async function signReader(): Promise<(sign: string) => readonly string[]> {
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, readonly string[]>()
  return sign => {
    const kept = known.get(sign) ?? [
      ...new Set(pinyin(sign, { ...as, multiple: true, type: 'array' }).map(withUmlaut)),
    ]
    known.set(sign, kept)
    return kept
  }
}

function withUmlaut(read: string): string {
  return read.replace(/v/g, 'ü')
}
