import { Type } from 'typebox'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'

/** Essays, their texts, and what their claims stand on. */
export function essayRoutes(app: App, { workbench }: House): void {
  app.get('/api/essays', { schema: { response: { 200: schemas.EssaysAnswer } } }, async (_request, reply) => {
    const list = await workbench.essays.list()
    return list.ok ? list.value : refuse(reply, list.refusal)
  })

  app.get(
    '/api/essays/:essayId',
    {
      schema: {
        params: Type.Object({ essayId: schemas.Id }),
        response: { 200: schemas.EssayAnswer },
      },
    },
    async (request, reply) => {
      const essay = await workbench.essays.read(request.params.essayId)
      return essay.ok ? essay.value : refuse(reply, essay.refusal)
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
}
