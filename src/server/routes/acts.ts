import type { ActAnswer } from '../contracts/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import { placeAct } from '../place-act.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

export function actRoutes(app: App, house: House): void {
  const answer = { 200: schemas.ActAnswer }

  app.post('/api/acts', { schema: { body: schemas.ActBody, response: answer } }, async (request, reply) => {
    const done = await placeAct(house, request.body)
    return done.ok ? tell(done.value) : refuse(reply, done.refusal)
  })

  for (const direction of ['undo', 'redo'] as const)
    app.post(
      `/api/${direction}`,
      { schema: { body: schemas.StackRequest, response: answer } },
      async (request, reply) => {
        const { homeCoderId: coderId } = await house.store.studies.get()
        const done = await house.store.acts[direction]({ coderId, ...request.body })
        return done.ok ? tell(done.value) : refuse(reply, done.refusal)
      },
    )

  function tell(done: ActAnswer): ActAnswer {
    house.feed.send({ ...done, kind: 'change' })
    return done
  }
}
