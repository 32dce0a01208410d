import { placesBetween } from '../../../study/index.ts'

/**
 * The places of blocks in their order, of which as many as can be keep theirs; null for a block that has none yet. `own`:
 * the places as they were.
 */
export function placesInOrder(own: readonly (number | null)[]): number[] {
  const stay = longestRising(own)
  const out: number[] = []
  for (let at = 0; at < own.length; ) {
    if (stay.has(at)) {
      out.push(own[at]!)
      at++
      continue
    }
    let end = at
    while (end < own.length && !stay.has(end)) end++
    const between = placesBetween(out.at(-1) ?? null, own[end] ?? null, end - at)
    // No room is left between two neighbours: all get new places.
    if (!between) return placesBetween(null, null, own.length)!
    out.push(...between)
    at = end
  }
  return out
}

/** Which of them can stay, such that their places rise and most do. */
function longestRising(own: readonly (number | null)[]): Set<number> {
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const [at, place] of own.entries()) {
    if (place === null) continue
    let length = ends.findIndex(end => own[end]! >= place)
    if (length < 0) length = ends.length
    before.set(at, ends[length - 1])
    ends[length] = at
  }
  const stay = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) stay.add(at)
  return stay
}
