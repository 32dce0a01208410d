import { PassThrough } from 'node:stream'
import { Type } from 'typebox'
import { zipInto } from '../../../disk/index.ts'
import { bounds } from '../../../study/index.ts'
import { gathering, openGate, writeInto } from '../../../workbench/index.ts'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'

/** By its id, or by a title. */
const OfEssay = Type.Object({ essay: Type.String({ maxLength: bounds.title }) })
const AsZip = Type.Object({
  /** One language; all of the essay's where none is named. */
  language: Type.Optional(schemas.EssayLanguage),
  stillSide: schemas.WantedPublication.properties.stillSide,
  ground: schemas.WantedPublication.properties.ground,
})

/** An essay as a folder of pages: written on this machine by a command, or taken away from a page as one file. */
export function publicationRoutes(app: App, house: House): void {
  app.post(
    '/api/essays/:essay/published',
    {
      schema: {
        params: OfEssay,
        body: schemas.PublishRequest,
        response: { 200: schemas.PublishedAnswer },
      },
    },
    async (request, reply) => {
      // A page may not write wherever it likes.
      if (request.headers['x-silverscreen-key'] !== house.key) return refuse(reply, { kind: 'wrong-key' })
      const published = await house.workbench.essays.publish(request.params.essay, request.body)
      return published.ok ? published.value : refuse(reply, published.refusal)
    },
  )

  app.get(
    '/api/films/:filmId/still-ground',
    {
      schema: {
        params: Type.Object({ filmId: schemas.Id }),
        response: { 200: schemas.StillGroundAnswer },
      },
    },
    async request => {
      const { filmId } = request.params
      const [ground] = await house.store.essays.belonging('stillGround', { filmId: [filmId] })
      return { ground: ground ?? null }
    },
  )

  app.get(
    '/api/essays/:essay/editions',
    { schema: { params: OfEssay, response: { 200: schemas.EditionsAnswer } } },
    async (request, reply) => {
      const editions = await house.workbench.essays.editions(request.params.essay)
      return editions.ok ? editions.value : refuse(reply, editions.refusal)
    },
  )

  app.get(
    '/api/essays/:essay/published.zip',
    { schema: { hide: true, params: OfEssay, querystring: AsZip } },
    async (request, reply) => {
      const { language, ...wanted } = request.query
      const study = { ...house, openMedia: async () => ({ ok: true as const, value: house.media }) }
      const gathered = await gathering(study, request.params.essay, {
        ...wanted,
        ...(language && { languages: [language] }),
      })
      if (!gathered.ok) return refuse(reply, gathered.refusal)
      const out = new PassThrough()
      void writeInto(zipInto(out), gathered.value).catch(cause => {
        house.noteFault('publication', cause)
        out.destroy(cause instanceof Error ? cause : new Error(String(cause)))
      })
      const { titles } = gathered.value.publication.essay
      const title = (await openGate(house.store, null)).text(titles.en || titles['zh-Hans'])
      const called = title.replace(/[^\p{L}\p{N} -]/gu, '').trim() || 'essay'
      reply.header('content-type', 'application/zip')
      reply.header(
        'content-disposition',
        `attachment; filename="essay.zip"; filename*=UTF-8''${encodeURIComponent(`${called}.zip`)}`,
      )
      return reply.send(out)
    },
  )
}
