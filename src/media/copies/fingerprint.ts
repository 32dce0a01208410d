import { type FrameClock, frameToMs } from '../../study/index.ts'
import { localMean } from '../shots/cuts/local-mean.ts'
import { unpackFeatures } from '../shots/feature-bytes.ts'
import { eachFrame } from '../shots/repeats/picture-frames.ts'

/**
 * A film known by sight: when its picture changes at once, how much it moves and how light it is from frame to
 * frame. Size, codec and colour leave hardly a trace in it.
 */
export interface Fingerprint {
  version: 2
  durationMs: number
  /** Mean length of a frame. */
  frameMs: number
  eventsMs: number[]
  /** Logarithm of the change from the frame before, a mean over five frames. */
  motion: Float32Array
  /** Mean grey level, 0 to 255. */
  light: Uint8Array
}

const leastStep = 0.1
const apartFrames = 4
const scale = 10_000

/** Null when the features are of another version. */
export function fingerprintOf(reading: { features: Uint8Array; clock: FrameClock }): Fingerprint | null {
  const features = unpackFeatures(reading.features)
  if (!features) return null
  const { repeated } = features
  const frameCount = repeated.length
  const distances = eachFrame(features.distance, repeated, 'none')
  const distance = { at: (frame: number) => distances[frame]!, length: frameCount }
  const step = (frame: number) => distance.at(frame) / scale - 0.7 * localMean(distance, frame)
  const eventsMs: number[] = []
  for (let frame = 1; frame < frameCount; frame++) {
    const height = step(frame)
    if (height < leastStep || !isHighest(step, { frame, height, frameCount })) continue
    eventsMs.push(frameToMs(reading.clock, frame))
  }
  const durationMs = reading.clock.endMs
  return {
    version: 2,
    durationMs,
    frameMs: durationMs / frameCount,
    eventsMs,
    motion: smoothMotion(distances),
    light: eachFrame(features.mean, repeated, 'same'),
  }
}

const smoothFrames = 2
/** Below this much change there is only the noise of the copy. */
const noise = 50

function smoothMotion(distance: ArrayLike<number>): Float32Array {
  const motion = new Float32Array(distance.length)
  for (let frame = 0; frame < distance.length; frame++) {
    let [sum, count] = [0, 0]
    for (let at = frame - smoothFrames; at <= frame + smoothFrames; at++) {
      if (at < 0 || at >= distance.length) continue
      sum += distance[at]!
      count++
    }
    motion[frame] = Math.log(noise + sum / count)
  }
  return motion
}

function isHighest(
  step: (frame: number) => number,
  peak: { frame: number; height: number; frameCount: number },
): boolean {
  for (let offset = -apartFrames; offset <= apartFrames; offset++) {
    const frame = peak.frame + offset
    if (offset === 0 || frame < 1 || frame >= peak.frameCount) continue
    const other = step(frame)
    if (other > peak.height || (other === peak.height && offset < 0)) return false
  }
  return true
}
