import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Type } from 'typebox'
import { seeForeign } from '../../../tasks/index.ts'
import { heardRefusal } from '../../../words/index.ts'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'

const mostBytes = 2 ** 31
/** Files that somebody has looked into and not brought in; the first goes where more come. */
const mostWaiting = 50

interface Waiting {
  folder: string
  place: string
  fileName: string
}

/** Files of other programs: looked into first, brought in when somebody has seen what would come, and what would not. */
export function foreignRoutes(app: App, house: House): void {
  const waiting = new Map<string, Waiting>()
  const forget = async (id: string) => {
    const { folder } = waiting.get(id) ?? {}
    waiting.delete(id)
    if (folder) await rm(folder, { recursive: true, force: true })
  }
  app.addHook('onClose', async () => {
    for (const id of waiting.keys()) await forget(id)
  })

  app.post(
    '/api/foreign/see',
    {
      bodyLimit: mostBytes,
      schema: { hide: true, querystring: schemas.ForeignFileName, response: { 200: schemas.SeenForeign } },
    },
    async (request, reply) => {
      const { fileName } = request.query
      const id = house.makeId()
      const folder = await mkdtemp(path.join(os.tmpdir(), 'silverscreen-arriving-'))
      const place = path.join(folder, 'file')
      waiting.set(id, { folder, place, fileName: path.basename(fileName) })
      const [first] = waiting.keys()
      if (waiting.size > mostWaiting && first) await forget(first)
      try {
        await pipeline(request.body as Readable, createWriteStream(place))
        const seen = await seeForeign(house, { path: place, fileName: path.basename(fileName) })
        if (seen.ok) return { id, report: seen.value }
        await forget(id)
        return refuse(reply, seen.refusal)
      } catch (cause) {
        await forget(id)
        throw cause
      }
    },
  )

  app.post(
    '/api/foreign/:id',
    { schema: { params: Type.Object({ id: schemas.Id }), response: { 200: schemas.ForeignReport } } },
    async (request, reply) => {
      const { id } = request.params
      const file = waiting.get(id)
      if (!file) return refuse(reply, { kind: 'no-such-file-named' })
      const { imports, tasks } = house.workbench
      const ordered = await imports.foreign(file.place, file.fileName)
      if (!ordered.ok) return refuse(reply, ordered.refusal)
      const done = await tasks.follow(ordered.value.id)
      if (!done.ok) return refuse(reply, done.refusal)
      const { state, reason } = done.value
      if (state !== 'done') return refuse(reply, reason ? heardRefusal(reason) : { kind: 'fault' })
      await forget(id)
      const report = await imports.foreignReport(ordered.value.id)
      return report.ok ? report.value : refuse(reply, report.refusal)
    },
  )

  app.post(
    '/api/import/foreign',
    { schema: { body: schemas.ImportRequest, response: { 200: schemas.ImportAnswer } } },
    async (request, reply) => {
      if (request.headers['x-silverscreen-key'] !== house.key) return refuse(reply, { kind: 'wrong-key' })
      const ordered = await house.workbench.imports.foreign(request.body.path)
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
