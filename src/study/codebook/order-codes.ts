import type { Change } from '../change.ts'
import { changed } from '../change.ts'
import { isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Code } from './code.ts'
import { circleThrough } from './code-tree.ts'
import type { CodebookRefusal } from './edit-codebook.ts'
import { putBefore } from './put-before.ts'

/** Puts codes before another one, or with null at the end, in the order in which they stand; the others keep theirs. */
export function orderCodes(
  codes: readonly Code[],
  { codeIds, beforeId }: { codeIds: readonly string[]; beforeId: string | null },
): Result<Change, CodebookRefusal> {
  const missing = [...codeIds, ...(beforeId === null ? [] : [beforeId])].find(
    id => !codes.some(code => code.id === id),
  )
  if (missing !== undefined) return refused({ kind: 'no-such-code', codeId: missing })
  const standing = [...codes].sort((a, b) => a.position - b.position)
  return accepted(
    putBefore(standing, { ids: codeIds, beforeId }).flatMap((code, position) =>
      code.position === position ? [] : [changed('code', code, { ...code, position })],
    ),
  )
}

/** Puts codes under another one, or with null at the head of their kinds, away from where they stood. */
export function moveCodes(
  codes: readonly Code[],
  { codeIds, underId }: { codeIds: readonly string[]; underId: string | null },
): Result<Change, CodebookRefusal> {
  const missing = [...codeIds, ...(underId === null ? [] : [underId])].find(
    id => !codes.some(code => code.id === id),
  )
  if (missing !== undefined) return refused({ kind: 'no-such-code', codeId: missing })
  const parentIds = underId === null ? [] : [underId]
  const moved = codes.filter(({ id }) => codeIds.includes(id))
  const after = codes.map(code => (codeIds.includes(code.id) ? { ...code, parentIds } : code))
  const circle = moved.find(({ id }) => circleThrough(after, { id, parentIds, entailsIds: [] }, 'parentIds'))
  if (circle) return refused({ kind: 'code-under-itself', codeId: circle.id })
  return accepted(
    moved.flatMap(code =>
      isSame(code.parentIds, parentIds) ? [] : [changed('code', code, { ...code, parentIds })],
    ),
  )
}
