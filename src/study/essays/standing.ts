import { seenParts } from './evidence.ts'

/** How a claim stands, or one thing that it stands on; from best to worst. */
export const standings = ['fresh', 'touched', 'stale', 'broken'] as const
export type Standing = (typeof standings)[number]

/**
 * Why something is not as it was: a part of what was seen differs, the target is gone, the sentence was edited since the
 * check, its words in a language were never checked, or no text has it any more.
 */
export const reasons = [...seenParts, 'gone', 'sentence', 'unchecked-words', 'no-words'] as const
export type Reason = (typeof reasons)[number]
