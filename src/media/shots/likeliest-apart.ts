import type { GradualCandidate } from './shot-features.ts'

/**
 * In log odds: a mixture is seen in a wipe too, an edge hardly ever in a dissolve, so that a wipe that is somewhat less
 * likely still says what the stretch is.
 */
const headStartOfWipes = 2
/** Two candidates that share this much of what they cover together speak of one stretch. */
const sameStretch = 0.4

/** Of stretches that overlap only the likeliest, as sure as the surest that speaks of it, and none that swallows a plain cut. */
export function likeliestApart(
  candidates: readonly GradualCandidate[],
  cutFrames: readonly number[],
): GradualCandidate[] {
  const kept: GradualCandidate[] = []
  const possible = candidates.filter(
    ({ start, end }) => !cutFrames.some(frame => frame > start && frame <= end),
  )
  const byClaim = possible.sort((a, b) => claimOf(b) - claimOf(a) || a.start - b.start)
  for (const candidate of byClaim) {
    if (kept.some(other => candidate.start <= other.end && other.start <= candidate.end)) continue
    const surest = Math.max(
      ...byClaim
        .filter(other => shareOf(other, candidate) >= sameStretch)
        .map(({ likelihood }) => likelihood),
    )
    kept.push({ ...candidate, likelihood: Math.round(surest * 1000) / 1000 })
  }
  return kept.sort((a, b) => a.start - b.start)
}

function claimOf({ kind, likelihood }: GradualCandidate): number {
  const odds = Math.log(likelihood / (1 - likelihood))
  return kind === 'wipe' ? odds + headStartOfWipes : odds
}

function shareOf(a: GradualCandidate, b: GradualCandidate): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start) + 1)
}
