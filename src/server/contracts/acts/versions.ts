import { Type } from 'typebox'
import { Writing } from '../bounded.ts'
import { Id } from '../records.ts'

/** Acts that lead from one version of the codebook to the next. */
export const VersionActs = [
  Type.Object({ kind: Type.Literal('publish-codebook'), versionId: Id, note: Writing }),
  /** `newIds`: of the marks of the second code and on. */
  Type.Object({
    kind: Type.Literal('decide-mark'),
    markId: Id,
    codeIds: Type.Array(Id, { maxItems: 100 }),
    newIds: Type.Array(Id, { maxItems: 100 }),
  }),
] as const
