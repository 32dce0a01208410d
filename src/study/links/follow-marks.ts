import type { Change } from '../change.ts'
import type { Span } from '../time/spans.ts'

/** What lies on marks, where a change puts those; the same list where none of it lies on such a mark. */
export function followMarks<Place extends Span & { attachedTo: string | null }>(
  ends: readonly Place[],
  change: Change,
): readonly Place[] {
  const moved = new Map(
    change.flatMap(({ kind, after }) => (kind === 'mark' && after ? [[after.id, after] as const] : [])),
  )
  const follows = (end: Place) => {
    const mark = moved.get(end.attachedTo ?? '')
    return mark !== undefined && (mark.startMs !== end.startMs || mark.endMs !== end.endMs)
  }
  if (!ends.some(follows)) return ends
  return ends.map(end => {
    if (!follows(end)) return end
    const { startMs, endMs } = moved.get(end.attachedTo!)!
    return { ...end, startMs, endMs }
  })
}
