import type { FoundTextsAnswer, TextsRequest } from '../../server/contracts/index.ts'
import type { FoundTexts, StudyStore } from '../../store/index.ts'
import type { PartInPicture } from './frames-of-parts.ts'
import { firstFrameOf, partsInPicture } from './frames-of-parts.ts'

const mostShown = 200

/** Texts of the study in which something stands, and hanzi that sound so where pinyin was typed. */
export async function findTexts(
  store: StudyStore,
  { typed, sorts, most = mostShown }: TextsRequest,
): Promise<FoundTextsAnswer> {
  const named = sorts && sorts.length > 0 ? { sorts } : {}
  const written = await store.texts.find({ typed, by: 'written', ...named }, most)
  const sounded = await store.texts.find({ typed, by: 'sounded', ...named }, most)
  const parts = await partsInPicture(store)
  return { written: inPicture(written, parts), sounded: inPicture(sounded, parts) }
}

function inPicture(
  { counts, hits }: FoundTexts,
  parts: ReadonlyMap<string, PartInPicture>,
): FoundTextsAnswer['written'] {
  return {
    counts,
    hits: hits.map(hit => {
      const { partId, startMs, endMs } = hit
      const part = partId === null ? undefined : parts.get(partId)
      if (!part || startMs === null || endMs === null) return { ...hit, fileId: null, frame: null }
      return { ...hit, fileId: part.fileId, frame: firstFrameOf(part.clock, { startMs, endMs }) }
    }),
  }
}
