import { Type } from 'typebox'
import { citePlate } from '../../../workbench/index.ts'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'

const OfEssay = Type.Object({ essayId: schemas.Id })

/** Essays, their texts, and what their claims stand on. */
export function essayRoutes(app: App, house: House): void {
  const { workbench } = house
  app.get('/api/essays', { schema: { response: { 200: schemas.EssaysAnswer } } }, async (_request, reply) => {
    const list = await workbench.essays.list()
    return list.ok ? list.value : refuse(reply, list.refusal)
  })

  app.get(
    '/api/essays/:essayId',
    {
      schema: {
        params: OfEssay,
        response: { 200: schemas.EssayAnswer },
      },
    },
    async (request, reply) => {
      const essay = await workbench.essays.read(request.params.essayId)
      return essay.ok ? essay.value : refuse(reply, essay.refusal)
    },
  )

  app.get(
    '/api/essays/:essayId/plates/:plateId/cited',
    {
      schema: {
        params: Type.Object({ essayId: schemas.Id, plateId: schemas.Id }),
        response: { 200: schemas.CitedPlateAnswer },
      },
    },
    async (request, reply) => {
      const cited = await citePlate(house, request.params)
      return cited.ok ? cited.value : refuse(reply, cited.refusal)
    },
  )

  app.get(
    '/api/essays/passes',
    { schema: { response: { 200: schemas.PassesAnswer } } },
    async (_request, reply) => {
      const passes = await workbench.essays.passes()
      return passes.ok ? passes.value : refuse(reply, passes.refusal)
    },
  )

  app.get(
    '/api/essays/numbers/:findingId',
    {
      schema: {
        params: Type.Object({ findingId: schemas.Id }),
        response: { 200: schemas.PrintableNumbersAnswer },
      },
    },
    async (request, reply) => {
      const numbers = await workbench.essays.numbers(request.params.findingId)
      return numbers.ok ? numbers.value : refuse(reply, numbers.refusal)
    },
  )

  app.get(
    '/api/essays/:essayId/standings',
    { schema: { params: OfEssay, response: { 200: schemas.StandingsAnswer } } },
    async (request, reply) => {
      const standings = await workbench.essays.standings(request.params.essayId)
      return standings.ok ? standings.value : refuse(reply, standings.refusal)
    },
  )

  app.get(
    '/api/standings',
    { schema: { response: { 200: schemas.StandingsAnswer } } },
    async (_request, reply) => {
      const standings = await workbench.essays.standings(null)
      return standings.ok ? standings.value : refuse(reply, standings.refusal)
    },
  )

  app.post(
    '/api/hanging',
    { schema: { body: schemas.HangsOnRequest, response: { 200: schemas.HangingAnswer } } },
    async (request, reply) => {
      const hanging = await workbench.essays.hangingOn(request.body)
      return hanging.ok ? hanging.value : refuse(reply, hanging.refusal)
    },
  )
}
