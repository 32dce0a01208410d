type Simplify = (text: string) => string

let known: Promise<{ simplify: Simplify; sources: ReadonlyMap<string, readonly string[]> }> | null = null

/**
 * A text as it may have been written, first as it stands: in simplified hanzi, in the traditional ones that these
 * stand for, and mixed as signs and readers mix them. At most `most`, those nearest to one way of writing first.
 */
export async function hanziSpellings(text: string, most = 64): Promise<string[]> {
  if (!/\p{Script=Han}/u.test(text)) return [text]
  known ??= loadHanzi()
  const { simplify, sources } = await known
  let spellings = ['']
  for (const sign of simplify(text)) {
    const signs = [sign, ...(sources.get(sign) ?? [])]
    // By sign and not by spelling, so that the limit cuts rare mixtures first.
    spellings = signs.flatMap(next => spellings.map(begun => begun + next)).slice(0, most)
  }
  return [...new Set([text, ...spellings])].slice(0, most)
}

/** OpenCC's table, read when hanzi are first looked for, and turned round. */
async function loadHanzi() {
  const { Converter } = await import('opencc-js/t2cn')
  const simplify = Converter({ from: 't', to: 'cn' })
  const sources = new Map<string, string[]>()
  for (let point = 0x3400; point <= 0x9fff; point++) {
    const traditional = String.fromCodePoint(point)
    const simplified = simplify(traditional)
    if (simplified === traditional) continue
    sources.set(simplified, [...(sources.get(simplified) ?? []), traditional])
  }
  return { simplify, sources }
}
