import type { Readable } from 'node:stream'
import { Type } from 'typebox'
import { seeSheet } from '../../../tasks/index.ts'
import { placeAct } from '../../../workbench/index.ts'
import type { SheetChoices } from '../../contracts/index.ts'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'
import { ArrivingFiles } from './arriving-files.ts'
import { broughtIn } from './brought-in.ts'

const mostBytes = 2 ** 31
const params = Type.Object({ id: schemas.Id })
const unsaid: SheetChoices = { encoding: null, separator: null, reading: null, partId: null }

/** Tables of shots and marks: looked into as often as somebody says otherwise what their columns mean, then brought in. */
export function sheetRoutes(app: App, house: House): void {
  const files = new ArrivingFiles(house.makeId)
  app.addHook('onClose', () => files.forgetAll())
  const see = async (file: { place: string; fileName: string }, choices: SheetChoices) =>
    seeSheet(house, { path: file.place, fileName: file.fileName }, wantedOf(choices))

  app.post(
    '/api/sheets/see',
    {
      bodyLimit: mostBytes,
      schema: { hide: true, querystring: schemas.ForeignFileName, response: { 200: schemas.SeenSheet } },
    },
    async (request, reply) => {
      const file = await files.arrive(request.body as Readable, request.query.fileName)
      try {
        const seen = await see(file, unsaid)
        if (seen.ok) return { id: file.id, ...seen.value }
        await files.forget(file.id)
        return refuse(reply, seen.refusal)
      } catch (cause) {
        await files.forget(file.id)
        throw cause
      }
    },
  )

  app.post(
    '/api/sheets/:id/see',
    { schema: { params, body: schemas.SheetChoices, response: { 200: schemas.SeenSheet } } },
    async (request, reply) => {
      const { id } = request.params
      const file = files.find(id)
      if (!file) return refuse(reply, { kind: 'no-such-file-named' })
      const seen = await see(file, request.body)
      return seen.ok ? { id, ...seen.value } : refuse(reply, seen.refusal)
    },
  )

  app.post(
    '/api/sheets/:id',
    { schema: { params, body: schemas.SheetImport, response: { 200: schemas.ForeignReport } } },
    async (request, reply) => {
      const { id } = request.params
      const file = files.find(id)
      if (!file) return refuse(reply, { kind: 'no-such-file-named' })
      const { choices, keepAs } = request.body
      if (keepAs !== null && choices.reading) {
        const mapping = { id: house.makeId(), name: keepAs, reading: choices.reading }
        const kept = await placeAct(house, { kind: 'keep-sheet-mapping', mapping })
        if (!kept.ok) return refuse(reply, kept.refusal)
      }
      const ordered = await house.workbench.imports.sheet(file.place, wantedOf(choices), file.fileName)
      const report = await broughtIn(house.workbench, ordered, () => files.forget(id))
      return report.ok ? report.value : refuse(reply, report.refusal)
    },
  )

  app.post(
    '/api/import/sheet',
    { schema: { body: schemas.SheetCommand, response: { 200: schemas.ImportAnswer } } },
    async (request, reply) => {
      if (request.headers['x-silverscreen-key'] !== house.key) return refuse(reply, { kind: 'wrong-key' })
      const ordered = await house.workbench.imports.sheet(request.body.path, request.body.wanted)
      return ordered.ok ? { task: ordered.value } : refuse(reply, ordered.refusal)
    },
  )
}

function wantedOf({ encoding, separator, reading, partId, coders }: SheetChoices) {
  return { form: { encoding, separator }, reading, partId, ...(coders && { coders }) }
}
