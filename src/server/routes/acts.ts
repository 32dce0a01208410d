import { placeAct, turnAct } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

export function actRoutes(app: App, house: House): void {
  const answer = { 200: schemas.ActAnswer }

  app.post('/api/acts', { schema: { body: schemas.ActBody, response: answer } }, async (request, reply) => {
    const done = await placeAct(house, request.body)
    return done.ok ? done.value : refuse(reply, done.refusal)
  })

  for (const direction of ['undo', 'redo'] as const)
    app.post(
      `/api/${direction}`,
      { schema: { body: schemas.TurnRequest, response: answer } },
      async (request, reply) => {
        const done = await turnAct(house, direction, request.body)
        return done.ok ? done.value : refuse(reply, done.refusal)
      },
    )
}
