import type { Boundary } from './boundary.ts'
import type { ShotParameters } from './parameters.ts'
import type { CutCandidate, ShotFeatures } from './shot-features.ts'

const beyondDoubt = 0.9

/** Hard cuts that are likely enough; of those too close together the likeliest. */
export function findCuts(features: ShotFeatures, parameters: ShotParameters): Boundary[] {
  const least = leastLikelihood(parameters.cutThreshold)
  const likely = features.cuts.filter(({ likelihood }) => likelihood >= least)
  return likely
    .filter(candidate => likely.every(other => !outdoes(other, candidate, parameters.shortestShotFrames)))
    .map(({ frame, likelihood }) => ({
      frame,
      kind: 'cut',
      confidence: Math.round(likelihood * 1000) / 1000,
    }))
}

const evenOdds = 0.3
const doubling = 0.05

function leastLikelihood(threshold: number): number {
  const odds = 2 ** ((threshold - evenOdds) / doubling)
  return odds / (1 + odds)
}

function outdoes(other: CutCandidate, candidate: CutCandidate, shortest: number): boolean {
  if (other === candidate || Math.abs(other.frame - candidate.frame) >= shortest) return false
  if (other.likelihood !== candidate.likelihood) return other.likelihood > candidate.likelihood
  return other.frame < candidate.frame
}

/** Frames that are cuts beyond doubt, whatever the parameters. */
export function strongCuts(candidates: readonly CutCandidate[]): number[] {
  return candidates.filter(({ likelihood }) => likelihood >= beyondDoubt).map(({ frame }) => frame)
}
