import { Type } from 'typebox'
import type { FrameClock } from '../../study/index.ts'
import { fileInUse, isPresentIn, middleFrame } from '../../study/index.ts'
import { askPrevalence } from '../ask-prevalence.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const ById = Type.Object({ id: schemas.Id })

export function codingRoutes(app: App, house: House): void {
  const { coding } = house.store

  app.get('/api/codebook', { schema: { response: { 200: schemas.CodebookAnswer } } }, async () => ({
    codes: await coding.codes(),
    coders: await coding.coders(),
  }))

  app.get(
    '/api/films/:id/coding',
    { schema: { params: ById, response: { 200: schemas.CodingAnswer } } },
    async request => {
      const { homeCoderId } = await house.store.studies.get()
      const { id } = request.params
      const passes = (await coding.passesOfFilm(id)).filter(pass => pass.coderId === homeCoderId)
      const ownPasses = new Set(passes.map(pass => pass.id))
      return {
        passes,
        lookedThrough: (await coding.lookedThroughOfFilm(id)).filter(span => ownPasses.has(span.passId)),
        marks: (await coding.marksOfFilm(id)).filter(mark => mark.coderId === homeCoderId),
      }
    },
  )

  app.get(
    '/api/periodisations',
    { schema: { response: { 200: schemas.PeriodisationsAnswer } } },
    async () => ({ periodisations: await coding.periodisations() }),
  )

  app.post(
    '/api/questions/prevalence',
    { schema: { body: schemas.PrevalenceRequest, response: { 200: schemas.PrevalenceAnswer } } },
    async (request, reply) => {
      const { periodisationId, focalCodeIds } = request.body
      const answer = await askPrevalence(house, {
        ...(periodisationId !== undefined && { periodisation: { id: periodisationId } }),
        ...(focalCodeIds !== undefined && { focalCodeIds }),
      })
      return answer.ok ? answer.value : refuse(reply, answer.refusal)
    },
  )

  app.get(
    '/api/films/:id/appearances',
    {
      schema: {
        params: ById,
        querystring: Type.Object({ codeId: schemas.Id }),
        response: { 200: schemas.AppearancesAnswer },
      },
    },
    async (request, reply) => {
      const whole = await house.store.films.find(request.params.id)
      if (!whole) return refuse(reply, { kind: 'no-such-film' })
      const marks = (await coding.marksOfFilm(whole.film.id)).filter(
        mark => mark.codeId === request.query.codeId && mark.passId !== null,
      )
      const appearances = []
      for (const part of whole.parts) {
        const inUse = fileInUse(
          part,
          whole.files.filter(({ partId }) => partId === part.id),
        )
        const file = inUse?.clock ? inUse : null
        for (const [index, shot] of (await house.store.shots.ofPart(part.id)).entries()) {
          const mark = marks.find(candidate => candidate.partId === part.id && isPresentIn(candidate, shot))
          if (!mark) continue
          const startMs = Math.max(mark.startMs, shot.startMs)
          const endMs = Math.min(mark.endMs, shot.endMs)
          const { id: shotId } = shot
          const place = { partId: part.id, fileId: file?.id ?? null, shotId, shotNumber: index + 1 }
          appearances.push({
            ...place,
            ...shown(startMs < endMs ? { startMs, endMs } : shot, file?.clock ?? null),
          })
        }
      }
      return { appearances }
    },
  )
}

function shown({ startMs, endMs }: { startMs: number; endMs: number }, clock: FrameClock | null) {
  return { startMs, endMs, frame: clock ? middleFrame(clock, { startMs, endMs }) : null }
}
