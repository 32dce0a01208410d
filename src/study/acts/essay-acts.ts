import type { Claim, Evidence, PrintedNumber } from '../essays/claim.ts'
import type { KnownClaims, NewClaim, NewEvidence } from '../essays/edit-claims.ts'
import {
  addEvidence,
  checkClaim,
  checkNumber,
  keepAsOf,
  makeClaim,
  printNumber,
  removeClaim,
  setClaim,
  setEvidence,
  takeEvidence,
  takeNumber,
} from '../essays/edit-claims.ts'
import type { BlockTaken, BlockWritten, KnownEssays, KnownText, NewEssay } from '../essays/edit-essays.ts'
import { removeEssay, setEssay, writeBlocks } from '../essays/edit-essays.ts'
import type { EssayLanguage, InEssayLanguages } from '../essays/essay.ts'
import type { ActFamily } from './act-family.ts'

export type EssayAct =
  /** `upon`: the essay that the new one was made from. */
  { kind: 'set-essay'; essay: NewEssay; upon?: NewEssay } | { kind: 'remove-essay'; essayId: string }

export type WritingAct = {
  kind: 'write-blocks'
  essayId: string
  language: EssayLanguage
  put: BlockWritten[]
  take: BlockTaken[]
}

/** Each of them is of one essay; what its evidence shows now is looked at by the program, whatever a page shows. */
export type ClaimAct = { essayId: string } & (
  | { kind: 'make-claim'; claim: NewClaim; evidence: NewEvidence[] }
  | { kind: 'set-claim'; claimId: string; to: Partial<Pick<Claim, 'what' | 'note' | 'rivalId'>> }
  | { kind: 'remove-claim'; claimId: string }
  | { kind: 'add-evidence'; claimId: string; evidence: NewEvidence[] }
  | {
      kind: 'set-evidence'
      evidenceId: string
      to: Partial<Pick<Evidence, 'role' | 'note' | 'position'>>
    }
  | { kind: 'take-evidence'; evidenceId: string }
  /** Takes a claim as it and its evidence stand now; `words`: its words in the texts. */
  | { kind: 'check-claim'; claimId: string; words: InEssayLanguages<string> }
  /** Lets a difference of one piece of evidence, or of a printed number, stand. */
  | { kind: 'keep-as-of'; evidenceId: string; reason: string }
  | { kind: 'print-number'; number: Pick<PrintedNumber, 'id' | 'essayId' | 'name' | 'target'> }
  | { kind: 'check-number'; numberId: string }
  | { kind: 'take-number'; numberId: string }
)

export const essayActs: ActFamily<EssayAct, KnownEssays> = {
  area: 'essay',
  ground: 'study',
  place: {
    'set-essay': (known, { essay, upon }) => setEssay(known, essay, upon),
    'remove-essay': (known, { essayId }) => removeEssay(known, essayId),
  },
}

/** What is typed is taken back where it is typed: no undo of claims may reach into the text. */
export const writingActs: ActFamily<WritingAct, KnownText> = {
  area: 'writing',
  ground: 'study',
  place: { 'write-blocks': writeBlocks },
}

export const claimActs: ActFamily<ClaimAct, KnownClaims> = {
  area: 'essay',
  ground: 'study',
  place: {
    'make-claim': (known, { claim, evidence }) => makeClaim(known, claim, evidence),
    'set-claim': (known, { claimId, to }) => setClaim(known, claimId, to),
    'remove-claim': (known, { claimId }) => removeClaim(known, claimId),
    'add-evidence': (known, { claimId, evidence }) => addEvidence(known, claimId, evidence),
    'set-evidence': (known, { evidenceId, to }) => setEvidence(known, evidenceId, to),
    'take-evidence': (known, { evidenceId }) => takeEvidence(known, evidenceId),
    'check-claim': (known, { claimId, words }) => checkClaim(known, claimId, words),
    'keep-as-of': (known, act) => keepAsOf(known, act),
    'print-number': (known, { number }) => printNumber(known, number),
    'check-number': (known, { numberId }) => checkNumber(known, numberId),
    'take-number': (known, { numberId }) => takeNumber(known, numberId),
  },
}
