/** A stretch that was found, to be played. */
export interface FoundSpan {
  partId: string
  startMs: number
  endMs: number
}

/** Stretches that are played one after another; null while none are. */
export type PlayThroughState = {
  /** What they are of. */
  name: string
  spans: readonly FoundSpan[]
  /** Which of them it is the turn of. */
  at: number
} | null

export function playThroughBegun(name: string, spans: readonly FoundSpan[]): PlayThroughState {
  return spans.length > 0 ? { name, spans, at: 0 } : null
}

/** So many further; before the first it stays there, and after the last it has ended. */
export function playThroughStepped(state: PlayThroughState, by: number): PlayThroughState {
  if (!state) return state
  const at = Math.max(0, state.at + by)
  return at < state.spans.length ? { ...state, at } : null
}

export function spanInTurn(state: PlayThroughState): FoundSpan | null {
  return state?.spans[state.at] ?? null
}
