import type { NewLinkKind } from '../links/edit-link-kinds.ts'
import { removeLinkKind, setLinkKind } from '../links/edit-link-kinds.ts'
import type { KnownLinks, LinkSaid, NewLink } from '../links/edit-links.ts'
import { makeLink, removeLink, setLink, turnLink } from '../links/edit-links.ts'
import { accepted, refused } from '../result.ts'
import type { ActFamily } from './act-family.ts'
import type { KnownPlaces } from './place-at-desk.ts'
import { whereItLies } from './place-at-desk.ts'

/** What one coder links, and where what an act names lies. */
export interface KnownPairs extends KnownLinks, KnownPlaces {
  isFilmThere: boolean
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
