import { Type } from 'typebox'
import { Id, Periodisation } from '../records.ts'

/** Acts on how the films are divided into periods. */
export const PeriodisationActs = [
  /** `upon`: the periodisation that the new form was made from. */
  Type.Object({
    kind: Type.Literal('set-periodisation'),
    periodisation: Periodisation,
    upon: Type.Optional(Periodisation),
  }),
  Type.Object({ kind: Type.Literal('remove-periodisation'), periodisationId: Id }),
] as const
