import { Type } from 'typebox'
import { Writing } from '../bounded.ts'
import { Id } from '../records.ts'
import { NewQuoting } from '../sources.ts'

const AtDesk = { filmId: Id }

/** Acts on what places of films quote. */
export const QuotingActs = [
  Type.Object({ kind: Type.Literal('make-quoting'), ...AtDesk, quoting: NewQuoting }),
  Type.Object({
    kind: Type.Literal('say-of-quoting'),
    ...AtDesk,
    quotingId: Id,
    says: Writing,
    upon: Writing,
  }),
  Type.Object({ kind: Type.Literal('remove-quoting'), ...AtDesk, quotingId: Id }),
] as const
