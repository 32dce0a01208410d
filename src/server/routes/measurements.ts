import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { writeMeasurements } from '../../exchange/index.ts'
import { fileInUse, linesOfSeries } from '../../study/index.ts'
import { measurePart, soundOfPart } from '../../tasks/index.ts'
import { openGate, viewTask } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const ById = Type.Object({ id: schemas.Id })

/** What is measured of shots: kept as measurements, never as marks. */
export function measurementRoutes(app: App, house: House): void {
  app.get(
    '/api/parts/:id/measurements',
    { schema: { params: ById, response: { 200: schemas.MeasurementsAnswer } } },
    async (request, reply) => {
      if (!(await house.store.films.part(request.params.id))) return refuse(reply, { kind: 'no-such-part' })
      const measured = await measurePart(house, request.params.id)
      return { measured: measured && { procedure: measured.procedure, shots: measured.shots } }
    },
  )

  app.get(
    '/api/parts/:id/sound',
    { schema: { params: ById, response: { 200: schemas.SoundAnswer } } },
    async (request, reply) => {
      if (!(await house.store.films.part(request.params.id))) return refuse(reply, { kind: 'no-such-part' })
      const found = await soundOfPart(house, request.params.id)
      if (!found) return { sound: null }
      return { sound: { stepMs: found.stepMs, levels: Buffer.from(found.levels).toString('base64') } }
    },
  )

  app.get(
    '/api/parts/:id/series',
    { schema: { params: ById, response: { 200: schemas.SeriesAnswer } } },
    async (request, reply) => {
      if (!(await house.store.films.part(request.params.id))) return refuse(reply, { kind: 'no-such-part' })
      const lines = linesOfSeries(await house.store.measurements.seriesOfPart(request.params.id))
      return {
        series: lines.map(({ pieces, ...line }) => ({
          ...line,
          pieces: pieces.map(({ levels, ...span }) => ({
            ...span,
            levels: Buffer.from(levels).toString('base64'),
          })),
        })),
      }
    },
  )

  app.post(
    '/api/parts/:id/measure',
    { schema: { params: ById, response: { 200: schemas.MeasureAnswer } } },
    async (request, reply) => {
      const place = await house.store.films.part(request.params.id)
      const file = place && fileInUse(place.part, place.files)
      if (!file) return refuse(reply, { kind: 'no-such-part' })
      const task = await house.tasks.add({
        kind: 'measure-shots',
        subjectId: file.id,
        payload: { fileId: file.id, again: true },
      })
      return { task: await viewTask(house.store, task) }
    },
  )

  app.get(
    '/api/shots/:id/similar',
    { schema: { params: ById, response: { 200: schemas.SimilarAnswer } } },
    async (request, reply) => {
      const answer = await house.similarShots.like(request.params.id)
      return answer.ok ? answer.value : refuse(reply, answer.refusal)
    },
  )

  app.get(
    '/api/films/:id/measurements.csv',
    { schema: { hide: true, params: ById } },
    async (request, reply) => {
      const whole = await house.store.films.find(request.params.id)
      if (!whole) return refuse(reply, { kind: 'no-such-film', filmId: request.params.id })
      const parts = []
      for (const part of whole.parts) parts.push((await measurePart(house, part.id))?.shots ?? [])
      const film = (await openGate(house.store, null)).value(whole.film)
      reply.header('content-type', 'text/csv; charset=utf-8')
      reply.header('content-disposition', 'attachment; filename="measurements.csv"')
      return Readable.from(writeMeasurements(film, parts))
    },
  )
}
