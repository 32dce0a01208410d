import { Type } from 'typebox'
import { bounds, leftReasons, noteReasons } from '../../../study/index.ts'
import { Nullable } from '../bounded.ts'
import { Id } from '../records.ts'

const Count = Type.Integer({ minimum: 0 })

/** What came, or would come, of a file of another program: every annotation of it counted once. */
export const ForeignReport = Type.Object({
  form: Type.Enum(['advene', 'elan', 'web-annotation', 'mediapkg', 'sheet', 'refi-qda', 'chapters']),
  films: Type.Array(Type.String()),
  isJoined: Type.Boolean(),
  shots: Count,
  annotations: Count,
  measurements: Count,
  marks: Count,
  codes: Count,
  coders: Count,
  people: Type.Array(
    Type.Object({ name: Type.String(), is: Type.Enum(['me', 'known', 'new']), coderId: Nullable(Id) }),
  ),
  byType: Type.Record(Type.String(), Count),
  left: Type.Array(Type.Object({ what: Type.String(), count: Count, why: Type.Enum([...leftReasons]) })),
  notes: Type.Array(Type.Object({ what: Type.String(), count: Count, why: Type.Enum([...noteReasons]) })),
})

/** Who the coders of a file are, by what it calls them: `me`, a coder of the study, or null for whoever is called so. */
export const CodersSaid = Type.Record(
  Type.String({ maxLength: 4 * bounds.name }),
  Nullable(Type.Union([Id, Type.Literal('me')])),
)

export const CodersRequest = Type.Object({ coders: CodersSaid })

/** A file that was looked into, as it waits to be brought in. */
export const SeenForeign = Type.Object({ id: Id, report: ForeignReport })

/** A file that a command brings in. */
export const ForeignCommand = Type.Object({
  path: Type.String({ minLength: 1, maxLength: 4096 }),
  coders: Type.Optional(CodersSaid),
})

export const ForeignFileName = Type.Object({
  fileName: Type.String({ minLength: 1, maxLength: 2 * bounds.fileName }),
})
