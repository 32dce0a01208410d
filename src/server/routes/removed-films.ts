import { Type } from 'typebox'
import { forgetRemovedFilm } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const ById = Type.Object({ id: schemas.Id })
const Done = Type.Object({ done: Type.Literal(true) })

/** Films that were removed: what they hold, and how they go for good. Bringing one back is an act. */
export function removedFilmRoutes(app: App, house: House): void {
  app.get(
    '/api/films/:id/holdings',
    { schema: { params: ById, response: { 200: schemas.FilmHoldings } } },
    async (request, reply) => {
      const all = await house.store.films.belongings(request.params.id)
      if (!all) return refuse(reply, { kind: 'no-such-film', filmId: request.params.id })
      const { part, shot, mark, pass, mediation, realityReading, link, plateItem, memoFrame } = all
      return {
        parts: part?.length ?? 0,
        shots: shot?.length ?? 0,
        marks: mark?.length ?? 0,
        passes: pass?.length ?? 0,
        readings: (mediation?.length ?? 0) + (realityReading?.length ?? 0),
        links: link?.length ?? 0,
        plateItems: plateItem?.length ?? 0,
        memoFrames: memoFrame?.length ?? 0,
      }
    },
  )

  app.get('/api/removed-films', { schema: { response: { 200: schemas.RemovedFilmsAnswer } } }, async () => ({
    films: await house.store.removedFilms.all(),
  }))

  app.delete(
    '/api/removed-films/:id',
    { schema: { params: ById, response: { 200: Done } } },
    async (request, reply) => {
      const isForgotten = await forgetRemovedFilm(house, request.params.id)
      return isForgotten ? { done: true as const } : refuse(reply, { kind: 'no-such-removed-film' })
    },
  )
}
