import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import { mostCodesInPass } from '../coding/code-film.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import { nameKey } from '../same-name.ts'
import type { Code } from './code.ts'
import { isInUse } from './code.ts'
import type { CodeSet } from './code-set.ts'

export type CodeSetRefusal =
  | { kind: 'no-such-code-set' }
  | { kind: 'code-set-without-name' }
  | { kind: 'code-set-name-taken'; name: string }
  | { kind: 'code-set-without-codes' }
  | { kind: 'too-many-codes-in-pass'; most: number }
  | { kind: 'no-such-code'; codeId: string }

/**
 * Makes a set of codes, or gives one that stands its new name and codes. `upon`: the set that the new one was made
 * from; what another has changed in it since is kept, or, where both changed the same, not overwritten.
 */
export function setCodeSet(
  known: { sets: readonly CodeSet[]; codes: readonly Code[] },
  wanted: CodeSet,
  upon?: CodeSet,
): Result<Change, CodeSetRefusal | EditedMeanwhile> {
  const before = known.sets.find(({ id }) => id === wanted.id)
  const merged = before ? editRecord('codeSet', before, { to: wanted, upon }) : accepted(wanted)
  if (!merged.ok) return merged
  const { id, name, codeIds } = merged.value
  const tidy: CodeSet = { id, name: name.trim(), codeIds: [...new Set(codeIds)] }
  const complaint = complaintAbout(known, tidy)
  if (complaint) return refused(complaint)
  return accepted([before ? changed('codeSet', before, tidy) : made('codeSet', tidy)])
}

/** Takes the name away; passes that were begun with the set keep their codes. */
export function removeCodeSet(sets: readonly CodeSet[], setId: string): Result<Change, CodeSetRefusal> {
  const set = sets.find(({ id }) => id === setId)
  return set ? accepted([removed('codeSet', set)]) : refused({ kind: 'no-such-code-set' })
}

function complaintAbout(
  { sets, codes }: { sets: readonly CodeSet[]; codes: readonly Code[] },
  { id, name, codeIds }: CodeSet,
): CodeSetRefusal | null {
  if (!name) return { kind: 'code-set-without-name' }
  if (sets.some(other => other.id !== id && nameKey(other.name) === nameKey(name)))
    return { kind: 'code-set-name-taken', name }
  if (codeIds.length === 0) return { kind: 'code-set-without-codes' }
  if (codeIds.length > mostCodesInPass) return { kind: 'too-many-codes-in-pass', most: mostCodesInPass }
  const unknown = codeIds.find(codeId => !codes.some(code => code.id === codeId))
  return unknown === undefined ? null : { kind: 'no-such-code', codeId: unknown }
}

/**
 * The codes with which a pass is most likely begun, in the codebook's order: those of the coder's last pass, else of
 * the set made last, else the first of the codebook, never more than a pass holds. Retired codes are left out.
 */
export function proposedCodes(known: {
  codes: readonly Code[]
  passes: readonly { codeIds: readonly string[]; createdAt: string; id: string }[]
  sets: readonly CodeSet[]
}): string[] {
  const inUse = known.codes.filter(isInUse).map(code => code.id)
  const among = (ids: readonly string[]) => inUse.filter(id => ids.includes(id))
  const newestFirst = [...known.passes].sort(
    (a, b) => compare(b.createdAt, a.createdAt) || compare(b.id, a.id),
  )
  const lists = [...newestFirst, ...[...known.sets].sort((a, b) => compare(b.id, a.id))]
  const proposed = lists.map(({ codeIds }) => among(codeIds)).find(ids => ids.length > 0)
  return (proposed ?? inUse).slice(0, mostCodesInPass)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
