import { PassThrough } from 'node:stream'
import { Type } from 'typebox'
import { zipInto } from '../../../disk/index.ts'
import { bounds } from '../../../study/index.ts'
import { gatherStillSet, sayStillSet, takeOutStillSet, writeStillSet } from '../../../workbench/index.ts'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'

/** By its id, or by its name. */
const OfPlate = Type.Object({ plate: Type.String({ maxLength: bounds.name }) })

/** Stills of a plate for a publisher: what would go out, one file from a page, a folder by a command. */
export function stillSetRoutes(app: App, house: House): void {
  const study = { ...house, openMedia: async () => ({ ok: true as const, value: house.media }) }
  const asked = { params: OfPlate, querystring: schemas.WantedStillSet }

  app.get(
    '/api/plates/:plate/still-set',
    { schema: { ...asked, response: { 200: schemas.StillSetAnswer } } },
    async (request, reply) => {
      const gathered = await gatherStillSet(study, request.params.plate, request.query)
      return gathered.ok ? sayStillSet(gathered.value) : refuse(reply, gathered.refusal)
    },
  )

  app.get(
    '/api/plates/:plate/still-set.zip',
    { schema: { hide: true, ...asked } },
    async (request, reply) => {
      const gathered = await gatherStillSet(study, request.params.plate, request.query)
      if (!gathered.ok) return refuse(reply, gathered.refusal)
      const out = new PassThrough()
      void writeStillSet(zipInto(out), gathered.value).catch(cause => {
        house.noteFault('still set', cause)
        out.destroy(cause instanceof Error ? cause : new Error(String(cause)))
      })
      const called = gathered.value.name.replace(/[^\p{L}\p{N} -]/gu, '').trim() || 'plate'
      reply.header('content-type', 'application/zip')
      reply.header(
        'content-disposition',
        `attachment; filename="stills.zip"; filename*=UTF-8''${encodeURIComponent(`${called}.zip`)}`,
      )
      return reply.send(out)
    },
  )

  app.post(
    '/api/plates/:plate/still-set',
    {
      schema: {
        params: OfPlate,
        body: schemas.StillSetRequest,
        response: { 200: schemas.StillSetAnswer },
      },
    },
    async (request, reply) => {
      // A page may not write wherever it likes.
      if (request.headers['x-silverscreen-key'] !== house.key) return refuse(reply, { kind: 'wrong-key' })
      const taken = await takeOutStillSet(study, request.params.plate, request.body)
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )
}
