import type { HeldCodes } from './held-codes.ts'
import type { MarkHand } from './mark-hand.ts'
import type { PointActs } from './use-point-acts.ts'

/** What hands have hold of at a desk where marks are made. */
export interface Hands {
  points: PointActs
  hand: MarkHand
  held: HeldCodes
}
