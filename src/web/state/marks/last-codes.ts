/** The codes that were marked last, each in its place for as long as it is among them; `use` grows with each mark. */
export type LastCodes = readonly { codeId: string; use: number }[]

export const mostLastCodes = 10

/** After a code was marked: where it is among them nothing moves, else it takes the place of the one longest unused. */
export function withUsed(last: LastCodes, codeId: string): LastCodes {
  const one = { codeId, use: 1 + Math.max(0, ...last.map(({ use }) => use)) }
  if (last.some(other => other.codeId === codeId))
    return last.map(other => (other.codeId === codeId ? one : other))
  if (last.length < mostLastCodes) return [...last, one]
  const longest = last.reduce((oldest, other) => (other.use < oldest.use ? other : oldest))
  return last.map(other => (other === longest ? one : other))
}

/** The one marked last of those that there are. */
export function lastUsed(last: LastCodes, isThere: (codeId: string) => boolean): string | null {
  const there = last.filter(({ codeId }) => isThere(codeId))
  return [...there].sort((a, b) => b.use - a.use)[0]?.codeId ?? null
}

/** What was kept, whatever was kept. */
export function lastCodesFrom(kept: unknown): LastCodes {
  if (!Array.isArray(kept)) return []
  const isOne = (one: unknown): one is LastCodes[number] =>
    typeof one === 'object' &&
    one !== null &&
    typeof (one as { codeId?: unknown }).codeId === 'string' &&
    Number.isSafeInteger((one as { use?: unknown }).use)
  return kept
    .filter(isOne)
    .slice(0, mostLastCodes)
    .map(({ codeId, use }) => ({ codeId, use }))
}
