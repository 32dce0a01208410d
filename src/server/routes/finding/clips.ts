import { PassThrough } from 'node:stream'
import { Type } from 'typebox'
import { zipInto } from '../../../disk/index.ts'
import { languages } from '../../../words/index.ts'
import { madeClips, writeClips } from '../../../workbench/index.ts'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'
import { queryTooLarge } from './query-too-large.ts'

const InLanguage = Type.Object({ language: Type.Enum([...languages]) })
const OfTask = Type.Object({ id: schemas.Id })

/** Short films of what a query finds: what would be made, the order, and what was made, as one file or in a folder. */
export function clipRoutes(app: App, house: House): void {
  const { workbench } = house

  app.post(
    '/api/queries/clips',
    {
      schema: {
        querystring: InLanguage,
        body: schemas.WantedClips,
        response: { 200: schemas.PlannedClipsAnswer },
      },
    },
    async (request, reply) => {
      const wanted = request.body
      const planned =
        queryTooLarge(wanted.query) ?? (await workbench.clips.plan(wanted, request.query.language))
      return planned.ok ? planned.value : refuse(reply, planned.refusal)
    },
  )

  app.post(
    '/api/clips',
    {
      schema: {
        querystring: InLanguage,
        body: schemas.ClipsOrder,
        response: { 200: Type.Object({ task: schemas.Task }) },
      },
    },
    async (request, reply) => {
      const wanted = request.body
      const ordered =
        queryTooLarge(wanted.query) ?? (await workbench.clips.order(wanted, request.query.language))
      return ordered.ok ? { task: ordered.value } : refuse(reply, ordered.refusal)
    },
  )

  app.get('/api/clips/:id/clips.zip', { schema: { hide: true, params: OfTask } }, async (request, reply) => {
    const made = await madeClips(house, request.params.id)
    if (!made.ok) return refuse(reply, made.refusal)
    const out = new PassThrough()
    void writeClips(zipInto(out), made.value).catch(cause => {
      house.noteFault('clips', cause)
      out.destroy(cause instanceof Error ? cause : new Error(String(cause)))
    })
    reply.header('content-type', 'application/zip')
    reply.header('content-disposition', 'attachment; filename="clips.zip"')
    return reply.send(out)
  })

  app.post(
    '/api/clips/:id/folder',
    {
      schema: {
        params: OfTask,
        body: schemas.ClipsFolderRequest,
        response: { 200: schemas.TakenOutClipsAnswer },
      },
    },
    async (request, reply) => {
      // A page may not write wherever it likes.
      if (request.headers['x-silverscreen-key'] !== house.key) return refuse(reply, { kind: 'wrong-key' })
      const taken = await workbench.clips.takeOut(request.params.id, request.body.folder)
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )
}
