import type { PrevalenceFinding } from '../../findings/index.ts'
import type { PrevalenceAnswer } from '../../server/contracts/index.ts'
import type { Change } from '../../study/index.ts'
import { isOutdatedBy } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

/** The question of prevalence as it was last put, and what came of it. */
export interface PrevalenceState {
  /** Rises with each asking, so that a late answer to an earlier question is passed over. */
  asking: number
  isAsking: boolean
  answer: (Omit<PrevalenceAnswer, 'finding'> & { finding: PrevalenceFinding }) | null
  refusal: Refusal | null
  /** Something has changed that the answer stands on. */
  isStale: boolean
}

export const nothingAsked: PrevalenceState = {
  asking: 0,
  isAsking: false,
  answer: null,
  refusal: null,
  isStale: false,
}

export function prevalenceAsked(state: PrevalenceState): PrevalenceState {
  return { ...state, asking: state.asking + 1, isAsking: true, isStale: false }
}

export function prevalenceAnswered(
  state: PrevalenceState,
  asking: number,
  answer: PrevalenceAnswer,
): PrevalenceState {
  if (asking !== state.asking) return state
  const finding = answer.finding as PrevalenceFinding
  return { ...state, isAsking: false, refusal: null, answer: { ...answer, finding } }
}

export function prevalenceRefused(state: PrevalenceState, asking: number, refusal: Refusal): PrevalenceState {
  if (asking !== state.asking) return state
  return { ...state, isAsking: false, refusal, answer: null }
}

export function prevalenceTouched(state: PrevalenceState, change: Change): PrevalenceState {
  if (state.isStale || !change.some(entry => isOutdatedBy('answers', entry))) return state
  return { ...state, isStale: true }
}
