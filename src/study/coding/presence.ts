import type { Mark } from './mark.ts'

interface Stretch {
  startMs: number
  endMs: number
}

/** Whether two stretches share at least half of the shorter one. */
export function coversHalf(one: Stretch, other: Stretch): boolean {
  const overlapMs = Math.min(one.endMs, other.endMs) - Math.max(one.startMs, other.startMs)
  const shorterMs = Math.min(one.endMs - one.startMs, other.endMs - other.startMs)
  return overlapMs > 0 && overlapMs * 2 >= shorterMs
}

/** The rule of presence: a mark is in a shot that it was put on, or with which it shares half of the shorter. */
export function isPresentIn(
  mark: Pick<Mark, 'attachedTo' | 'startMs' | 'endMs'>,
  shot: Stretch & { id: string | null },
): boolean {
  return (shot.id !== null && mark.attachedTo === shot.id) || coversHalf(mark, shot)
}
