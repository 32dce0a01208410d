import { Type } from 'typebox'
import { bounds } from '../../../study/index.ts'
import { Id } from '../records.ts'
import { NewExcerpt, NewSource, SourceSaid } from '../sources.ts'

/** Acts on the sources of a study and on what is quoted of them. */
export const SourceActs = [
  Type.Object({
    kind: Type.Literal('add-sources'),
    sources: Type.Array(NewSource, { minItems: 1, maxItems: bounds.sourcesAtOnce }),
  }),
  Type.Object({ kind: Type.Literal('set-source'), sourceId: Id, to: SourceSaid, upon: SourceSaid }),
  Type.Object({ kind: Type.Literal('remove-source'), sourceId: Id }),
  Type.Object({
    kind: Type.Literal('merge-sources'),
    keepId: Id,
    otherIds: Type.Array(Id, { minItems: 1, maxItems: 100 }),
  }),
  Type.Object({
    kind: Type.Literal('set-excerpt'),
    excerpt: NewExcerpt,
    upon: Type.Optional(NewExcerpt),
  }),
  Type.Object({ kind: Type.Literal('remove-excerpt'), excerptId: Id }),
] as const
