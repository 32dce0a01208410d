import { bounds, complaintAboutLine } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made } from '../change.ts'
import type { Coder } from '../coding/coder.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { nameKey } from '../same-name.ts'

export type CoderRefusal =
  | { kind: 'no-such-coder'; coderId: string }
  | { kind: 'coder-without-name' }
  | { kind: 'coder-name-taken'; name: string }

/** Names somebody else whose reading will stand beside the others. */
export function addCoder(coders: readonly Coder[], coder: Coder): Result<Change, CoderRefusal> {
  const refusal = complaintAbout(coders, coder)
  return refusal ? refused(refusal) : accepted([made('coder', { ...coder, name: coder.name.trim() })])
}

export function renameCoder(
  coders: readonly Coder[],
  { coderId, name }: { coderId: string; name: string },
): Result<Change, CoderRefusal> {
  const coder = coders.find(({ id }) => id === coderId)
  if (!coder) return refused({ kind: 'no-such-coder', coderId })
  const refusal = complaintAbout(coders, { id: coderId, name })
  if (refusal) return refused(refusal)
  return accepted(
    name.trim() === coder.name ? [] : [changed('coder', coder, { ...coder, name: name.trim() })],
  )
}

function complaintAbout(coders: readonly Coder[], { id, name }: Coder): CoderRefusal | null {
  if (!name.trim() || complaintAboutLine(name, bounds.name)) return { kind: 'coder-without-name' }
  const isTaken = coders.some(other => other.id !== id && nameKey(other.name) === nameKey(name))
  return isTaken ? { kind: 'coder-name-taken', name: name.trim() } : null
}
