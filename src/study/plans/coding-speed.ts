/** Longer between two acceptances, and one was not coding. */
const longestPauseMs = 180_000
/** Fewer than these tell nothing of somebody's speed. */
const fewestAcceptances = 8
const leastWorkMs = 60_000

/** One acceptance: when, and how much of the film it covered. */
export interface Acceptance {
  at: string
  lookedMs: number
}

/**
 * How much film a coder looks through in a unit of working time, from when units were accepted; null where that does not
 * tell. Pauses of more than three minutes are not work, and what was accepted after one is left out with it.
 */
export function codingSpeed(acceptances: readonly Acceptance[]): number | null {
  const inOrder = acceptances
    .map(({ at, lookedMs }) => ({ atMs: Date.parse(at), lookedMs }))
    .sort((a, b) => a.atMs - b.atMs)
  let [workMs, lookedMs, counted] = [0, 0, 0]
  for (const [index, one] of inOrder.entries()) {
    const gapMs = one.atMs - (inOrder[index - 1]?.atMs ?? -Infinity)
    if (gapMs > longestPauseMs) continue
    workMs += gapMs
    lookedMs += one.lookedMs
    counted++
  }
  return counted < fewestAcceptances || workMs < leastWorkMs || lookedMs === 0 ? null : lookedMs / workMs
}
