import type { SoundSeries } from './loudness.ts'

/** Colours that are kept of each sampled picture, from which those of a shot are cut. */
export const sampleColours = 16

/** The picture as a whole between a frame and the one `lagFrames` before it; entry n is about frame n. */
export interface MotionSeries {
  /** Content to the right and down, in ten-thousandths of the picture's width and height. */
  dx: Int16Array
  dy: Int16Array
  /** Growth, in ten-thousandths. */
  zoom: Int16Array
  /** Share of blocks that went along, 0 to 255. */
  agreement: Uint8Array
  /** Mean way of blocks within the picture, in ten-thousandths. */
  within: Uint16Array
}

/** Pictures looked at closely: four a second, and wherever the picture changes; each stands until the next one. */
export interface SampleSeries {
  frame: Uint32Array
  /** L*: mean, standard deviation, 5th and 95th percentile. */
  lightness: Float32Array
  spread: Float32Array
  low: Float32Array
  high: Float32Array
  /** Mean OKLab chroma, times 100. */
  chroma: Float32Array
  sharpness: Float32Array
  /** For each sample `sampleColours` entries of L, a, b and share as bytes; unused ones have share 0. */
  colours: Uint8Array
  /** For each sample the bytes of its look. */
  looks: Uint8Array
}

/** What one pass over a film leaves behind: small, and enough to measure any stretch of it anew. */
export interface MeasurementSeries {
  frameCount: number
  framesPerSecond: number
  lagFrames: number
  motion: MotionSeries
  samples: SampleSeries
  /** Null where the film has no sound that could be read. */
  sound: SoundSeries | null
}
