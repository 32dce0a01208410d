import type { Boundary } from '../boundary.ts'
import type { ShotParameters } from '../parameters.ts'
import type { PictureFrames } from '../repeats/picture-frames.ts'
import type { CutCandidate, ShotFeatures } from '../shot-features.ts'

const beyondDoubt = 0.9
/** Where frames show a picture again a shot of three frames may have two pictures. */
const fewestPictures = 2

/** Hard cuts that are likely enough; of those too close together the likeliest. */
export function findCuts(
  features: ShotFeatures,
  { cutThreshold, shortestShotFrames }: ShotParameters,
  frames: PictureFrames,
): Boundary[] {
  const least = leastLikelihood(cutThreshold)
  const likely = features.cuts.filter(({ likelihood }) => likelihood >= least)
  const isTooClose = (a: number, b: number) =>
    Math.abs(a - b) < Math.min(shortestShotFrames, fewestPictures) ||
    Math.abs(frames.firstFrame(a) - frames.firstFrame(b)) < shortestShotFrames
  return likely
    .filter(candidate =>
      likely.every(other => !(isTooClose(other.frame, candidate.frame) && outdoes(other, candidate))),
    )
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

function outdoes(other: CutCandidate, candidate: CutCandidate): boolean {
  if (other === candidate) return false
  if (other.likelihood !== candidate.likelihood) return other.likelihood > candidate.likelihood
  return other.frame < candidate.frame
}

/** Frames that are cuts beyond doubt, whatever the parameters. */
export function strongCuts(candidates: readonly CutCandidate[]): number[] {
  return candidates.filter(({ likelihood }) => likelihood >= beyondDoubt).map(({ frame }) => frame)
}
