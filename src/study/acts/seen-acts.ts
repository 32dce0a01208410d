import type { KnownSeen } from '../coding/seen-coding.ts'
import { seeCoding } from '../coding/seen-coding.ts'
import type { ActFamily } from './act-family.ts'

/**
 * Shows the coder at home what another has marked in a film, and keeps that it was shown. It has an area of its own:
 * nobody has not seen what they saw, and no undo at the desk takes it back.
 */
export type SeenAct = { kind: 'see-coding'; filmId: string; seenCoderId: string; newId: string }

export const seenActs: ActFamily<SeenAct, KnownSeen> = {
  area: 'seen',
  ground: 'film',
  place: {
    'see-coding': (known, { newId: id, filmId, seenCoderId }) =>
      seeCoding(known, { id, filmId, seenCoderId }),
  },
}
