import type { FoundTextsAnswer, TextsRequest } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'

const mostShown = 200

/** Texts of the study in which something stands; what is written so is not listed a second time for its sound. */
export async function findTexts(
  store: StudyStore,
  { typed, sorts, most = mostShown }: TextsRequest,
): Promise<FoundTextsAnswer> {
  const named = sorts && sorts.length > 0 ? { sorts } : {}
  const written = await store.texts.find({ typed, by: 'written', ...named }, most)
  const sounded = await store.texts.find({ typed, by: 'sounded', ...named }, most)
  return { written, sounded }
}
