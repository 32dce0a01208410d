import { Type } from 'typebox'
import { mergedLooking } from '../../study/index.ts'
import { Aspect } from './aspects.ts'
import { Milliseconds, Nullable, Writing } from './bounded.ts'
import { Contradiction } from './contradictions.ts'
import { Code, Id } from './records.ts'

/** A step as it is planned. */
export const PlannedStep = Type.Object({
  id: Id,
  how: Type.Enum(['merge', 'split']),
  fromId: Id,
  intoIds: Type.Array(Id, { maxItems: 100 }),
  looking: Type.Enum([...mergedLooking]),
})

export const CodebookStep = Type.Object({ ...PlannedStep.properties, codebookVersionId: Nullable(Id) })

export const CodebookVersion = Type.Object({
  id: Id,
  number: Type.Integer(),
  publishedAt: Type.String(),
  note: Writing,
  codes: Type.Array(Code),
  contradictions: Type.Array(Contradiction),
  aspects: Type.Array(Aspect),
})

/** What publishing would do to what is marked, step by step; or why there is nothing to publish. */
export const PublicationAnswer = Type.Object({
  refusal: Nullable(Type.Object({ kind: Type.String() }, { additionalProperties: true })),
  steps: Type.Array(
    Type.Object({
      stepId: Id,
      moved: Type.Integer(),
      joined: Type.Integer(),
      toDecide: Type.Integer(),
      films: Type.Integer(),
    }),
  ),
  /** Claims in essays that rest on codes which the steps take away. */
  claims: Type.Integer(),
})

/** A mark whose code went over into others, with its place and its frame. */
export const OpenDecision = Type.Object({
  markId: Id,
  filmId: Id,
  codeId: Id,
  partId: Id,
  fileId: Nullable(Id),
  shotId: Nullable(Id),
  shotNumber: Nullable(Type.Integer()),
  startMs: Milliseconds,
  endMs: Milliseconds,
  frame: Nullable(Type.Integer()),
  atMs: Nullable(Milliseconds),
  counted: Type.Enum(['example', 'shot']),
})

export const DecisionsAnswer = Type.Object({ decisions: Type.Array(OpenDecision) })

export const GoBackAnswer = Type.Object({
  codes: Type.Array(
    Type.Object({
      codeId: Id,
      films: Type.Array(Type.Object({ filmId: Id, leftMs: Type.Number(), lookedMs: Type.Number() })),
    }),
  ),
})
