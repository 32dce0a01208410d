export type SpecimenKey = 'then' | 'now'
type ShotEntry = 'start' | 'cut' | 'dissolve' | 'fade' | 'wipe'

/** Half open: `endFrame` is the first frame after it. */
export interface FrameSpan {
  startFrame: number
  endFrame: number
}

export interface SpecimenShot extends FrameSpan {
  transitionIn: ShotEntry
}

/**
 * `frame` is where the new shot begins: of a dissolve or wipe the middle, of a fade the first frame of the
 * new shot. `startFrame` and `endFrame` are the first and the last mixed (or covered) frame, *both inclusive*.
 */
export interface SpecimenTransition {
  kind: Exclude<ShotEntry, 'start'>
  frame: number
  startFrame: number
  endFrame: number
}

export interface SpecimenSymbol extends FrameSpan {
  code: string
}

export interface SpecimenTruth {
  shots: readonly SpecimenShot[]
  transitions: readonly SpecimenTransition[]
  symbols: readonly SpecimenSymbol[]
  /** Camera flashes: bright for a few frames, no cut. */
  flashes: readonly FrameSpan[]
}

export interface SpecimenTitle {
  language: 'zh-Hans' | 'zh-Latn' | 'en'
  kind: 'original' | 'transliterated' | 'translated'
  text: string
}

export interface SpecimenAudio {
  sampleRate: number
  channels: 1
  samples: Float32Array
}

export interface SpecimenFilm {
  key: SpecimenKey
  fileName: string
  width: number
  height: number
  frameRate: { numerator: number; denominator: number }
  frameCount: number
  titles: readonly SpecimenTitle[]
  people: readonly []
  /** EDTF; invented like everything else in these films. */
  releaseDate: string
  truth: SpecimenTruth
  /** One frame as rows of RGBA, top down. Costs a whole scene's set-up; for many frames use `frames`. */
  drawFrame(frameIndex: number): Uint8Array
  /** Every frame in order, each in memory of its own; lets the event loop turn between frames. */
  frames(signal?: AbortSignal): AsyncIterable<Uint8Array>
  /** Computed anew at each call, in about a second. */
  audio(): SpecimenAudio
}
