import { Type } from 'typebox'
import type { Query as AskedQuery } from '../../../study/index.ts'
import { bounds, linkWays, opposedPositions, queryBounds, queryRelations } from '../../../study/index.ts'
import { Line, Nullable } from '../bounded.ts'
import { Id } from '../records.ts'

const Named = Line(bounds.name)

const markConditions = [
  Type.Object({ is: Type.Literal('value'), aspectId: Id, valueId: Named }),
  Type.Object({
    is: Type.Literal('position'),
    contradictionId: Id,
    position: Type.Enum([...opposedPositions]),
  }),
  Type.Object({ is: Type.Literal('attitude'), contradictionId: Nullable(Id), attitude: Named }),
  Type.Object({ is: Type.Literal('coder'), coderId: Id }),
] as const

const atoms = [
  Type.Object({
    is: Type.Literal('code'),
    codeId: Id,
    alone: Type.Boolean(),
    said: Type.Array(Type.Union([...markConditions]), { maxItems: 20 }),
  }),
  ...markConditions,
  Type.Object({
    is: Type.Literal('link'),
    way: Nullable(Type.Enum([...linkWays, 'own' as const])),
    linkKindId: Nullable(Id),
  }),
  Type.Object({ is: Type.Literal('film'), filmId: Id }),
  Type.Object({ is: Type.Literal('period'), periodisationId: Id, period: Named }),
  Type.Object({ is: Type.Literal('place'), placeId: Id }),
  Type.Object({ is: Type.Literal('text'), text: Named }),
  Type.Object({ is: Type.Literal('sound'), text: Named }),
] as const

const Reach = Type.Object({
  count: Type.Integer({ minimum: 0, maximum: queryBounds.reach }),
  in: Type.Enum(['shots', 'seconds'] as const),
})

const QueryShape = Type.Cyclic(
  {
    Query: Type.Union([
      ...atoms,
      Type.Object({
        is: Type.Literal('all'),
        of: Type.Array(Type.Ref('Query'), { minItems: 2, maxItems: queryBounds.size }),
      }),
      Type.Object({
        is: Type.Literal('any'),
        of: Type.Array(Type.Ref('Query'), { minItems: 2, maxItems: queryBounds.size }),
      }),
      Type.Object({ is: Type.Literal('not'), of: Type.Ref('Query') }),
      Type.Object({
        is: Type.Enum([...queryRelations]),
        one: Type.Ref('Query'),
        other: Type.Ref('Query'),
        within: Reach,
      }),
      Type.Object({ is: Type.Literal('overlaps'), one: Type.Ref('Query'), other: Type.Ref('Query') }),
    ]),
  },
  'Query',
)

/** A query, one structure for a line and a builder. */
export const Query = Type.Unsafe<AskedQuery>(QueryShape)

/** What a query is saved as. */
export const NewSavedQuery = Type.Object({ id: Id, name: Line(bounds.name), query: Query })

export const SavedQuery = Type.Object({
  ...NewSavedQuery.properties,
  coderId: Id,
  savedAt: Type.String(),
})

/** The queries that are saved with the study, the first saved first. */
export const SavedQueriesAnswer = Type.Object({ saved: Type.Array(SavedQuery) })

export const QueryRequest = Type.Object({
  query: Query,
  most: Type.Optional(Type.Integer({ minimum: 0, maximum: 5000 })),
})

export const QueryAnswer = Type.Object({
  /** Every film of the study: shots of which it holds, their time, those of which nobody can say it, and all. */
  films: Type.Array(
    Type.Object({
      filmId: Id,
      found: Type.Integer(),
      foundMs: Type.Integer(),
      unknown: Type.Integer(),
      units: Type.Integer(),
    }),
  ),
  /** The first of the shots, film by film in the order of time. */
  places: Type.Array(
    Type.Object({
      filmId: Id,
      partId: Id,
      startMs: Type.Integer(),
      endMs: Type.Integer(),
      /** Null where the part has no shots, and stands as a whole. */
      shotNumber: Nullable(Type.Integer()),
      fileId: Nullable(Id),
      frame: Nullable(Type.Integer()),
    }),
  ),
})

const Things = Type.Array(Type.Object({ id: Type.String(), names: Type.Array(Type.String()) }))
const ThingsWithValues = Type.Array(
  Type.Object({ id: Type.String(), names: Type.Array(Type.String()), values: Things }),
)

/** What a line can name, as it is called in one language. */
export const QueryNamesAnswer = Type.Object({
  codes: Things,
  aspects: ThingsWithValues,
  contradictions: ThingsWithValues,
  attitudes: Things,
  links: Things,
  coders: Things,
  films: Things,
  periodisations: ThingsWithValues,
  places: Things,
})

/** A line as somebody typed it, put to the study at once. */
export const LineRequest = Type.Object({
  line: Type.String({ maxLength: queryBounds.line }),
  most: QueryRequest.properties.most,
})

export const LineAnswer = Type.Object({ query: Query, ...QueryAnswer.properties })

/** What is found, for a program that cuts: with so many frames more on both sides. */
export const CutsRequest = Type.Object({
  query: Query,
  form: Type.Enum(['edl', 'otio']),
  handles: Type.Integer({ minimum: 0, maximum: 1000 }),
})

export const TakenOutCutsAnswer = Type.Object({
  files: Type.Array(Type.Object({ fileName: Type.String(), content: Type.String() })),
  cuts: Type.Integer(),
  /** Left out, since their film has no file with frames, or their pictures are withheld. */
  withoutFile: Type.Integer(),
  withheld: Type.Integer(),
})

/** Everything that is found, as a table. */
export const TakenOutQueryAnswer = Type.Object({ fileName: Type.String(), content: Type.String() })
