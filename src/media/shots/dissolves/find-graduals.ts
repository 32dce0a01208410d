import type { Boundary } from '../boundary.ts'
import type { ShotParameters } from '../parameters.ts'
import type { ShotFeatures } from '../shot-features.ts'

/** Dissolves and wipes that are likely enough. */
export function findGraduals(features: ShotFeatures, parameters: ShotParameters): Boundary[] {
  return features.graduals
    .filter(({ likelihood }) => likelihood >= parameters.gradualThreshold)
    .map(({ kind, start, end, likelihood }) => ({
      frame: start + ((end - start + 1) >> 1),
      kind,
      confidence: likelihood,
      transitionStartFrame: start,
      transitionEndFrame: end,
    }))
}
