import type { Change } from '../change.ts'
import { made } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Pass } from './pass.ts'
import type { SeenCoding } from './seen-coding.ts'

export type SeenRefusal = { kind: 'coder-codes-blind' } | { kind: 'nothing-of-this-coder' }

/** What is known of the coding of one film. */
export interface KnownSeen {
  coderId: string
  /** Whoever has coded the film. */
  coderIds: readonly string[]
  passes: readonly Pass[]
  seen: readonly SeenCoding[]
  now: () => string
}

/** Shows a coder what another has marked in a film; the first time is kept. */
export function seeCoding(
  { coderId, coderIds, passes, seen, now }: KnownSeen,
  { id, filmId, seenCoderId }: Pick<SeenCoding, 'id' | 'filmId' | 'seenCoderId'>,
): Result<Change, SeenRefusal> {
  if (!coderIds.includes(seenCoderId)) return refused({ kind: 'nothing-of-this-coder' })
  if (codesBlind(passes, seenCoderId)) return refused({ kind: 'coder-codes-blind' })
  const known = seen.some(one => one.coderId === coderId && one.seenCoderId === seenCoderId)
  if (known || coderId === seenCoderId) return accepted([])
  return accepted([made('seenCoding', { id, filmId, coderId, seenCoderId, seenAt: now() })])
}

/** Whoever codes a film by a plan codes it blind, and is read by nobody who may be coding it too. */
export function codesBlind(passes: readonly Pass[], coderId: string): boolean {
  return passes.some(pass => pass.coderId === coderId && pass.codingPlanId !== null)
}
