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

/** All films as they stand, in no periods. */
export const WholeFilmsWanted = Type.Object({
  codebookVersion: Type.Optional(VersionNumber),
})

/** Declared before looking. */
const FocalCodes = Type.Optional(Type.Array(Id, { maxItems: 1000 }))

const AboutTwoPeriods = { periodisation: Periodisation, tableDigest: Type.String() }

const BetweenPeriods = {
  request: Type.Object({ ...TwoPeriodsWanted.properties, focalCodeIds: FocalCodes }),
  answer: Type.Object({ finding: Type.Unknown(), ...AboutTwoPeriods }),
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
    answer: Type.Object({
      finding: Type.Unknown(),
      periodisation: Periodisation,
      tableDigest: Type.String(),
    }),
  },
  /** A `ReversalFinding`. */
  reversal: BetweenPeriods,
  /** A `CarrierFinding`. */
  carrier: BetweenPeriods,
  /** A `ChannelFinding`. */
  channel: {
    request: Type.Object({
      ...TwoPeriodsWanted.properties,
      focalCodeIds: FocalCodes,
      /** The aspect that is asked about; without it the channel, where the study has one. */
      aspectId: Type.Optional(Id),
    }),
    answer: BetweenPeriods.answer,
  },
  /** A `CourseFinding`. */
  course: {
    request: Type.Object({ ...WholeFilmsWanted.properties, focalCodeIds: FocalCodes }),
    answer: Type.Object({ finding: Type.Unknown(), tableDigest: Type.String() }),
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
