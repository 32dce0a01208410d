import { Type } from 'typebox'
import { bounds } from '../../../study/index.ts'
import { Nullable, Statement } from '../bounded.ts'
import {
  BlockTaken,
  BlockWritten,
  ClaimKind,
  EssayLanguage,
  EvidenceRole,
  NewClaim,
  NewEssay,
  NewEvidence,
  NewPrintedNumber,
  StillGround,
  Words,
} from '../essays.ts'
import { Id } from '../records.ts'

const NewPieces = Type.Array(NewEvidence, { maxItems: bounds.evidenceOfClaim })

/** Acts on essays, on their texts, and on what their claims stand on. */
export const EssayActs = [
  Type.Object({ kind: Type.Literal('set-essay'), essay: NewEssay, upon: Type.Optional(NewEssay) }),
  Type.Object({ kind: Type.Literal('remove-essay'), essayId: Id }),
] as const

export const WritingActs = [
  Type.Object({
    kind: Type.Literal('write-blocks'),
    essayId: Id,
    language: EssayLanguage,
    put: Type.Array(BlockWritten, { maxItems: bounds.blocksAtOnce }),
    take: Type.Array(BlockTaken, { maxItems: bounds.blocksAtOnce }),
  }),
] as const

const ofEssay = { essayId: Id }

export const ClaimActs = [
  Type.Object({ kind: Type.Literal('make-claim'), ...ofEssay, claim: NewClaim, evidence: NewPieces }),
  Type.Object({
    kind: Type.Literal('set-claim'),
    ...ofEssay,
    claimId: Id,
    to: Type.Partial(Type.Object({ what: ClaimKind, note: Statement, rivalId: Nullable(Id) })),
  }),
  Type.Object({ kind: Type.Literal('remove-claim'), ...ofEssay, claimId: Id }),
  Type.Object({ kind: Type.Literal('add-evidence'), ...ofEssay, claimId: Id, evidence: NewPieces }),
  Type.Object({
    kind: Type.Literal('set-evidence'),
    ...ofEssay,
    evidenceId: Id,
    to: Type.Partial(Type.Object({ role: EvidenceRole, note: Statement, position: Type.Number() })),
  }),
  Type.Object({ kind: Type.Literal('take-evidence'), ...ofEssay, evidenceId: Id }),
  Type.Object({ kind: Type.Literal('check-claim'), ...ofEssay, claimId: Id, words: Words }),
  Type.Object({ kind: Type.Literal('keep-as-of'), ...ofEssay, evidenceId: Id, reason: Statement }),
  Type.Object({ kind: Type.Literal('print-number'), ...ofEssay, number: NewPrintedNumber }),
  Type.Object({ kind: Type.Literal('check-number'), ...ofEssay, numberId: Id }),
  Type.Object({ kind: Type.Literal('take-number'), ...ofEssay, numberId: Id }),
] as const

/** What is printed of the essay is looked at by the program. */
export const EditionActs = [
  Type.Object({ kind: Type.Literal('keep-edition'), editionId: Id, essayId: Id }),
] as const

/** The ground on which stills of a film are shown to others; null takes it back. */
export const GroundActs = [
  Type.Object({
    kind: Type.Literal('set-still-ground'),
    filmId: Id,
    ground: Nullable(StillGround.properties.ground),
    note: Statement,
    newId: Id,
  }),
] as const
