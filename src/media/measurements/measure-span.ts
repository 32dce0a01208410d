import { type CameraMovement, readCamera } from './camera-movement.ts'
import { hexOf } from './colour-space.ts'
import { integrateLoudness, pieceMs } from './loudness.ts'
import type { MeasuredSpan } from './measured-span.ts'
import { type MeasurementSeries, type SampleSeries, sampleColours } from './measurement-series.ts'
import { colourCells } from './median-cut.ts'
import { meanLook } from './picture-look.ts'

/** Who measured: kept with every measurement, and said beside it. */
export const measurementProcedure = { name: 'silverscreen-measurements', version: 1 } as const

/** Sound below this counts as silence: root mean square of 100 ms, dBFS. */
export const silenceLevel = -50

const paletteLength = 5

/** What was measured of a shot; null where it cannot be. Units stand in `docs/methods/measurements.md`. */
export interface SpanMeasurements {
  frames: number
  lengthMs: number
  palette: { colour: string; share: number }[]
  lightness: number | null
  lightnessSpread: number | null
  contrast: number | null
  chroma: number | null
  sharpness: number | null
  /** Way of what moves within the picture, per cent of the picture a second. */
  motion: number | null
  camera: CameraMovement | null
  /** LUFS. */
  loudness: number | null
  loudestMoment: number | null
  /** Share of the time, 0 to 1. */
  silence: number | null
}

/** Measures any stretch from what one pass over the film has left; decodes nothing. */
export function measureSpan(series: MeasurementSeries, span: MeasuredSpan): SpanMeasurements {
  const { samples } = series
  const weights = samplesOf(samples, span)
  const mean = (values: Float32Array, digits: number) => weightedMean(values, weights, digits)
  const [low, high] = [mean(samples.low, 3), mean(samples.high, 3)]
  return {
    frames: span.endFrame - span.startFrame,
    lengthMs: span.endMs - span.startMs,
    palette: paletteOf(samples, weights),
    lightness: mean(samples.lightness, 1),
    lightnessSpread: mean(samples.spread, 1),
    contrast: low === null || high === null ? null : rounded(high - low, 1),
    chroma: mean(samples.chroma, 1),
    sharpness: mean(samples.sharpness, 0),
    ...readCamera(series, span),
    ...readSound(series, span),
  }
}

/** How a stretch looks, as bytes to be compared; null where it has no picture. */
export function lookOfSpan(series: MeasurementSeries, span: MeasuredSpan): Uint8Array | null {
  const weights = samplesOf(series.samples, span)
  return weights.length === 0 ? null : meanLook(series.samples.looks, weights)
}

interface Weighted {
  index: number
  weight: number
}

/** Each sample stands from its frame to the next one; its weight is how much of that lies in the span. */
function samplesOf({ frame }: SampleSeries, { startFrame, endFrame }: MeasuredSpan): Weighted[] {
  const weights: Weighted[] = []
  for (let index = lastNotAfter(frame, startFrame); index < frame.length; index++) {
    const from = Math.max(frame[index]!, startFrame)
    const to = Math.min(frame[index + 1] ?? Number.POSITIVE_INFINITY, endFrame)
    if (from >= endFrame) break
    if (to > from) weights.push({ index, weight: to - from })
  }
  return weights
}

function lastNotAfter(rising: Uint32Array, value: number): number {
  let [low, high] = [0, rising.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (rising[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

function weightedMean(values: Float32Array, weights: readonly Weighted[], digits: number): number | null {
  if (weights.length === 0) return null
  let [sum, whole] = [0, 0]
  for (const { index, weight } of weights) {
    sum += values[index]! * weight
    whole += weight
  }
  return rounded(sum / whole, digits)
}

function paletteOf({ colours }: SampleSeries, weights: readonly Weighted[]): SpanMeasurements['palette'] {
  const cells = colourCells()
  for (const { index, weight } of weights)
    for (let at = index * sampleColours * 4; at < (index + 1) * sampleColours * 4; at += 4)
      if (colours[at + 3]! > 0)
        cells.add(
          colours[at]! / 255,
          (colours[at + 1]! - 128) / 300,
          (colours[at + 2]! - 128) / 300,
          (colours[at + 3]! / 255) * weight,
        )
  return cells
    .cut(paletteLength)
    .map(({ colour, share }) => ({ colour: hexOf(colour), share: rounded(share, 3) }))
}

function readSound({ sound }: MeasurementSeries, { startMs, endMs }: MeasuredSpan) {
  const nothing = { loudness: null, loudestMoment: null, silence: null }
  if (!sound) return nothing
  const whole = integrateLoudness(
    sound.loudness,
    Math.ceil(startMs / pieceMs),
    Math.min(sound.loudness.length, Math.floor(endMs / pieceMs)),
  )
  return {
    loudness: whole && rounded(whole.integrated, 1),
    loudestMoment: whole && rounded(whole.momentaryMax, 1),
    silence: silentShare(sound.level, startMs, endMs),
  }
}

/** Of the pieces whose middle lies in the span. */
function silentShare(level: Float32Array, startMs: number, endMs: number): number | null {
  const from = Math.max(0, Math.ceil(startMs / pieceMs - 0.5))
  const to = Math.min(level.length, Math.ceil(endMs / pieceMs - 0.5))
  if (to <= from) return null
  const silent = level.subarray(from, to).filter(value => value < silenceLevel).length
  return rounded(silent / (to - from), 3)
}

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits
  return Math.round(value * scale) / scale
}
