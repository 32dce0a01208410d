import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { partsShown } from '../parts-shown.ts'

export function readingRoutes(app: App, { store }: House): void {
  app.get('/api/readings', { schema: { response: { 200: schemas.ReadingsAnswer } } }, async () => {
    const { homeCoderId: coderId } = await store.studies.get()
    const readings = await store.readings.of({ coderId })
    const { links, ends: linkEnds, kinds: linkKinds } = await store.links.of(coderId)
    const linkedMarks = await store.links.marksOf(linkEnds)
    const { plates, items: plateItems } = await store.readings.plates(coderId)
    const { memos, frames: memoFrames } = await store.readings.notebook(coderId)
    const lying = [...readings.spans, ...readings.realities, ...linkEnds, ...plateItems, ...memoFrames]
    return {
      ...readings,
      links,
      linkEnds,
      linkKinds,
      linkedMarks,
      plates,
      plateItems,
      memos,
      memoFrames,
      parts: await partsShown(store, lying),
    }
  })
}
