import type { Span } from '../../study/index.ts'

/** What holds of each unit of a part, and the very stretches by which it does. */
export interface PartAnswer {
  /** A `Truth` for each unit. */
  truths: Uint8Array
  /** The stretches of a unit of which it holds, or may; the unit itself where nothing shorter is known. */
  stretchesOf: (place: number) => readonly Span[]
}
