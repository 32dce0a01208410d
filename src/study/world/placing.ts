import type { Certainty } from '../readings/mediation.ts'

/** Where a film was filmed, or where what it tells takes place. */
export const placingHows = ['filmed', 'represented'] as const
export type PlacingHow = (typeof placingHows)[number]

/** A place of a whole film; the two kinds are kept apart, since a town may be played by another. */
export interface Placing {
  id: string
  filmId: string
  placeId: string
  how: PlacingHow
  certainty: Certainty | null
}
