import type { StandingsAnswer } from '../../../server/contracts/index.ts'
import type { Change } from '../../../study/index.ts'

export type ClaimStands = StandingsAnswer['claims'][number]
export type PieceStands = StandingsAnswer['pieces'][number]

export interface StandingsState {
  /** How claims stand, as the program last said it; null while nobody has asked. */
  answer: StandingsAnswer | null
  /** Of which essay it was asked; null of all. */
  essayId: string | null
  /** How many changes were heard of, and how many of them the answer knows: what changes while it is asked is no part of it. */
  heard: number
  known: number
}

export const noStandings: StandingsState = { answer: null, essayId: null, heard: 0, known: 0 }

/**
 * `heard`: how many changes had been heard of as it was asked. What stands as it did is what it was, so that of hundreds of
 * claims only those are drawn anew that have turned.
 */
export function standingsRead(
  before: StandingsState,
  { answer, essayId, heard }: { answer: StandingsAnswer; essayId: string | null; heard: number },
): StandingsState {
  const shared = before.answer ? withKnown(before.answer, answer) : answer
  return { ...before, answer: shared, essayId, known: heard }
}

function withKnown(before: StandingsAnswer, now: StandingsAnswer): StandingsAnswer {
  const claims = eachKnown(before.claims, now.claims, ({ claimId }) => claimId)
  const pieces = eachKnown(before.pieces, now.pieces, ({ id }) => id)
  return claims === before.claims && pieces === before.pieces ? before : { claims, pieces }
}

/** The list as it was where it is the same. */
function eachKnown<One extends object>(before: One[], now: One[], idOf: (one: One) => string): One[] {
  const known = new Map(before.map(one => [idOf(one), one]))
  const shared = now.map(one => {
    const was = known.get(idOf(one))
    return was && JSON.stringify(was) === JSON.stringify(one) ? was : one
  })
  return shared.length === before.length && shared.every((one, at) => one === before[at]) ? before : shared
}

export function standingsTouched(state: StandingsState, change: Change): StandingsState {
  return change.length === 0 ? state : { ...state, heard: state.heard + 1 }
}

/** Something has changed since the answer, on which any claim may rest. */
export function areStandingsStale({ answer, heard, known }: StandingsState): boolean {
  return answer !== null && heard !== known
}
