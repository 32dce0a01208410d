import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import { inspectStudy } from '../inspect-study.ts'
import type { App } from '../route.ts'

export function studyRoutes(app: App, house: House): void {
  app.get('/api/study', { schema: { response: { 200: schemas.StudyAnswer } } }, async () => {
    const { id, name, homeCoderId } = await house.store.studies.get()
    return { id, name, homeCoderId, folder: house.folder.root, program: house.program }
  })

  app.get('/api/inspection', { schema: { hide: true } }, async () => inspectStudy(house))

  app.get('/api/events', { schema: { hide: true } }, (_request, reply) => {
    reply.hijack()
    house.feed.attach(reply.raw)
  })
}
