import type { Boundary } from './boundary.ts'
import { unpackFeatures } from './feature-bytes.ts'
import { findCuts } from './find-cuts.ts'
import { findFades } from './find-fades.ts'
import { findGraduals } from './find-graduals.ts'
import { joinBoundaries } from './join-boundaries.ts'
import { type ShotParameters, usualParameters } from './parameters.ts'
import type { ShotFeatures } from './shot-features.ts'

/** Names the way of detection; results of another version are not mixed with it. */
export const detectorVersion = 'silverscreen-shots-2'

/** The boundaries under other parameters, at once and without decoding. Null when the bytes are of another version. */
export function detectFromFeatures(
  bytes: Uint8Array,
  parameters: Partial<ShotParameters> = {},
): Boundary[] | null {
  const features = unpackFeatures(bytes)
  return features && findBoundaries(features, parameters)
}

export function findBoundaries(features: ShotFeatures, parameters: Partial<ShotParameters> = {}): Boundary[] {
  const whole = { ...usualParameters, ...parameters }
  return joinBoundaries({
    cuts: findCuts(features, whole),
    fades: findFades(features, whole),
    graduals: findGraduals(features, whole),
  })
}
