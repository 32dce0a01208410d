/** What one pass over a film leaves for every question about its boundaries; small enough to keep beside it. */
export interface ShotFeatures {
  frameCount: number
  framesPerSecond: number
  /** Block-matched distance of each frame from the one before, in 1/10,000; 0 for the first. */
  distance: Uint16Array
  /** Mean grey level of each frame between its bars. */
  mean: Uint8Array
  /** Spread of grey levels of each frame, in half levels. */
  spread: Uint8Array
  cuts: CutCandidate[]
  graduals: GradualCandidate[]
}

export interface CutCandidate {
  frame: number
  /** From 0 to 1. */
  likelihood: number
}

export interface GradualCandidate {
  kind: 'dissolve' | 'wipe'
  /** First and last mixed frame. */
  start: number
  end: number
  /** From 0 to 1. */
  likelihood: number
}
