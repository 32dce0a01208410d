import type { Change } from '../change.ts'
import type { LinkEnd } from './link.ts'

/** Marks to which a change gives times, with those; the same ends where none of them lies on such a mark. */
export function followMarks(ends: readonly LinkEnd[], change: Change): readonly LinkEnd[] {
  const moved = new Map(
    change.flatMap(({ kind, after }) => (kind === 'mark' && after ? [[after.id, after] as const] : [])),
  )
  const follows = (end: LinkEnd) => {
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
