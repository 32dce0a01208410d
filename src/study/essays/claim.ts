import type { InEssayLanguages } from './essay.ts'
import type { EvidenceTarget, Pin } from './evidence.ts'

export const claimKinds = ['observation', 'count', 'comparison', 'absence', 'reading', 'history'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** What a piece of evidence does for its claim. */
export const evidenceRoles = ['supports', 'opposes', 'qualifies', 'illustrates'] as const
export type EvidenceRole = (typeof evidenceRoles)[number]

/**
 * A stretch of an essay's prose that stands on evidence. Its words are in the text only, marked by its name; in an essay
 * of two languages both texts mark the same claim.
 */
export interface Claim {
  id: string
  essayId: string
  /** By which the text marks it: `c12`; of its essay alone. */
  name: string
  what: ClaimKind
  note: string
  /** Its words as they stood when it was last checked against its evidence; empty where a text had none. */
  checked: InEssayLanguages<string>
  /** Another claim of its essay that reads the same thing otherwise; null where it stands against none. */
  rivalId: string | null
  createdAt: string
}

/** A difference that its writer lets stand, with the reason; another difference is said again. */
export interface KeptAsOf {
  reason: string
  at: string
  /** What would have been printed then; null where nothing was left of the target. */
  seen: Pin['seen'] | null
}

/** One thing that a claim stands on. */
export interface Evidence {
  id: string
  claimId: string
  role: EvidenceRole
  target: EvidenceTarget
  note: string
  position: number
  pin: Pin
  asOf: KeptAsOf | null
}

/** A number in the prose that remembers where it came from. The text has it as it was printed, marked by its name. */
export interface PrintedNumber {
  id: string
  essayId: string
  /** By which the text marks it: `n3`; of its essay alone. */
  name: string
  target: EvidenceTarget
  pin: Pin
  asOf: KeptAsOf | null
  createdAt: string
}
