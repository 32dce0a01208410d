/** Clocks of programs are written with so many places that a step may differ by this much, in milliseconds. */
const toleranceMs = 2

/**
 * The stretch that samples at these times fill, each lasting until the next, in whole milliseconds; null where they do not
 * lie at even distances, or do not rise. A single sample lasts a second.
 */
export function evenly(times: readonly number[]): { startMs: number; endMs: number } | null {
  const [first, last] = [times[0], times[times.length - 1]]
  if (first === undefined || last === undefined || !times.every(Number.isFinite) || first < 0) return null
  const step = times.length === 1 ? 1000 : (last - first) / (times.length - 1)
  if (step <= 0) return null
  const isEven = times.every(
    (time, index) => Math.abs(time - (first + index * step)) <= Math.max(toleranceMs, step / 4),
  )
  return isEven ? { startMs: Math.round(first), endMs: Math.round(last + step) } : null
}
