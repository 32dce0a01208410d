import type { TextHit } from '../../stage/finding/way-to-text.ts'
import type { ToGather } from '../../stage/gathering/use-gatherer.ts'

/** A span of the film, where the text lies in one. */
export function toGather({ sort, partId, startMs, endMs }: TextHit): ToGather[] {
  if (partId === null || startMs === null || endMs === null) return []
  return [{ what: sort === 'writing' ? 'still' : 'span', partId, startMs, endMs }]
}
