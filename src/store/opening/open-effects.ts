import type { Hand } from '../hand.ts'

/** What opening a study needs from outside it. */
export interface OpenEffects {
  now: () => string
  makeId: () => string
  migrationsFolder: string
  /** Who orders tasks here. */
  hand: Hand
  /** Whether this person has said that a place outside the study may be used. */
  isOpened: (place: string) => Promise<boolean>
}
