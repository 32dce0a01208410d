import type { Gathered, GatheredFinding, GatheredRecord } from './gathered.ts'

/** All that is in a tray, in its order. */
export function inOrder({
  gathered,
  findings,
  records,
}: {
  gathered: readonly Gathered[]
  findings: readonly GatheredFinding[]
  records: readonly GatheredRecord[]
}): (Gathered | GatheredFinding | GatheredRecord)[] {
  return [...gathered, ...findings, ...records].sort(orderOf)
}

interface Placed {
  id: string
  position: number
}

/** By place, and by id where two came to the same one. */
export function orderOf(a: Placed, b: Placed): number {
  return a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The new places of those that are put before another one, or at the end, and of as few others as can be. */
export function reordered<One extends Placed>(
  all: readonly One[],
  { ids, beforeId }: { ids: readonly string[]; beforeId: string | null },
): { one: One; position: number }[] {
  const wanted = new Set(ids)
  const moved = all.filter(({ id }) => wanted.has(id))
  const others = all.filter(({ id }) => !wanted.has(id))
  const found = others.findIndex(({ id }) => id === beforeId)
  const place = found < 0 ? others.length : found
  const wholeOrder = [...others.slice(0, place), ...moved, ...others.slice(place)]
  if (wholeOrder.every((one, index) => one === all[index])) return []
  const places = placesBetween(
    others[place - 1]?.position ?? null,
    others[place]?.position ?? null,
    moved.length,
  )
  return places
    ? moved.map((one, index) => ({ one, position: places[index]! }))
    : wholeOrder.map((one, index) => ({ one, position: index + 1 }))
}

/**
 * So many places between two others, so that nothing else is moved; null is before the first or after the last. Null
 * where two have come so close that no number lies between them any more.
 */
export function placesBetween(low: number | null, high: number | null, count: number): number[] | null {
  const place = (index: number) => {
    if (low === null && high === null) return index
    if (low === null) return high! - count - 1 + index
    if (high === null) return Math.floor(low) + index
    return low + ((high - low) * index) / (count + 1)
  }
  const places = Array.from({ length: count }, (_, index) => place(index + 1))
  const rise = [...(low === null ? [] : [low]), ...places, ...(high === null ? [] : [high])]
  return rise.every((one, index) => index === 0 || rise[index - 1]! < one) ? places : null
}
