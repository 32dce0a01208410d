import { Type } from 'typebox'
import { codeKinds } from '../../study/index.ts'
import { Id, Periodisation, VersionNumber } from './records.ts'

/** Without a periodisation, named by id or name, the first one; without periods those of which films can tell most. */
export const TwoPeriodsWanted = Type.Object({
  periodisationId: Type.Optional(Id),
  periodisationName: Type.Optional(Type.String({ maxLength: 200 })),
  /** The number of a published version of the codebook, under which films are counted; without it the draft. */
  codebookVersion: Type.Optional(VersionNumber),
  periods: Type.Optional(Type.Tuple([Type.String({ maxLength: 200 }), Type.String({ maxLength: 200 })])),
})

const AboutTwoPeriods = {
  periodisation: Periodisation,
  tableDigest: Type.String(),
}

/** Every question: how it is put, and what its answer says beside the finding, which has codes and films by id. */
export const Questions = {
  prevalence: {
    request: Type.Object({
      ...TwoPeriodsWanted.properties,
      /** Declared before looking. */
      focalCodeIds: Type.Optional(Type.Array(Id, { maxItems: 1000 })),
    }),
    /** `finding` is a `PrevalenceFinding` of the findings room. */
    answer: Type.Object({ finding: Type.Unknown(), ...AboutTwoPeriods }),
  },
  system: {
    request: Type.Object({
      ...TwoPeriodsWanted.properties,
      /** Only codes of these kinds; all, where none is said. */
      kinds: Type.Optional(Type.Array(Type.Enum([...codeKinds]), { maxItems: 4 })),
      /** Only marks that were given this value of this aspect. */
      narrowedTo: Type.Optional(Type.Object({ aspectId: Id, valueId: Id })),
      /** What a film's mix is made of; shots, where nothing is said. */
      measure: Type.Optional(Type.Enum(['shots', 'screen-time', 'slices'])),
    }),
    /** `finding` is a `SystemFinding` of the findings room. */
    answer: Type.Object({ finding: Type.Unknown(), ...AboutTwoPeriods }),
  },
  form: {
    request: Type.Object({ ...TwoPeriodsWanted.properties }),
    /** `finding` is a `FormFinding` of the findings room. */
    answer: Type.Object({ finding: Type.Unknown(), ...AboutTwoPeriods }),
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
