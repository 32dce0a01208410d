import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { partsShown } from './parts-shown.ts'

/** Where and when films are. */
export function worldRoutes(app: App, { store }: House): void {
  app.get('/api/world', { schema: { response: { 200: schemas.WorldAnswer } } }, async () => {
    const { homeCoderId } = await store.studies.get()
    const world = await store.world.of(homeCoderId)
    return { ...world, parts: await partsShown(store, world.settings) }
  })
}
