import { bounds, complaintAboutWriting } from '../bounds.ts'
import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { EditedMeanwhile } from '../edit-record.ts'
import { editRecord, isSame } from '../edit-record.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { KindOfLink, Link, LinkEnd, LinkIdentity, LinkKind } from './link.ts'
import { isSameLink, isSamePlace } from './link.ts'

/** The links of one coder, in whichever films, and the kinds of the study's own. */
export interface KnownLinks {
  coderId: string
  links: readonly Link[]
  ends: readonly LinkEnd[]
  kinds: readonly LinkKind[]
  now: () => string
}

export type NewLinkEnd = Omit<LinkEnd, 'linkId'>

export interface LinkSaid extends KindOfLink {
  says: string
}

export interface NewLink extends LinkSaid {
  id: string
  from: NewLinkEnd
  to: NewLinkEnd
}

export type LinkRefusal =
  | { kind: 'no-such-link' }
  | { kind: 'link-to-itself' }
  | { kind: 'link-there-already' }
  | { kind: 'no-such-link-kind' }
  | { kind: 'link-text-too-long'; most: number }
  | { kind: 'link-text-not-plain' }

type Edited = Result<Change, LinkRefusal | EditedMeanwhile>

/** Links two places. Said twice under one id, it is there once. */
export function makeLink(known: KnownLinks, wanted: NewLink): Edited {
  const { id, from, to, ...said } = wanted
  if (known.links.some(link => link.id === id)) return accepted([])
  const link: Link = {
    ...{ id, ...tidy(said), coderId: known.coderId, createdAt: known.now() },
    ...{ fromEndId: from.id, toEndId: to.id, fromPartId: from.partId, toPartId: to.partId },
  }
  if (isSamePlace(from, to)) return refused({ kind: 'link-to-itself' })
  const complaint = complaintAbout(known, link, { from, to })
  if (complaint) return refused(complaint)
  return accepted([made('link', link), ...[from, to].map(end => made('linkEnd', { ...end, linkId: id }))])
}

/** Says otherwise of which kind it is, or what is to be said of it. `upon`: what the fields were when that was begun. */
export function setLink(
  known: KnownLinks,
  act: { linkId: string; to: Partial<LinkSaid>; upon?: Partial<LinkSaid> },
): Edited {
  const standing = known.links.find(({ id }) => id === act.linkId)
  if (!standing) return refused({ kind: 'no-such-link' })
  const edited = editRecord<Link>('link', standing, { to: act.to, upon: act.upon })
  if (!edited.ok) return edited
  const after = { ...edited.value, ...tidy(edited.value) }
  if (isSame(standing, after)) return accepted([])
  const complaint = complaintAbout(known, after, endsOf(known.ends, after))
  return complaint ? refused(complaint) : accepted([changed('link', standing, after)])
}

/** Turns the ends round: `fromEndId` is the one that it is to lead from, so that said twice it is turned once. */
export function turnLink(known: KnownLinks, act: { linkId: string; fromEndId: string }): Edited {
  const standing = known.links.find(({ id }) => id === act.linkId)
  if (!standing) return refused({ kind: 'no-such-link' })
  if (standing.fromEndId === act.fromEndId) return accepted([])
  if (standing.toEndId !== act.fromEndId)
    return refused({ kind: 'changed-meanwhile', record: 'link', id: standing.id })
  const after = turned(standing)
  const complaint = complaintAbout(known, after, endsOf(known.ends, after))
  return complaint ? refused(complaint) : accepted([changed('link', standing, after)])
}

/** Takes a link away with its ends; of one that is gone already, in another window, nothing is said. */
export function removeLink({ links, ends }: KnownLinks, linkId: string): Result<Change, never> {
  const standing = links.find(({ id }) => id === linkId)
  if (!standing) return accepted([])
  return accepted([
    ...ends.filter(end => end.linkId === linkId).map(end => removed('linkEnd', end)),
    removed('link', standing),
  ])
}

/** The same link, led from its other end. */
export function turned(link: Link): Link {
  const { fromEndId, toEndId, fromPartId, toPartId } = link
  return { ...link, fromEndId: toEndId, toEndId: fromEndId, fromPartId: toPartId, toPartId: fromPartId }
}

/** Where a link leads from and to; an end for which the copy in use has no place is null. */
export function endsOf<End extends LinkEnd>(
  ends: readonly End[],
  { fromEndId, toEndId }: Pick<Link, 'fromEndId' | 'toEndId'>,
): { from: End | null; to: End | null } {
  const of = (wanted: string) => ends.find(({ id }) => id === wanted) ?? null
  return { from: of(fromEndId), to: of(toEndId) }
}

function complaintAbout(
  { links, ends, kinds }: KnownLinks,
  link: Link,
  { from, to }: { from: LinkIdentity['from'] | null; to: LinkIdentity['to'] | null },
): LinkRefusal | null {
  if (link.way === 'own' && !kinds.some(({ id }) => id === link.linkKindId))
    return { kind: 'no-such-link-kind' }
  const { way, linkKindId } = link
  const isThere =
    from !== null &&
    to !== null &&
    links.some(other => {
      if (other.id === link.id || other.coderId !== link.coderId) return false
      const its = endsOf(ends, other)
      if (!its.from || !its.to) return false
      return isSameLink({ way, linkKindId, from, to }, { ...other, from: its.from, to: its.to }, kinds)
    })
  return isThere ? { kind: 'link-there-already' } : complaintAboutSays(link.says)
}

function complaintAboutSays(says: string): LinkRefusal | null {
  const complaint = complaintAboutWriting(says)
  if (!complaint) return null
  return complaint === 'too-long'
    ? { kind: 'link-text-too-long', most: bounds.writing }
    : { kind: 'link-text-not-plain' }
}

function tidy({ way, linkKindId, says }: LinkSaid): LinkSaid {
  return { way, linkKindId: way === 'own' ? linkKindId : null, says: says.trim() }
}
