/** What one pass over a film leaves for every question about its boundaries; small enough to keep beside it. */
export interface ShotFeatures extends PictureFeatures {
  framesPerSecond: number
  /** 1 for each frame of the file that only shows the picture of the one before; all else here counts pictures. */
  repeated: Uint8Array
}

export interface PictureFeatures {
  /** Block-matched distance of each picture from the one before, in 1/10,000; 0 for the first. */
  distance: Uint16Array
  /** Mean grey level of each picture between its bars. */
  mean: Uint8Array
  /** Spread of grey levels of each picture, in half levels. */
  spread: Uint8Array
  cuts: CutCandidate[]
  graduals: GradualCandidate[]
  /** The first pictures of blanks behind which the picture before them comes back. */
  returning: number[]
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
