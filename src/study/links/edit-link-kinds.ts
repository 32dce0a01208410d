import { bounds, complaintAboutLine } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import { namesGiven, noNames, sharedName, tidyNames } from '../codebook/names.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { KnownLinks, LinkRefusal } from './edit-links.ts'
import type { LinkKind } from './link.ts'

export type NewLinkKind = Omit<LinkKind, 'createdAt'>

export type LinkKindRefusal =
  | { kind: 'link-kind-without-name' }
  | { kind: 'link-kind-name-taken'; name: string }
  | { kind: 'link-kind-in-use' }

type Edited = Result<Change, LinkRefusal | LinkKindRefusal | EditedMeanwhile>

/** Makes a kind of link, or calls one that stands otherwise. `upon`: what the new one was made from. */
export function setLinkKind(
  { kinds, now }: Pick<KnownLinks, 'kinds' | 'now'>,
  wanted: NewLinkKind,
  upon?: NewLinkKind,
): Edited {
  const standing = kinds.find(({ id }) => id === wanted.id)
  if (!standing && upon) return refused({ kind: 'no-such-link-kind' })
  const merged = standing
    ? editRecord<LinkKind>('linkKind', standing, { to: wanted, upon })
    : accepted<LinkKind>({ ...wanted, createdAt: now() })
  if (!merged.ok) return merged
  const { bothWays, names, namesBack } = merged.value
  const after: LinkKind = {
    ...merged.value,
    names: tidyNames(names),
    namesBack: bothWays ? noNames : tidyNames(namesBack),
  }
  const complaint = complaintAbout(kinds, after)
  if (complaint) return refused(complaint)
  if (!standing) return accepted([made('linkKind', after)])
  return accepted(isSame(standing, after) ? [] : [changed('linkKind', standing, after)])
}

/** Takes a kind away of which there is no link. */
export function removeLinkKind(
  { kinds, links }: Pick<KnownLinks, 'kinds' | 'links'>,
  linkKindId: string,
): Result<Change, LinkKindRefusal> {
  const standing = kinds.find(({ id }) => id === linkKindId)
  if (!standing) return accepted([])
  if (links.some(link => link.linkKindId === linkKindId)) return refused({ kind: 'link-kind-in-use' })
  return accepted([removed('linkKind', standing)])
}

function complaintAbout(
  kinds: readonly LinkKind[],
  { id, names, namesBack }: LinkKind,
): LinkRefusal | LinkKindRefusal | null {
  const given = namesGiven(names)
  if (given.length === 0) return { kind: 'link-kind-without-name' }
  for (const name of [...given, ...namesGiven(namesBack)]) {
    const complaint = complaintAboutLine(name, bounds.name)
    if (complaint === 'too-long') return { kind: 'link-text-too-long', most: bounds.name }
    if (complaint) return { kind: 'link-text-not-plain' }
  }
  for (const other of kinds) {
    const name = other.id === id ? null : sharedName(names, other.names)
    if (name !== null) return { kind: 'link-kind-name-taken', name }
  }
  return null
}
