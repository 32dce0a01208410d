import type { Points } from './points.ts'
import { pointsFrom } from './points.ts'

/** Which part is open on the desk, and in which of its modes; kept apart for each window. */
export interface DeskState {
  partId: string | null
  mode: string | null
}

/** Where a person was in a part. */
export interface Moment {
  frame: number
  /** The pass at work; null where none was chosen. */
  passId: string | null
  /** In and out points. */
  points: Points
}

export const firstMoment: Moment = { frame: 0, passId: null, points: { inMs: null, outMs: null } }

export function deskFrom(kept: string | null): DeskState {
  const { partId, mode } = parsed(kept)
  return { partId: textOf(partId), mode: textOf(mode) }
}

export function deskOpened(state: DeskState, partId: string, mode: string): DeskState {
  return state.partId === partId && state.mode === mode ? state : { partId, mode }
}

export function momentFrom(kept: string | null): Moment {
  const { frame, passId, points } = parsed(kept)
  return {
    frame: Number.isSafeInteger(frame) && (frame as number) >= 0 ? (frame as number) : 0,
    passId: textOf(passId),
    points: pointsFrom(points),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** Whatever was kept: what cannot be read says nothing. */
function parsed(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
