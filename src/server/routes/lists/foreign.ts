import type { Readable } from 'node:stream'
import { Type } from 'typebox'
import { seeForeign } from '../../../tasks/index.ts'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'
import { ArrivingFiles } from './arriving-files.ts'
import { broughtIn } from './brought-in.ts'

const mostBytes = 2 ** 31
const params = Type.Object({ id: schemas.Id })

/** Files of other programs: looked into first, brought in when somebody has seen what would come, and what would not. */
export function foreignRoutes(app: App, house: House): void {
  const files = new ArrivingFiles(house.makeId)
  app.addHook('onClose', () => files.forgetAll())

  app.post(
    '/api/foreign/see',
    {
      bodyLimit: mostBytes,
      schema: { hide: true, querystring: schemas.ForeignFileName, response: { 200: schemas.SeenForeign } },
    },
    async (request, reply) => {
      const { id, place, fileName } = await files.arrive(request.body as Readable, request.query.fileName)
      try {
        const seen = await seeForeign(house, { path: place, fileName })
        if (seen.ok) return { id, report: seen.value }
        await files.forget(id)
        return refuse(reply, seen.refusal)
      } catch (cause) {
        await files.forget(id)
        throw cause
      }
    },
  )

  app.post(
    '/api/foreign/:id/see',
    { schema: { hide: true, params, body: schemas.CodersRequest, response: { 200: schemas.SeenForeign } } },
    async (request, reply) => {
      const { id } = request.params
      const file = files.find(id)
      if (!file) return refuse(reply, { kind: 'no-such-file-named' })
      const { place, fileName } = file
      const seen = await seeForeign(house, { path: place, fileName, coders: request.body.coders })
      return seen.ok ? { id, report: seen.value } : refuse(reply, seen.refusal)
    },
  )

  app.post(
    '/api/foreign/:id',
    { schema: { params, body: schemas.CodersRequest, response: { 200: schemas.ForeignReport } } },
    async (request, reply) => {
      const { id } = request.params
      const file = files.find(id)
      if (!file) return refuse(reply, { kind: 'no-such-file-named' })
      const ordered = await house.workbench.imports.foreign(file.place, {
        ...{ fileName: file.fileName, coders: request.body.coders },
      })
      const report = await broughtIn(house.workbench, ordered, () => files.forget(id))
      return report.ok ? report.value : refuse(reply, report.refusal)
    },
  )

  app.post(
    '/api/import/foreign',
    { schema: { body: schemas.ForeignCommand, response: { 200: schemas.ImportAnswer } } },
    async (request, reply) => {
      if (request.headers['x-silverscreen-key'] !== house.key) return refuse(reply, { kind: 'wrong-key' })
      const ordered = await house.workbench.imports.foreign(request.body.path, {
        ...(request.body.coders && { coders: request.body.coders }),
      })
      return ordered.ok ? { task: ordered.value } : refuse(reply, ordered.refusal)
    },
  )

  app.get(
    '/api/imports/foreign/:id',
    { schema: { hide: true, params: Type.Object({ id: schemas.Id }) } },
    async (request, reply) => {
      const report = await house.workbench.imports.foreignReport(request.params.id)
      return report.ok ? report.value : refuse(reply, report.refusal)
    },
  )
}
