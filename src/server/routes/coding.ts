import { Type } from 'typebox'
import { findAppearances, findExamples } from '../../findings/index.ts'
import { fileWithFrames, frameToMs, middleFrame } from '../../study/index.ts'
import { recordsByPart } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const mostNewestPasses = 8
const ById = Type.Object({ id: schemas.Id })

export function codingRoutes(app: App, house: House): void {
  const { coding } = house.store

  app.get('/api/codebook', { schema: { response: { 200: schemas.CodebookAnswer } } }, async () => {
    const { homeCoderId } = await house.store.studies.get()
    return {
      codes: await coding.codes(),
      codeSets: await coding.codeSets(),
      contradictions: await coding.contradictions(),
      coders: await coding.coders(),
      newestPasses: await coding.newestPasses(homeCoderId, mostNewestPasses),
    }
  })

  app.get(
    '/api/codes/:id/holdings',
    { schema: { params: ById, response: { 200: schemas.CodeHoldings } } },
    async request => coding.holdingsOfCode(request.params.id),
  )

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

  app.get('/api/names', { schema: { hide: true } }, async (_request, reply) => {
    const names = await house.workbench.questions.names()
    return names.ok ? names.value : refuse(reply, names.refusal)
  })

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
      if (!whole) return refuse(reply, { kind: 'no-such-film', filmId: request.params.id })
      const records = await recordsByPart(house.store, whole)
      const { codeId } = request.query
      const { homeCoderId } = await house.store.studies.get()
      const own = (await coding.marksOfFilm(whole.film.id)).filter(mark => mark.coderId === homeCoderId)
      const appearances = whole.parts.flatMap(part => {
        const file = fileWithFrames({ part, files: whole.files })
        const { shots } = records.get(part.id)!
        const numberOf = new Map(shots.map(({ id }, index) => [id, index + 1]))
        const counted = findAppearances(records.get(part.id)!, codeId)
        const marks = own.filter(mark => mark.partId === part.id)
        return [...counted, ...findExamples({ shots, marks }, codeId, counted)].map(found => {
          const frame = file && middleFrame(file.clock, found)
          return {
            ...found,
            partId: part.id,
            fileId: file?.id ?? null,
            shotNumber: found.shotId === null ? null : numberOf.get(found.shotId)!,
            frame,
            atMs: file && frame !== null ? frameToMs(file.clock, frame) : null,
          }
        })
      })
      return { appearances }
    },
  )
}
