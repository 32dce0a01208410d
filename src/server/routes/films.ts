import { Type } from 'typebox'
import { fileInUse } from '../../study/index.ts'
import { fileSummary, filmCards, viewTask } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const ById = Type.Object({ id: schemas.Id })

export function filmRoutes(app: App, house: House): void {
  app.get(
    '/api/films',
    { schema: { response: { 200: Type.Object({ films: Type.Array(schemas.FilmCard) }) } } },
    async () => ({ films: await filmCards(house, await house.store.films.all()) }),
  )

  app.get(
    '/api/films/:id',
    { schema: { params: ById, response: { 200: schemas.FilmCard } } },
    async (request, reply) => {
      const whole = await house.store.films.find(request.params.id)
      if (!whole) return refuse(reply, { kind: 'no-such-film', filmId: request.params.id })
      const [card] = await filmCards(house, [whole])
      return card!
    },
  )

  app.get(
    '/api/parts/:id',
    { schema: { params: ById, response: { 200: schemas.PartView } } },
    async (request, reply) => {
      const place = await house.store.films.part(request.params.id)
      if (!place) return refuse(reply, { kind: 'no-such-part' })
      const { shots, scenes, stills } = await house.store.shots.listOfPart(place.part.id)
      const file = fileInUse(place.part, place.files)
      return {
        partId: place.part.id,
        filmId: place.filmId,
        endMs: place.part.durationMs ?? 0,
        file: file ? await fileSummary(house, file, true) : null,
        clock: (file?.clock ?? null) as never,
        shots,
        scenes,
        stills,
      }
    },
  )

  app.get(
    '/api/part-named',
    { schema: { hide: true, querystring: schemas.WantedPart } },
    async (request, reply) => {
      const partId = await house.workbench.films.partNamed(request.query)
      return partId.ok ? { partId: partId.value } : refuse(reply, partId.refusal)
    },
  )

  app.get(
    '/api/versions/compared',
    { schema: { querystring: schemas.WantedVersions, response: { 200: schemas.VersionsAnswer } } },
    async (request, reply) => {
      const compared = await house.workbench.films.compareVersions(request.query)
      return compared.ok ? compared.value : refuse(reply, compared.refusal)
    },
  )

  /** A yes to files outside the study that its records name: from now on they are opened here. */
  app.post(
    '/api/opened',
    { schema: { body: schemas.OpenRequest, response: { 200: schemas.OpenAnswer } } },
    async (request, reply) => {
      const opened = await house.workbench.films.open(request.body.fileIds)
      return opened.ok ? { fileIds: opened.value } : refuse(reply, opened.refusal)
    },
  )

  app.post(
    '/api/parts/:id/detect-shots',
    { schema: { params: ById, response: { 200: Type.Object({ task: schemas.Task }) } } },
    async (request, reply) => {
      const place = await house.store.films.part(request.params.id)
      const file = place && fileInUse(place.part, place.files)
      if (!file) return refuse(reply, { kind: 'no-such-part' })
      const task = await house.tasks.add({
        kind: 'find-shots',
        subjectId: file.id,
        payload: { fileId: file.id },
      })
      return { task: await viewTask(house.store, task) }
    },
  )
}
