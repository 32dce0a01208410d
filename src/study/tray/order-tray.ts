import type { Gathered, GatheredFinding } from './gathered.ts'

/** All that is in a tray, in its order. */
export function inOrder({
  gathered,
  findings,
}: {
  gathered: readonly Gathered[]
  findings: readonly GatheredFinding[]
}): (Gathered | GatheredFinding)[] {
  return [...gathered, ...findings].sort(
    (a, b) => a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
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
