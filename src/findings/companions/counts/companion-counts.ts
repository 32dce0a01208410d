/** In what two codes can stand together: see `docs/methods/companions.md`. */
export const companionUnits = ['shots', 'scenes', 'moments', 'next-shot'] as const

/**
 * `shots`, `scenes`: in one of them. `moments`: in a window around each slice's middle, which no cut decides.
 * `next-shot`: one in a shot, the other in the shot that follows; here alone the order of the two counts.
 */
export type CompanionUnit = (typeof companionUnits)[number]

/** A moment reaches so far to either side of the middle of a slice. */
export const momentReachMs = 10_000

/**
 * Which codes stand together in the units of one film, by the places of codes in a list. Codes that were looked for in the
 * same units are of one kind, so that the units looked through for both of two codes are known for every pair, also for
 * one that is never together.
 */
export interface TogetherCounts {
  /** Per code its kind. */
  kindOfCode: number[]
  /** Per kind and kind: units looked through for both. */
  looked: number[][]
  /** Per code and kind: units that have the code, of those looked through for the kind too. */
  present: number[][]
  /** The same where the code is the later of two; only where the order counts. */
  presentAfter?: number[][]
  /**
   * Per code: the place of another code and the units that have both, in turn, places rising; pairs never together are
   * left out. Where the order does not count only codes behind it in the list stand there.
   */
  both: number[][]
}

/** What stands together in one film, or in a part of it. */
export interface CompanionCounts {
  /** Codes that somebody looked for, in order. */
  codes: string[]
  together: Record<CompanionUnit, TogetherCounts>
}
