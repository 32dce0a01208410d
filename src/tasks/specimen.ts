import type { CodeKind, Film, FrameRate } from '../study/index.ts'

/** A film drawn by the program itself. */
export interface Specimen {
  key: string
  fileName: string
  width: number
  height: number
  frameRate: FrameRate
  frameCount: number
  film: Pick<Film, 'titles' | 'people' | 'releaseDate' | 'specimen'>
  frames: (signal: AbortSignal) => AsyncIterable<Uint8Array>
  truth: SpecimenTruth
  audio: () => { sampleRate: number; channels: number; samples: Float32Array }
}

/** What is known to be seen in a specimen film, by the code's own short name; frames half open. */
export interface SpecimenTruth {
  codes: readonly { key: string; kind: CodeKind; en: string; zhHans: string; colour: string }[]
  symbols: readonly { code: string; startFrame: number; endFrame: number }[]
}

export interface SpecimenMaker {
  all: () => Promise<readonly Specimen[]>
}
