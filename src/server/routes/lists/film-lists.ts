import { bounds } from '../../../study/index.ts'
import { seeFilmList } from '../../../workbench/index.ts'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'

/** Lists of films: looked into first, brought in when somebody has seen what they hold. */
export function filmListRoutes(app: App, house: House): void {
  const bodyLimit = 4 * bounds.filmListText

  app.post(
    '/api/film-lists/see',
    { bodyLimit, schema: { body: schemas.FilmListFile, response: { 200: schemas.SeenFilmList } } },
    async (request, reply) => {
      const seen = await seeFilmList(house.store, request.body)
      return seen.ok ? seen.value : refuse(reply, seen.refusal)
    },
  )

  app.post(
    '/api/film-lists',
    { bodyLimit, schema: { body: schemas.FilmListRequest, response: { 200: schemas.FilmListReport } } },
    async (request, reply) => {
      const { alsoLines, ...file } = request.body
      const brought = await house.workbench.films.fromList(file, alsoLines)
      return brought.ok ? brought.value : refuse(reply, brought.refusal)
    },
  )
}
