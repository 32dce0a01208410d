import { bounds, complaintAboutLine, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Code } from './code.ts'
import type { CodeGroup } from './code-group.ts'
import { namesGiven, sharedName, tidyNames } from './names.ts'

export type CodeGroupRefusal =
  | { kind: 'no-such-code-group' }
  | { kind: 'opposition-takes-two' }
  | { kind: 'commutation-without-codes'; least: number }
  | { kind: 'too-many-codes-in-group'; most: number }
  | { kind: 'code-group-name-taken'; name: string }
  | { kind: 'code-group-text-too-long'; most: number }
  | { kind: 'code-group-text-not-plain' }
  | { kind: 'no-such-code'; codeId: string }

interface Known {
  groups: readonly CodeGroup[]
  codes: readonly Code[]
}

/** Nothing stands in the place of another where there is no other. */
const leastCodes = 2

/** Makes an opposition or a commutation set, or says of one that stands what the new one says. `upon`: what that was made from. */
export function setCodeGroup(
  known: Known,
  wanted: CodeGroup,
  upon?: CodeGroup,
): Result<Change, CodeGroupRefusal | EditedMeanwhile> {
  const before = known.groups.find(({ id }) => id === wanted.id)
  if (!before && upon) return refused({ kind: 'no-such-code-group' })
  const merged = before ? editRecord('codeGroup', before, { to: wanted, upon }) : accepted(wanted)
  if (!merged.ok) return merged
  const { names, codeIds, note } = merged.value
  const after: CodeGroup = {
    ...merged.value,
    ...{ names: tidyNames(names), codeIds: [...new Set(codeIds)], note: note.trim() },
  }
  const complaint = complaintAboutCodes(known, after) ?? complaintAboutTexts(known, after)
  if (complaint) return refused(complaint)
  if (!before) return accepted([made('codeGroup', after)])
  return accepted(isSame(before, after) ? [] : [changed('codeGroup', before, after)])
}

/** Takes a group away; its codes stay. Of one that is gone already, in another window, nothing is said. */
export function removeCodeGroup(groups: readonly CodeGroup[], groupId: string): Result<Change, never> {
  const standing = groups.find(({ id }) => id === groupId)
  return accepted(standing ? [removed('codeGroup', standing)] : [])
}

/** Those that are called so, of whose codes one is, or whose note says so; all where nothing is searched. */
export function findCodeGroups(
  { groups, codes }: Known,
  search: string,
  plain: (text: string) => string,
): readonly CodeGroup[] {
  const wanted = plain(search.trim())
  if (wanted === '') return groups
  return groups.filter(({ names, codeIds, note }) =>
    [names, ...codes.filter(({ id }) => codeIds.includes(id)).map(code => code.names)]
      .flatMap(namesGiven)
      .concat(note)
      .some(text => plain(text).includes(wanted)),
  )
}

function complaintAboutCodes({ codes }: Known, { sort, codeIds }: CodeGroup): CodeGroupRefusal | null {
  const missing = codeIds.find(id => !codes.some(code => code.id === id))
  if (missing !== undefined) return { kind: 'no-such-code', codeId: missing }
  if (sort === 'opposition') return codeIds.length === 2 ? null : { kind: 'opposition-takes-two' }
  if (codeIds.length < leastCodes) return { kind: 'commutation-without-codes', least: leastCodes }
  return codeIds.length > bounds.codesOfGroup
    ? { kind: 'too-many-codes-in-group', most: bounds.codesOfGroup }
    : null
}

function complaintAboutTexts(
  { groups }: Known,
  { id, sort, names, note }: CodeGroup,
): CodeGroupRefusal | null {
  for (const text of namesGiven(names)) {
    const complaint = complaintAboutLine(text, bounds.name)
    if (complaint === 'too-long') return { kind: 'code-group-text-too-long', most: bounds.name }
    if (complaint) return { kind: 'code-group-text-not-plain' }
  }
  const complaint = complaintAboutWriting(note)
  if (complaint === 'too-long') return { kind: 'code-group-text-too-long', most: bounds.writing }
  if (complaint) return { kind: 'code-group-text-not-plain' }
  for (const other of groups) {
    const name = other.id === id || other.sort !== sort ? null : sharedName(names, other.names)
    if (name !== null) return { kind: 'code-group-name-taken', name }
  }
  return null
}
