import { Type } from 'typebox'
import { Milliseconds, Nullable } from '../bounded.ts'
import { Id, MarkAspect, MarkPosition, MarkSaid, PassUnit } from '../records.ts'

const Span = Type.Object({ startMs: Milliseconds, endMs: Milliseconds })

const Unit = Type.Object({
  partId: Id,
  startMs: Milliseconds,
  endMs: Milliseconds,
  shotId: Type.Union([Id, Type.Null()]),
})

const MarkWriting = Type.Partial(Type.Omit(MarkSaid, ['aspects', 'positions']))

/** Acts of the desk: passes, marks and what was looked through. */
export const CodingActs = [
  Type.Object({
    kind: Type.Literal('start-pass'),
    passId: Id,
    filmId: Id,
    codeIds: Type.Array(Id, { maxItems: 1000 }),
    codingPlanId: Type.Optional(Id),
    byPlaying: Type.Optional(Type.Boolean()),
    by: Type.Optional(PassUnit),
  }),
  Type.Object({ kind: Type.Literal('finish-pass'), filmId: Id, passId: Id, finished: Type.Boolean() }),
  Type.Object({ kind: Type.Literal('look-by-playing'), filmId: Id, passId: Id, byPlaying: Type.Boolean() }),
  Type.Object({ kind: Type.Literal('go-by'), filmId: Id, passId: Id, by: PassUnit }),
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
  /** Says more of a mark. `upon`: what the fields were when the writing began. */
  Type.Object({
    kind: Type.Literal('say-of-mark'),
    filmId: Id,
    markId: Id,
    said: MarkWriting,
    upon: Type.Optional(MarkWriting),
  }),
  /** Chooses values of one aspect on a mark. `upon`: what was chosen when this was. */
  Type.Object({
    kind: Type.Literal('set-mark-aspect'),
    filmId: Id,
    markId: Id,
    chosen: MarkAspect,
    upon: Type.Optional(MarkAspect),
  }),
  /** Says where a mark stands in a contradiction. `upon`: what was said when this was. */
  Type.Object({
    kind: Type.Literal('set-mark-position'),
    filmId: Id,
    markId: Id,
    taken: MarkPosition,
    upon: Type.Optional(MarkPosition),
  }),
  /** Puts the code on a span that is no unit. */
  Type.Object({
    kind: Type.Literal('mark-span'),
    filmId: Id,
    partId: Id,
    codeId: Id,
    passId: Nullable(Id),
    newMarkId: Id,
    ...Span.properties,
  }),
  /** Gives a mark other times; `upon`: those it was seen at. */
  Type.Object({
    kind: Type.Literal('move-mark'),
    filmId: Id,
    partId: Id,
    markId: Id,
    ...Span.properties,
    upon: Span,
  }),
  /** Of codes of which one holds at a time this one holds from a frame on; null: none. */
  Type.Object({
    kind: Type.Literal('switch-code'),
    filmId: Id,
    partId: Id,
    atMs: Milliseconds,
    codeIds: Type.Array(Id, { minItems: 1, maxItems: 1000 }),
    switchTo: Nullable(Id),
    passId: Nullable(Id),
    newMarkId: Id,
  }),
  Type.Object({ kind: Type.Literal('remove-mark'), filmId: Id, markId: Id }),
  /** Gives a mark another code; `upon`: the one it was seen with. */
  Type.Object({
    kind: Type.Literal('recode-mark'),
    filmId: Id,
    markId: Id,
    codeId: Id,
    passId: Nullable(Id),
    upon: Id,
  }),
  /** Marks once more, elsewhere in the part. */
  Type.Object({
    kind: Type.Literal('copy-marks'),
    filmId: Id,
    partId: Id,
    passId: Nullable(Id),
    copies: Type.Array(Type.Object({ markId: Id, newMarkId: Id, ...Span.properties }), { maxItems: 1000 }),
  }),
] as const

/** The first time that the coder at home is shown what another has marked in a film. */
export const SeenActs = [
  Type.Object({ kind: Type.Literal('see-coding'), filmId: Id, seenCoderId: Id, newId: Id }),
] as const
