/** Every k-th of them from a start drawn among the first k. */
export function everyNth<Unit>(
  units: readonly Unit[],
  { every, from }: { every: number; from: number },
): Unit[] {
  // A film with fewer units than the random start would have none of them, and would be lost to the comparison.
  const start = units.length > 0 ? from % Math.min(every, units.length) : 0
  return units.filter((_, index) => index >= start && (index - start) % every === 0)
}

/** FNV-1a of the id: another film, another stream. */
export function streamOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
