import { fileWithFrames } from '../../study/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'

export function trayRoutes(app: App, { store }: House): void {
  app.get('/api/tray', { schema: { response: { 200: schemas.TrayAnswer } } }, async () => {
    const { homeCoderId } = await store.studies.get()
    const tray = await store.tray.of(homeCoderId)
    const partIds = [...new Set(tray.gathered.map(({ partId }) => partId))]
    const parts = await Promise.all(
      partIds.map(async partId => {
        const file = fileWithFrames(await store.films.part(partId))
        const { shots, stills } = await store.shots.listOfPart(partId)
        const shotStartsMs = shots.map(({ startMs }) => startMs)
        return {
          partId,
          fileId: file?.id ?? null,
          clock: (file?.clock ?? null) as never,
          shotStartsMs,
          stills,
        }
      }),
    )
    return { ...tray, parts }
  })
}
