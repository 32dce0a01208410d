import { Type } from 'typebox'
import { linkWays } from '../../study/index.ts'
import { Milliseconds, Nullable, Writing } from './bounded.ts'
import { CodeNames, Id } from './records.ts'

/** What acts say of links and of kinds of links; whose they are, and since when, the program says. */
export const NewLinkEnd = Type.Object({
  id: Id,
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  attachedTo: Nullable(Id),
})

export const LinkSaid = Type.Object({
  way: Type.Enum([...linkWays, 'own']),
  linkKindId: Nullable(Id),
  says: Writing,
})

export const NewLink = Type.Object({ id: Id, ...LinkSaid.properties, from: NewLinkEnd, to: NewLinkEnd })

export const NewLinkKind = Type.Object({
  id: Id,
  names: CodeNames,
  namesBack: CodeNames,
  bothWays: Type.Boolean(),
})

export const Link = Type.Object({
  id: Id,
  coderId: Id,
  ...LinkSaid.properties,
  fromEndId: Id,
  toEndId: Id,
  fromPartId: Id,
  toPartId: Id,
  createdAt: Type.String(),
})
export const LinkEnd = Type.Object({ ...NewLinkEnd.properties, linkId: Id })
export const LinkKind = Type.Object({ ...NewLinkKind.properties, createdAt: Type.String() })
