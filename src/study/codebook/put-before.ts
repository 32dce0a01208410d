/** Records in their order, some of them put before another one or, with null, at the end; the others keep theirs. */
export function putBefore<Some extends { id: string }>(
  standing: readonly Some[],
  { ids, beforeId }: { ids: readonly string[]; beforeId: string | null },
): Some[] {
  const moved = standing.filter(({ id }) => ids.includes(id))
  const others = standing.filter(({ id }) => !ids.includes(id))
  const found = others.findIndex(({ id }) => id === beforeId)
  const place = found < 0 ? others.length : found
  return [...others.slice(0, place), ...moved, ...others.slice(place)]
}
