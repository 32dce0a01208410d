import { Type } from 'typebox'
import { languages } from '../../../words/index.ts'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'
import { queryTooLarge } from './query-too-large.ts'

const InLanguage = Type.Object({ language: Type.Enum([...languages]) })

/** Queries over the shots of all films, as structures or as lines. */
export function queryRoutes(app: App, { workbench }: House): void {
  app.get(
    '/api/queries/names',
    { schema: { querystring: InLanguage, response: { 200: schemas.QueryNamesAnswer } } },
    async (request, reply) => {
      const names = await workbench.finding.names(request.query.language)
      return names.ok ? names.value : refuse(reply, names.refusal)
    },
  )

  app.get(
    '/api/queries/saved',
    { schema: { response: { 200: schemas.SavedQueriesAnswer } } },
    async (_request, reply) => {
      const saved = await workbench.finding.saved()
      return saved.ok ? saved.value : refuse(reply, saved.refusal)
    },
  )

  app.post(
    '/api/queries/asked',
    { schema: { body: schemas.QueryRequest, response: { 200: schemas.QueryAnswer } } },
    async (request, reply) => {
      const { query } = request.body
      const answer = queryTooLarge(query) ?? (await workbench.finding.ask(request.body))
      return answer.ok ? answer.value : refuse(reply, answer.refusal)
    },
  )

  app.post(
    '/api/queries/line',
    { schema: { querystring: InLanguage, body: schemas.LineRequest, response: { 200: schemas.LineAnswer } } },
    async (request, reply) => {
      const answer = await workbench.finding.line(request.body, request.query.language)
      return answer.ok ? answer.value : refuse(reply, answer.refusal)
    },
  )

  app.post(
    '/api/queries/cuts',
    {
      schema: {
        querystring: InLanguage,
        body: schemas.CutsRequest,
        response: { 200: schemas.TakenOutCutsAnswer },
      },
    },
    async (request, reply) => {
      const wanted = request.body
      const taken =
        queryTooLarge(wanted.query) ?? (await workbench.finding.takeOutCuts(wanted, request.query.language))
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )

  app.post(
    '/api/queries/taken-out',
    {
      schema: {
        querystring: InLanguage,
        body: Type.Object({ query: schemas.Query }),
        response: { 200: schemas.TakenOutQueryAnswer },
      },
    },
    async (request, reply) => {
      const query = request.body.query
      const taken = queryTooLarge(query) ?? (await workbench.finding.takeOut(query, request.query.language))
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )
}
