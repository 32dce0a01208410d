import type { Boundary } from './boundary.ts'
import { localMean } from './local-mean.ts'
import type { ShotParameters } from './parameters.ts'
import type { CutCandidate, ShotFeatures } from './shot-features.ts'

const scale = 10_000
const plain = 0.5
const beyondDoubt = 0.45
const leastSecondLook = 0.22
const restlessFrom = 0.35
const restlessness = 0.25

/** Hard cuts: frames whose distance stands out from what the picture does around them, and that no look-back undoes. */
export function findCuts(features: ShotFeatures, parameters: ShotParameters): Boundary[] {
  const distance = { at: (index: number) => features.distance[index]!, length: features.frameCount }
  const scored = features.cuts
    .map(candidate => ({
      candidate,
      score: scoreOf(candidate, distance),
      usual: localMean(distance, candidate.frame),
    }))
    .filter(seen => isCut(seen, parameters))
  return scored
    .filter(({ candidate, score }) =>
      scored.every(
        other =>
          other.candidate === candidate ||
          Math.abs(other.candidate.frame - candidate.frame) >= parameters.shortestShotFrames ||
          other.score < score ||
          (other.score === score && other.candidate.frame > candidate.frame),
      ),
    )
    .map(({ candidate, score }) => ({ frame: candidate.frame, kind: 'cut', confidence: confidenceOf(score) }))
}

/** Frames that are cuts beyond doubt, whatever the parameters. */
export function strongCuts(candidates: readonly CutCandidate[], distance: Uint16Array): number[] {
  const column = { at: (index: number) => distance[index]!, length: distance.length }
  return candidates.filter(candidate => scoreOf(candidate, column) >= beyondDoubt).map(({ frame }) => frame)
}

function scoreOf(candidate: CutCandidate, distance: Parameters<typeof localMean>[0]): number {
  return candidate.least / scale - 0.7 * localMean(distance, candidate.frame)
}

/** Where much moves anyhow, distances scatter more, so more is asked of a cut. */
function isCut(
  { candidate, score, usual }: { candidate: CutCandidate; score: number; usual: number },
  parameters: ShotParameters,
): boolean {
  const unrest = Math.max(0, usual - restlessFrom)
  if (score < parameters.cutThreshold + unrest * restlessness) return false
  return score >= plain || candidate.second / scale >= leastSecondLook
}

function confidenceOf(score: number): number {
  return Math.round(1000 / (1 + Math.exp(-(score - 0.3) * 14))) / 1000
}
