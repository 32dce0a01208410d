import { isMilliseconds } from '../../study/index.ts'

/** Where a stretch is to begin and to end that a hand is looking for; `outMs` is the end of the last frame in it. */
export interface Points {
  inMs: number | null
  outMs: number | null
}

/** In and out points by part. */
export type PointsState = Readonly<Record<string, Points>>

export const noPoints: PointsState = {}

const none: Points = { inMs: null, outMs: null }

export function pointsOf(state: PointsState, partId: string): Points {
  return state[partId] ?? none
}

/** Whatever was kept of two points: what is none, or has nothing between, says nothing. */
export function pointsFrom(kept: unknown): Points {
  const { inMs, outMs } = (kept ?? {}) as Partial<Points>
  const [from, to] = [inMs, outMs].map(ms => (isMilliseconds(ms) ? ms : null))
  const isApart = from == null || to == null || from < to
  return isApart ? { inMs: from ?? null, outMs: to ?? null } : none
}

/** The points of a part as they were kept, where this window knows nothing of them yet. */
export function pointsBroughtBack(state: PointsState, partId: string, kept: Points): PointsState {
  if (state[partId] || (kept.inMs === null && kept.outMs === null)) return state
  return { ...state, [partId]: kept }
}

/** The stretch between the two; null while one of them is missing. */
export function rangeOf({ inMs, outMs }: Points): { startMs: number; endMs: number } | null {
  return inMs === null || outMs === null ? null : { startMs: inMs, endMs: outMs }
}

/** Sets one point; the other goes where nothing would lie between the two. */
export function pointSet(state: PointsState, partId: string, set: Partial<Points>): PointsState {
  const before = pointsOf(state, partId)
  const { inMs, outMs } = { ...before, ...set }
  if (inMs === before.inMs && outMs === before.outMs) return state
  const isApart = inMs === null || outMs === null || inMs < outMs
  const after = {
    inMs: isApart || set.inMs != null ? inMs : null,
    outMs: isApart || set.outMs != null ? outMs : null,
  }
  return { ...state, [partId]: after }
}

export function pointsCleared(state: PointsState, partId: string): PointsState {
  const { [partId]: gone, ...rest } = state
  return gone ? rest : state
}
