import { PassThrough } from 'node:stream'
import { Type } from 'typebox'
import { zipInto } from '../../disk/index.ts'
import { openGate, takeOutStudy } from '../../workbench/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const Wanted = Type.Object({
  films: Type.Optional(Type.Enum(['yes', 'no'])),
  coders: Type.Optional(Type.Enum(['yes', 'no'])),
  withheld: Type.Optional(Type.Enum(['yes', 'no'])),
})

/** The whole study as one file, made while it is sent. */
export function archiveRoutes(app: App, house: House): void {
  app.get('/api/archive', { schema: { hide: true, querystring: Wanted } }, async (request, reply) => {
    const { films = 'no', coders = 'yes', withheld = 'no' } = request.query
    const standing = await house.store.asItStands()
    if (!standing.ok) return refuse(reply, standing.refusal)
    const store = standing.value
    const profile = await store.studies.profile()
    const name = withheld === 'yes' ? profile.name : (await openGate(store, null)).text(profile.name)
    const out = new PassThrough()
    const how = {
      films: films === 'yes' && coders === 'yes',
      toBeginFrom: coders === 'no',
      withWithheld: withheld === 'yes' && coders === 'yes',
    }
    void takeOutStudy({ store, folder: house.folder }, zipInto(out), how)
      .catch(cause => {
        house.noteFault('archive', cause)
        out.destroy(cause instanceof Error ? cause : new Error(String(cause)))
      })
      .finally(() => store !== house.store && store.close())
    const called = name.replace(/[^\p{L}\p{N} -]/gu, '').trim() || 'study'
    reply.header('content-type', 'application/zip')
    reply.header(
      'content-disposition',
      `attachment; filename="study.zip"; filename*=UTF-8''${encodeURIComponent(`${called}.zip`)}`,
    )
    return reply.send(out)
  })
}
