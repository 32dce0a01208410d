import type { TextHit } from '../../stage/finding/way-to-text.ts'
import type { ToGather } from '../../stage/gathering/use-gatherer.ts'

/** A span of the film, where the text lies in one; of a line of dialogue what it is, so that it can be quoted. */
export function toGather({ sort, kind, recordId, partId, startMs, endMs }: TextHit): ToGather[] {
  if (partId === null || startMs === null || endMs === null) return []
  if (kind === 'dialogueLine')
    return [{ what: 'span', partId, startMs, endMs, gatheredFrom: { what: 'dialogue', id: recordId } }]
  return [{ what: sort === 'writing' ? 'still' : 'span', partId, startMs, endMs }]
}
