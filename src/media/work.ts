import type { FrameClock, FrameRate } from '../study/index.ts'
import type { Probe } from './probe/probe.ts'

export interface Doing {
  signal?: AbortSignal | undefined
}

/** Work on a file that has been read before. */
export interface DoingWithKnown extends Doing {
  /** What the study keeps of the file since it was read: where its time begins, and where recordings are joined. */
  known?: unknown
}

export interface Advance {
  doneMs: number
  totalMs: number
}

export interface StillRequest {
  frame: number
  /** A name that ends in `.png` makes a PNG, any other a JPEG. */
  outPath: string
  /** Without it the film's own size, in square pixels. */
  maxWidth?: number
}

export interface StillsOrder extends DoingWithKnown {
  clock: FrameClock
  requests: readonly StillRequest[]
  onProgress?: (advance: { done: number; total: number }) => void
}

export interface StillsJob extends StillsOrder {
  path: string
  probe: Probe
}

export interface EncodeJob extends Doing {
  width: number
  height: number
  frameRate: FrameRate
  /** RGBA, top row first, square pixels. */
  frames: AsyncIterable<Uint8Array>
  audio?: { sampleRate: number; channels: number; samples: Float32Array }
  /** The whole millisecond of each frame, where the rate varies; rising from 0. */
  presentationTimesMs?: readonly number[]
  outPath: string
}

/** A stretch of whole frames that becomes a film of its own: from one frame up to another, which is not in it. */
export interface ClipOrder extends DoingWithKnown {
  outPath: string
  clock: FrameClock
  fromFrame: number
  untilFrame: number
  /** What the clip says of itself. */
  title?: string
  /** In frames. */
  onProgress?: (advance: { done: number; total: number }) => void
}

export interface ClipJob extends ClipOrder {
  path: string
  probe: Probe
}

export interface PlayableCopyOrder extends DoingWithKnown {
  outPath: string
  clock: FrameClock
  /** Where stretches that are done wait for the rest, so that a copy broken off goes on; emptied at the end. */
  pieces?: { folder: string; pieceMs?: number }
  onProgress?: (advance: Advance) => void
}

export interface PlayableCopy {
  /** Where the original's media time 0 lies in the copy's own time. */
  startSeconds: number
}

export interface PlayableCopyJob extends PlayableCopyOrder {
  path: string
  probe: Probe
}
