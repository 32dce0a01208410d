import type { WholeFilm } from '../../store/index.ts'
import type { FrameClock } from '../../study/index.ts'
import { fileWithFrames } from '../../study/index.ts'

/** By what frames of a part are told; null where no film file has told it. */
export function clockOf({ parts, files }: WholeFilm, partId: string): FrameClock | null {
  const part = parts.find(({ id }) => id === partId)
  return part ? (fileWithFrames({ part, files })?.clock ?? null) : null
}
