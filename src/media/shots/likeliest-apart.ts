import type { GradualCandidate } from './shot-features.ts'

/** Of stretches that overlap only the likeliest, and none that swallows a plain cut. */
export function likeliestApart(
  candidates: readonly GradualCandidate[],
  cutFrames: readonly number[],
): GradualCandidate[] {
  const kept: GradualCandidate[] = []
  const byLikelihood = [...candidates].sort((a, b) => b.likelihood - a.likelihood || a.start - b.start)
  for (const candidate of byLikelihood) {
    if (cutFrames.some(frame => frame > candidate.start && frame <= candidate.end)) continue
    if (kept.some(other => candidate.start <= other.end && other.start <= candidate.end)) continue
    kept.push({ ...candidate, likelihood: Math.round(candidate.likelihood * 1000) / 1000 })
  }
  return kept.sort((a, b) => a.start - b.start)
}
