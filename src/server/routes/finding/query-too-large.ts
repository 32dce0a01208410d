import type { Query } from '../../../study/index.ts'
import { queryBounds, refused, sizeOfQuery } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'

/** The refusal of a query that no person has put together; null where it can be asked. */
export function queryTooLarge(query: Query): { ok: false; refusal: Refusal } | null {
  const { size, depth } = sizeOfQuery(query)
  if (size <= queryBounds.size && depth <= queryBounds.depth) return null
  return refused({ kind: 'query-not-read', what: 'too-large', start: 0, end: 0, said: '', field: null })
}
