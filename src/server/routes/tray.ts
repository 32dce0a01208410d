import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { partsShown } from './parts-shown.ts'

export function trayRoutes(app: App, { store }: House): void {
  app.get('/api/tray', { schema: { response: { 200: schemas.TrayAnswer } } }, async () => {
    const { homeCoderId } = await store.studies.get()
    const tray = await store.tray.of(homeCoderId)
    const parts = (await partsShown(store, tray.gathered)).map(({ scenes: _, ...part }) => part)
    return { ...tray, parts }
  })
}
