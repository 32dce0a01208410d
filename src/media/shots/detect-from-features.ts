import type { Boundary } from './boundary.ts'
import { findCuts, strongCuts } from './cuts/find-cuts.ts'
import { findGraduals } from './dissolves/find-graduals.ts'
import { findFades } from './fades/find-fades.ts'
import { unpackFeatures } from './feature-bytes.ts'
import { joinBoundaries } from './join-boundaries.ts'
import { type ShotParameters, usualParameters } from './parameters.ts'
import { PictureFrames } from './repeats/picture-frames.ts'
import type { ShotFeatures } from './shot-features.ts'

/** Names the way of detection; results of another version are not mixed with it. */
export const detectorVersion = 'silverscreen-shots-4'

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
  const frames = new PictureFrames(features.repeated)
  return joinBoundaries({
    cuts: findCuts(features, whole, frames),
    fades: findFades(features, strongCuts(features.cuts)),
    graduals: findGraduals(features, whole),
  }).map(boundary => inFrames(boundary, frames))
}

/** Until here pictures were counted; a boundary stands at the first frame of the file that shows the new shot. */
function inFrames(boundary: Boundary, frames: PictureFrames): Boundary {
  const { transitionStartFrame: start, transitionEndFrame: end } = boundary
  return {
    ...boundary,
    frame: frames.firstFrame(boundary.frame),
    ...(start !== undefined && { transitionStartFrame: frames.firstFrame(start) }),
    ...(end !== undefined && { transitionEndFrame: frames.lastFrame(end) }),
  }
}
