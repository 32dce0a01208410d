import { Type } from 'typebox'
import { languages } from '../../words/index.ts'
import { takeOutSrt } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const params = Type.Object({ id: schemas.Id })

/** Subtitles of a part, and files of them: looked into first, brought in when somebody has seen what they hold. */
export function subtitleRoutes(app: App, house: House): void {
  app.get(
    '/api/parts/:id/subtitles',
    { schema: { params, response: { 200: schemas.SubtitlesAnswer } } },
    async request => house.store.subtitles.ofPart(request.params.id),
  )

  app.get(
    '/api/parts/:id/srt',
    {
      schema: {
        params,
        querystring: Type.Object({
          track: Type.String({ minLength: 1, maxLength: 1000 }),
          language: Type.Enum([...languages]),
        }),
        response: { 200: schemas.TakenOutQueryAnswer },
      },
    },
    async (request, reply) => {
      const taken = await takeOutSrt(house.store, { partId: request.params.id, ...request.query })
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )

  app.get(
    '/api/parts/:id/subtitles/inside',
    { schema: { params, response: { 200: schemas.TracksInsideAnswer } } },
    async (request, reply) => {
      const tracks = await house.workbench.subtitles.inside(request.params.id)
      return tracks.ok ? { tracks: tracks.value } : refuse(reply, tracks.refusal)
    },
  )

  const schema = { params, body: schemas.SubtitleRequest, response: { 200: schemas.SubtitleReport } }

  app.post('/api/parts/:id/subtitles/read', { schema }, async (request, reply) => {
    const read = await house.workbench.subtitles.look(request.params.id, request.body)
    return read.ok ? read.value : refuse(reply, read.refusal)
  })

  app.post('/api/parts/:id/subtitles', { schema }, async (request, reply) => {
    const brought = await house.workbench.subtitles.bringIn(request.params.id, request.body)
    return brought.ok ? brought.value : refuse(reply, brought.refusal)
  })
}
