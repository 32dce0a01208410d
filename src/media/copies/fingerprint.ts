import { type FrameClock, frameToMs } from '../../study/index.ts'
import { unpackFeatures } from '../shots/feature-bytes.ts'
import { localMean } from '../shots/local-mean.ts'

/** A film known by sight: when its picture changes at once. Size, codec, colour and brightness leave no trace in it. */
export interface Fingerprint {
  version: 1
  durationMs: number
  frameMs: number
  eventsMs: number[]
}

const leastStep = 0.1
const apartFrames = 4
const scale = 10_000

/** Null when the features are of another version. */
export function fingerprintOf(reading: { features: Uint8Array; clock: FrameClock }): Fingerprint | null {
  const features = unpackFeatures(reading.features)
  if (!features) return null
  const { frameCount } = features
  const distance = { at: (frame: number) => features.distance[frame]!, length: frameCount }
  const step = (frame: number) => distance.at(frame) / scale - 0.7 * localMean(distance, frame)
  const eventsMs: number[] = []
  for (let frame = 1; frame < frameCount; frame++) {
    const height = step(frame)
    if (height < leastStep || !isHighest(step, { frame, height, frameCount })) continue
    eventsMs.push(frameToMs(reading.clock, frame))
  }
  const durationMs = reading.clock.endMs
  return { version: 1, durationMs, frameMs: durationMs / frameCount, eventsMs }
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
