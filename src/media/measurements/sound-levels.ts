import { pieceMs } from './loudness.ts'
import type { MeasurementSeries } from './measurement-series.ts'

/** How loud a film is from piece to piece, to be drawn. */
export interface SoundLevels {
  /** How long a piece is, in milliseconds; the first begins at 0. */
  stepMs: number
  /** Of each piece from 0 (`softestLevel` or less) to 255 (0 dBFS), even in decibels. */
  levels: Uint8Array
}

/** dBFS; below it nothing is drawn. */
export const softestLevel = -60

/** Null where the film has no sound that was measured. */
export function soundLevels({ sound }: MeasurementSeries): SoundLevels | null {
  if (!sound) return null
  const share = (level: number) => Math.min(1, Math.max(0, 1 - level / softestLevel))
  return { stepMs: pieceMs, levels: Uint8Array.from(sound.level, level => Math.round(255 * share(level))) }
}
