import type { StudyStore } from '../../store/index.ts'
import type { FrameClock } from '../../study/index.ts'
import { fileWithFrames, frameToMs, msToFrame } from '../../study/index.ts'

/** The file of a part whose pictures are shown, and its clock. */
export interface PartInPicture {
  fileId: string
  clock: FrameClock
}

/** Of every part that has a file with frames. */
export async function partsInPicture(store: StudyStore): Promise<ReadonlyMap<string, PartInPicture>> {
  const found = new Map<string, PartInPicture>()
  for (const { parts, files } of await store.films.all())
    for (const part of parts) {
      const file = fileWithFrames({ part, files })
      if (file) found.set(part.id, { fileId: file.id, clock: file.clock })
    }
  return found
}

/** The first frame on which a stretch stands; a file of subtitles knows no frames. */
export function firstFrameOf(
  clock: FrameClock,
  { startMs, endMs }: { startMs: number; endMs: number },
): number {
  const frame = msToFrame(clock, startMs)
  return frameToMs(clock, frame) >= startMs || frameToMs(clock, frame + 1) >= endMs ? frame : frame + 1
}
