import type { StandingsAnswer } from '../../../server/contracts/index.ts'
import type { Change } from '../../../study/index.ts'

export type ClaimStands = StandingsAnswer['claims'][number]
export type PieceStands = StandingsAnswer['pieces'][number]

export interface StandingsState {
  /** How the claims of all essays stand, as the program last said it; null while nobody has asked. */
  answer: StandingsAnswer | null
  /** Something has changed since, on which any of them may rest. */
  isStale: boolean
}

export const noStandings: StandingsState = { answer: null, isStale: false }

export function standingsRead(_before: StandingsState, answer: StandingsAnswer): StandingsState {
  return { answer, isStale: false }
}

export function standingsTouched(state: StandingsState, change: Change): StandingsState {
  return state.answer === null || state.isStale || change.length === 0 ? state : { ...state, isStale: true }
}
