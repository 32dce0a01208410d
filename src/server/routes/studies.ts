import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import { inspectStudy } from '../inspect-study.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

export function studyRoutes(app: App, house: House): void {
  app.get('/api/study', { schema: { response: { 200: schemas.StudyAnswer } } }, async () => {
    const { id, name, homeCoderId } = await house.store.studies.get()
    const { specimenStudy, specimenOf, program } = house
    const isSpecimen = specimenStudy === null
    return { id, name, homeCoderId, folder: house.folder.root, program, isSpecimen, specimenOf }
  })

  app.post(
    '/api/specimen-study',
    { schema: { response: { 200: schemas.SpecimenStudyAnswer } } },
    async (request, reply) => {
      if (!house.specimenStudy) return refuse(reply, { kind: 'is-specimen-study' })
      const opened = await house.specimenStudy(`http://${request.headers.host}/`)
      return opened.ok ? { address: opened.value } : refuse(reply, opened.refusal)
    },
  )

  app.get('/api/inspection', { schema: { hide: true } }, async () => inspectStudy(house))

  app.get('/api/events', { schema: { hide: true } }, (_request, reply) => {
    reply.hijack()
    house.feed.attach(reply.raw)
  })
}
