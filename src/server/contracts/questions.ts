import { Type } from 'typebox'
import { Id, Periodisation, VersionNumber } from './records.ts'

/** Without a periodisation, named by id or name, the first one; without periods those of which films can tell most. */
export const TwoPeriodsWanted = Type.Object({
  periodisationId: Type.Optional(Id),
  periodisationName: Type.Optional(Type.String({ maxLength: 200 })),
  /** The number of a published version of the codebook, under which films are counted; without it the draft. */
  codebookVersion: Type.Optional(VersionNumber),
  periods: Type.Optional(Type.Tuple([Type.String({ maxLength: 200 }), Type.String({ maxLength: 200 })])),
})

/** Every question: how it is put, and what its answer says beside the finding, which has codes and films by id. */
export const Questions = {
  prevalence: {
    request: Type.Object({
      ...TwoPeriodsWanted.properties,
      /** Declared before looking. */
      focalCodeIds: Type.Optional(Type.Array(Id, { maxItems: 1000 })),
    }),
    /** `finding` is a `PrevalenceFinding` of the findings room. */
    answer: Type.Object({
      finding: Type.Unknown(),
      periodisation: Periodisation,
      tableDigest: Type.String(),
    }),
  },
  otherwise: {
    request: Type.Object({ ...TwoPeriodsWanted.properties, codeId: Type.Optional(Id) }),
    /** `finding` is an `OtherwiseFinding` of the findings room. */
    answer: Type.Object({
      finding: Type.Unknown(),
      periodisation: Periodisation,
      tableDigest: Type.String(),
    }),
  },
} as const
