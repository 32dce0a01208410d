import { Type } from 'typebox'
import { Milliseconds } from '../bounded.ts'
import { Id } from '../records.ts'

const Unit = Type.Object({
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  shotId: Type.Union([Id, Type.Null()]),
})

/** Acts of the desk: passes, marks and what was looked through. */
export const CodingActs = [
  Type.Object({
    kind: Type.Literal('start-pass'),
    passId: Id,
    filmId: Id,
    codeIds: Type.Array(Id, { maxItems: 1000 }),
  }),
  /** Puts the code on the unit; said twice, or by two windows, it is there once. */
  Type.Object({
    kind: Type.Literal('set-mark'),
    filmId: Id,
    codeId: Id,
    passId: Type.Union([Id, Type.Null()]),
    unit: Unit,
    newMarkId: Id,
  }),
  /** Takes the code off the unit. */
  Type.Object({ kind: Type.Literal('clear-mark'), filmId: Id, codeId: Id, unit: Unit }),
  /** Accepts a unit: the pass has looked through it. */
  Type.Object({ kind: Type.Literal('look-through'), filmId: Id, passId: Id, unit: Unit, newId: Id }),
  /** Takes that back for the unit. */
  Type.Object({ kind: Type.Literal('look-again'), filmId: Id, passId: Id, unit: Unit }),
  Type.Object({
    kind: Type.Literal('settle-mark'),
    filmId: Id,
    markId: Id,
    how: Type.Enum(['free', 'trim']),
  }),
] as const
