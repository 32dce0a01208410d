/** Before which of a list things come to stand that are dropped at one of it; null: at its end. */
export function placeBefore(
  ids: readonly string[],
  moved: readonly string[],
  target: { id: string; side: 'before' | 'after' | 'on' },
): string | null {
  const from = ids.indexOf(target.id) + (target.side === 'after' ? 1 : 0)
  return ids.slice(from).find(id => !moved.includes(id)) ?? null
}
