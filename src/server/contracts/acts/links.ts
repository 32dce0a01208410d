import { Type } from 'typebox'
import { LinkSaid, NewLink, NewLinkKind } from '../links.ts'
import { Id } from '../records.ts'

const AtDesk = { filmId: Id }

/** Acts on links between places, and on kinds of them. */
export const LinkActs = [
  Type.Object({ kind: Type.Literal('make-link'), ...AtDesk, link: NewLink }),
  Type.Object({
    kind: Type.Literal('set-link'),
    ...AtDesk,
    linkId: Id,
    to: Type.Partial(LinkSaid),
    upon: Type.Optional(Type.Partial(LinkSaid)),
  }),
  Type.Object({ kind: Type.Literal('turn-link'), ...AtDesk, linkId: Id, fromEndId: Id }),
  Type.Object({ kind: Type.Literal('remove-link'), ...AtDesk, linkId: Id }),
  Type.Object({
    kind: Type.Literal('set-link-kind'),
    ...AtDesk,
    linkKind: NewLinkKind,
    /** What the new one was made from. */
    upon: Type.Optional(NewLinkKind),
  }),
  Type.Object({ kind: Type.Literal('remove-link-kind'), ...AtDesk, linkKindId: Id }),
] as const
