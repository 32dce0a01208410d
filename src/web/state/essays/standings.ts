import type { StandingsAnswer } from '../../../server/contracts/index.ts'
import type { Change } from '../../../study/index.ts'

export type ClaimStands = StandingsAnswer['claims'][number]
export type PieceStands = StandingsAnswer['pieces'][number]

export interface StandingsState {
  /** How the claims of all essays stand, as the program last said it; null while nobody has asked. */
  answer: StandingsAnswer | null
  /** How many changes were heard of, and how many of them the answer knows: what changes while it is asked is no part of it. */
  heard: number
  known: number
}

export const noStandings: StandingsState = { answer: null, heard: 0, known: 0 }

/** `heard`: how many changes had been heard of as it was asked. */
export function standingsRead(
  before: StandingsState,
  { answer, heard }: { answer: StandingsAnswer; heard: number },
): StandingsState {
  return { ...before, answer, known: heard }
}

export function standingsTouched(state: StandingsState, change: Change): StandingsState {
  return change.length === 0 ? state : { ...state, heard: state.heard + 1 }
}

/** Something has changed since the answer, on which any claim may rest. */
export function areStandingsStale({ answer, heard, known }: StandingsState): boolean {
  return answer !== null && heard !== known
}
