import { Type } from 'typebox'
import { NewMediation, NewReality } from '../readings.ts'
import { Id } from '../records.ts'

/** Acts on what the coder at home reads in a film. */
export const ReadingActs = [
  /** `upon`: the mediation that the new one was made from. */
  Type.Object({
    kind: Type.Literal('set-mediation'),
    filmId: Id,
    mediation: NewMediation,
    upon: Type.Optional(NewMediation),
  }),
  Type.Object({ kind: Type.Literal('remove-mediation'), filmId: Id, mediationId: Id }),
  Type.Object({
    kind: Type.Literal('set-reality'),
    filmId: Id,
    reality: NewReality,
    upon: Type.Optional(NewReality),
  }),
  Type.Object({ kind: Type.Literal('remove-reality'), filmId: Id, realityReadingId: Id }),
] as const
