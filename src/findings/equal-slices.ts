import type { Unit } from './film-records.ts'

/** Length of the equal slices, unless another is asked for. */
export const equalSlicesMs = 10_000

/**
 * Cuts a film into slices of equal length, so that cutting pace plays no part in "how much".
 *
 * A remainder of at least half a slice is a slice of its own; a shorter one joins the slice before it.
 */
export function equalSlices(durationMs: number, sliceMs: number): Unit[] {
  if (!(sliceMs > 0)) throw new RangeError(`A slice of ${sliceMs} ms is none.`)
  if (durationMs <= 0) return []
  const count = Math.max(1, Math.floor(durationMs / sliceMs + 0.5))
  return Array.from({ length: count }, (_, index) => ({
    id: `slice-${index}`,
    startMs: index * sliceMs,
    endMs: index === count - 1 ? durationMs : (index + 1) * sliceMs,
  }))
}
