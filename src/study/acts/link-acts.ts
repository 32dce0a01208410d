import type { NewLinkKind } from '../links/edit-link-kinds.ts'
import { removeLinkKind, setLinkKind } from '../links/edit-link-kinds.ts'
import type { KnownLinks, LinkSaid, NewLink, NewLinkEnd } from '../links/edit-links.ts'
import { makeLink, removeLink, setLink, turnLink } from '../links/edit-links.ts'
import type { StudyRefusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Span } from '../time/spans.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snappedSpan } from './act-family.ts'

/** What one coder links, and where what an act names lies. */
export interface KnownPairs extends KnownLinks {
  isFilmThere: boolean
  timeOf: (partId: string) => KnownTime | null
  /** Null where there is no such mark; `elsewhere` of one that whoever places the act does not know. */
  markOf: (markId: string) => (Span & { partId: string }) | null | 'elsewhere'
}

/** `filmId`: the film at whose desk it is done, and taken back. */
type AtDesk<Kind extends string, Values> = { kind: Kind; filmId: string } & Values

export type LinkAct =
  | AtDesk<'make-link', { link: NewLink }>
  /** `upon`: what the fields were when the edit began. */
  | AtDesk<'set-link', { linkId: string; to: Partial<LinkSaid>; upon?: Partial<LinkSaid> }>
  /** Turns the ends round; `fromEndId`: the end that it leads from after that. */
  | AtDesk<'turn-link', { linkId: string; fromEndId: string }>
  | AtDesk<'remove-link', { linkId: string }>
  /** A kind of the scholar's own. `upon`: what the new one was made from. */
  | AtDesk<'set-link-kind', { linkKind: NewLinkKind; upon?: NewLinkKind }>
  | AtDesk<'remove-link-kind', { linkKindId: string }>

/** Taken back where the marks of the film are at whose desk it was done: undo there takes back what was done last. */
export const linkActs: ActFamily<LinkAct, KnownPairs> = {
  area: 'coding',
  ground: 'film',
  place: {
    'make-link': (known, { filmId, link }) => {
      if (!known.isFilmThere) return refused({ kind: 'no-such-film', filmId })
      if (known.links.some(({ id }) => id === link.id)) return accepted([])
      const from = whereItLies(known, link.from)
      if (!from.ok) return from
      const to = whereItLies(known, link.to)
      return to.ok ? makeLink(known, { ...link, from: from.value, to: to.value }) : to
    },
    'set-link': (known, act) => setLink(known, act),
    'turn-link': (known, act) => turnLink(known, act),
    'remove-link': (known, { linkId }) => removeLink(known, linkId),
    'set-link-kind': (known, { linkKind, upon }) => setLinkKind(known, linkKind, upon),
    'remove-link-kind': (known, { linkKindId }) => removeLinkKind(known, linkKindId),
  },
}

/** A mark lies where it lies now; a span of its own on the frames of its part. */
function whereItLies(known: KnownPairs, end: NewLinkEnd): Result<NewLinkEnd, StudyRefusal> {
  const mark = end.attachedTo === null ? 'elsewhere' : known.markOf(end.attachedTo)
  if (mark === null || (mark !== 'elsewhere' && mark.partId !== end.partId))
    return refused({ kind: 'no-such-mark', markId: end.attachedTo! })
  if (mark !== 'elsewhere') return accepted({ ...end, startMs: mark.startMs, endMs: mark.endMs })
  const time = known.timeOf(end.partId)
  if (!time) return refused({ kind: 'no-such-part' })
  const placed = snappedSpan(time, end)
  if (placed.endMs <= placed.startMs) return refused({ kind: 'empty-span' })
  return placed.startMs < 0 || placed.endMs > time.endMs
    ? refused({ kind: 'span-outside-part', endMs: time.endMs })
    : accepted(placed)
}
