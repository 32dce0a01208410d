import type { MeasuredSpan } from './measured-span.ts'
import type { MeasurementSeries } from './measurement-series.ts'

/** What a camera does; a pan and a travelling look alike here, as do a zoom and a move forward. */
export type CameraKind =
  | 'still'
  | 'pan-left'
  | 'pan-right'
  | 'tilt-up'
  | 'tilt-down'
  | 'zoom-in'
  | 'zoom-out'
  | 'shake'

/** Speeds of the camera in per cent a second: of the picture's width to the right, of its height up, of growth. */
export interface CameraMovement {
  kinds: CameraKind[]
  pan: number
  tilt: number
  zoom: number
  /** Mean speed about the slower movement, per cent of the picture a second. */
  shake: number
  /** Share of the picture that goes along with the fitted movement, 0 to 1. */
  confidence: number
}

/** Per cent a second from which a movement is called one: a width in fifty seconds, a shake of twice that. */
const slowest = { pan: 2, tilt: 2, zoom: 2, shake: 4 }
/** How much of the way must lead in one direction. */
const steadiness = 0.5
/** Below this share of agreement nothing is said. */
const leastConfidence = 0.35

/** Reads movement from the pairs of frames that lie in the span whole. */
export function readCamera(
  series: MeasurementSeries,
  span: MeasuredSpan,
): { motion: number | null; camera: CameraMovement | null } {
  const { motion, lagFrames } = series
  const [from, to] = [span.startFrame + lagFrames, Math.min(span.endFrame, series.frameCount)]
  const perSecond = pairsPerSecond(series, span)
  if (to <= from || perSecond === null) return { motion: null, camera: null }
  const column = (values: Int16Array | Uint16Array) =>
    Float64Array.from(values.subarray(from, to), value => (value / 100) * perSecond)
  const agreement = motion.agreement.subarray(from, to)
  const certain = agreement.map(value => (value > 0 ? 1 : 0))
  if (!certain.includes(1)) return { motion: null, camera: null }
  const confidence = agreement.reduce((sum, value) => sum + value, 0) / 255 / agreement.length
  const [right, down, zoom] = [column(motion.dx), column(motion.dy), column(motion.zoom)]
  const within = Math.round(mean(column(motion.within), certain) * 10) / 10
  if (confidence < leastConfidence) return { motion: within, camera: null }
  const reach = Math.max(1, Math.round(series.framesPerSecond / 2))
  return { motion: within, camera: describe({ right, down, zoom, certain, reach }, confidence) }
}

/** How many times the lag between two frames goes into a second, by the times of the span itself. */
function pairsPerSecond({ lagFrames }: MeasurementSeries, span: MeasuredSpan): number | null {
  const seconds = (span.endMs - span.startMs) / 1000
  const frames = span.endFrame - span.startFrame
  return seconds > 0 && frames > 0 ? frames / seconds / lagFrames : null
}

interface Ways {
  right: Float64Array
  down: Float64Array
  zoom: Float64Array
  certain: Uint8Array
  /** Frames to both sides that the slower movement is a mean of. */
  reach: number
}

function describe({ right, down, zoom, certain, reach }: Ways, confidence: number): CameraMovement {
  const shake = Math.hypot(unsteadiness(right, certain, reach), unsteadiness(down, certain, reach))
  // The picture goes left when the camera turns right, and down when it turns up.
  const movement = { pan: -mean(right, certain), tilt: mean(down, certain), zoom: mean(zoom, certain) }
  const kinds: CameraKind[] = []
  const steady = (values: Float64Array) =>
    Math.abs(mean(values, certain)) >= steadiness * mean(values.map(Math.abs), certain)
  if (Math.abs(movement.pan) >= slowest.pan && steady(right))
    kinds.push(movement.pan > 0 ? 'pan-right' : 'pan-left')
  if (Math.abs(movement.tilt) >= slowest.tilt && steady(down))
    kinds.push(movement.tilt > 0 ? 'tilt-up' : 'tilt-down')
  if (Math.abs(movement.zoom) >= slowest.zoom && steady(zoom))
    kinds.push(movement.zoom > 0 ? 'zoom-in' : 'zoom-out')
  if (shake >= slowest.shake) kinds.push('shake')
  if (kinds.length === 0) kinds.push('still')
  // Adding 0 makes a zero of the other sign the usual one.
  const tenth = (value: number) => Math.round(value * 10) / 10 + 0
  return {
    kinds,
    pan: tenth(movement.pan),
    tilt: tenth(movement.tilt),
    zoom: tenth(movement.zoom),
    shake: tenth(shake),
    confidence: Math.round(confidence * 100) / 100,
  }
}

function mean(values: Float64Array, certain: Uint8Array): number {
  let [sum, count] = [0, 0]
  for (let i = 0; i < values.length; i++)
    if (certain[i]) {
      sum += values[i]!
      count++
    }
  return count === 0 ? 0 : sum / count
}

/** Mean distance from the running mean over a second. */
function unsteadiness(values: Float64Array, certain: Uint8Array, reach: number): number {
  const aside = values.map((value, at) => {
    const [from, to] = [Math.max(0, at - reach), Math.min(values.length, at + reach + 1)]
    return Math.abs(value - mean(values.subarray(from, to), certain.subarray(from, to)))
  })
  return mean(aside, certain)
}
