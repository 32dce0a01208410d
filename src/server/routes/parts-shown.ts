import type { StudyStore } from '../../store/index.ts'
import { fileWithFrames } from '../../study/index.ts'

/** What stills and names of places in these parts are drawn from, each part once. */
export async function partsShown(store: StudyStore, lying: readonly { partId: string }[]) {
  const partIds = [...new Set(lying.map(({ partId }) => partId))]
  return Promise.all(
    partIds.map(async partId => {
      const file = fileWithFrames(await store.films.part(partId))
      const { shots, scenes, stills } = await store.shots.listOfPart(partId)
      const shotStartsMs = shots.map(({ startMs }) => startMs)
      const clock = (file?.clock ?? null) as never
      return { partId, fileId: file?.id ?? null, clock, scenes, shotStartsMs, stills }
    }),
  )
}
