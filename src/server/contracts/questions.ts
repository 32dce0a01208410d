import { Type } from 'typebox'
import { bounds, codeKinds, linePattern } from '../../study/index.ts'
import { Id, Periodisation, VersionNumber } from './records.ts'

/** Without a periodisation, named by id or name, the first one; without periods those of which films can tell most. */
export const TwoPeriodsWanted = Type.Object({
  periodisationId: Type.Optional(Id),
  periodisationName: Type.Optional(Type.String({ maxLength: 200 })),
  /** The number of a published version of the codebook, under which films are counted; without it the draft. */
  codebookVersion: Type.Optional(VersionNumber),
  periods: Type.Optional(Type.Tuple([Type.String({ maxLength: 200 }), Type.String({ maxLength: 200 })])),
})

/** Films in order of one of their dates; without a word of release. */
export const FilmsByDateWanted = Type.Object({
  dated: Type.Optional(Type.Enum(['release', 'story', 'shooting'])),
  codebookVersion: Type.Optional(VersionNumber),
})

/** Two periods are taken where they are asked for, or where the study has two that can be compared. */
const FilmsByDateAndPeriodWanted = Type.Object({
  ...TwoPeriodsWanted.properties,
  ...FilmsByDateWanted.properties,
})

const OfAllFilms = Type.Object({ finding: Type.Unknown(), tableDigest: Type.String() })

/** What counts as two codes standing together. */
export const CompanionUnit = Type.Enum(['shots', 'scenes', 'moments', 'next-shot'])

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
  /** `finding` is an `AppearanceFinding` of the findings room. */
  appearance: { request: FilmsByDateAndPeriodWanted, answer: OfAllFilms },
  companions: {
    request: Type.Object({
      ...TwoPeriodsWanted.properties,
      /** What counts as together; shots, unless something else is said. */
      unit: Type.Optional(CompanionUnit),
      /** Whose companions; without it those of every code. */
      codeId: Type.Optional(Id),
    }),
    /** `finding` is a `CompanionsFinding` of the findings room. */
    answer: Type.Object({ finding: Type.Unknown(), ...AboutTwoPeriods }),
  },
  prevalence: {
    request: Type.Object({
      ...TwoPeriodsWanted.properties,
      /** Declared before looking. */
      focalCodeIds: FocalCodes,
      /** By what films are divided: `kind`, `director`, `filmed`, `represented`, or a field of which facts are known. */
      strata: Type.Optional(Type.String({ minLength: 1, maxLength: bounds.name, pattern: linePattern })),
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
  /** `finding` is a `WhenFinding` of the findings room. */
  when: {
    request: Type.Object({
      ...FilmsByDateWanted.properties,
      /** Of what each film's share is; of screen time, where nothing is said. */
      measure: Type.Optional(Type.Enum(['shots', 'screen-time', 'slices', 'scenes'])),
    }),
    answer: OfAllFilms,
  },
  resignification: {
    request: Type.Object({
      ...TwoPeriodsWanted.properties,
      unit: Type.Optional(CompanionUnit),
      /** Declared before looking. */
      focalCodeIds: FocalCodes,
    }),
    /** `finding` is a `ResignificationFinding` of the findings room. */
    answer: Type.Object({ finding: Type.Unknown(), ...AboutTwoPeriods }),
  },
  /** A `ReversalFinding`. */
  reversal: BetweenPeriods,
  /** A `CarrierFinding`. */
  carrier: {
    request: Type.Object({
      ...BetweenPeriods.request.properties,
      /** Of what of a space; of its screen time, where nothing is said. */
      measure: Type.Optional(Type.Enum(['screen-time', 'shots', 'scenes'])),
    }),
    answer: BetweenPeriods.answer,
  },
  /** A `ChannelFinding`. */
  channel: {
    request: Type.Object({
      ...TwoPeriodsWanted.properties,
      focalCodeIds: FocalCodes,
      /** The aspect that is asked about; without it the channel, where the study has one. */
      aspectId: Type.Optional(Id),
      /** Of what is answered; of the time on screen, where nothing is said. */
      measure: Type.Optional(Type.Enum(['screen-time', 'marks'])),
    }),
    answer: BetweenPeriods.answer,
  },
  /** A `CourseFinding`. */
  course: {
    request: Type.Object({ ...WholeFilmsWanted.properties, focalCodeIds: FocalCodes }),
    answer: OfAllFilms,
  },
  /** A `ContradictionFinding`. */
  contradiction: {
    request: Type.Object({
      ...FilmsByDateAndPeriodWanted.properties,
      /** Without one the first of which something is read. */
      contradictionId: Type.Optional(Id),
      /** Whose readings; without one those of the coder at home. */
      coderId: Type.Optional(Id),
    }),
    answer: OfAllFilms,
  },
  otherwise: {
    request: Type.Object({ ...TwoPeriodsWanted.properties, codeId: Type.Optional(Id) }),
    /** `finding` is an `OtherwiseFinding` of the findings room. */
    answer: Type.Object({ finding: Type.Unknown(), ...AboutTwoPeriods }),
  },
} as const
