import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Code } from '../codebook/code.ts'
import { complaintAboutUse } from '../codebook/code.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { CodingRefusal } from './code-film.ts'
import { passFor } from './edit-marks.ts'
import type { Mark } from './mark.ts'
import type { Pass } from './pass.ts'
import type { RegionKey } from './region.ts'

/** What a coder has marked in a part with the codes of which one holds at a time, at least from the frame on. */
export interface RunningCodes {
  filmId: string
  partId: string
  coderId: string
  codeIds: readonly string[]
  marks: readonly Mark[]
  regionKeys: readonly RegionKey[]
  pass: Pass | null
  endMs: number
}

/**
 * From a frame on this one of the codes holds, or none: up to where what held there ended, else to where one of them
 * holds again, else to the end of the part. What held there ends at the frame.
 */
export function switchCode(
  running: RunningCodes,
  { code, atMs, newMarkId }: { code: Code | null; atMs: number; newMarkId: string },
): Result<Change, CodingRefusal> {
  const complaint = code && complaintAboutUse(code)
  if (complaint) return refused(complaint)
  if (atMs < 0 || atMs >= running.endMs) return refused({ kind: 'span-outside-part', endMs: running.endMs })
  const { filmId, partId, coderId } = running
  const own = running.marks.filter(
    mark => mark.partId === partId && mark.coderId === coderId && running.codeIds.includes(mark.codeId),
  )
  const holding = own.filter(({ startMs, endMs }) => startMs <= atMs && atMs < endMs)
  if (code && holding.length === 1 && holding[0]!.codeId === code.id) return accepted([])
  const passId = code && passFor(running.pass, code.id)
  // One that would be cut to nothing goes on as the new one where something hangs on it, so that this is not lost.
  const kept = code && holding.find(mark => mark.startMs === atMs && isWrittenOn(running, mark))
  const cut = holding.map(mark => {
    if (mark === kept) return changed('mark', mark, { ...mark, codeId: code!.id, passId })
    if (mark.startMs === atMs) return removed('mark', mark)
    return changed('mark', mark, { ...mark, endMs: atMs, attachedTo: null })
  })
  if (!code || kept) return accepted(cut)
  const next = Math.min(...own.map(({ startMs }) => startMs).filter(ms => ms > atMs), running.endMs)
  const held = Math.max(...holding.map(mark => mark.endMs))
  const endMs = holding.length > 0 ? Math.min(held, next) : next
  const mark: Mark = {
    ...{ id: newMarkId, filmId, partId, codeId: code.id, coderId, startMs: atMs, endMs },
    ...{ attachedTo: null, passId, said: null },
  }
  return accepted([...cut, made('mark', mark)])
}

function isWrittenOn({ regionKeys }: RunningCodes, { id, said }: Mark): boolean {
  return said !== null || regionKeys.some(({ markId }) => markId === id)
}
