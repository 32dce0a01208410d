import type { DoneAct } from '../../store/index.ts'
import { filmsWithOtherFiles, placeAct } from '../../workbench/index.ts'
import type { ActAnswer } from '../contracts/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

export function actRoutes(app: App, house: House): void {
  const answer = { 200: schemas.ActAnswer }

  app.post('/api/acts', { schema: { body: schemas.ActBody, response: answer } }, async (request, reply) => {
    const done = await placeAct(house, request.body)
    return done.ok ? await tell(done.value) : refuse(reply, done.refusal)
  })

  for (const direction of ['undo', 'redo'] as const)
    app.post(
      `/api/${direction}`,
      { schema: { body: schemas.TurnRequest, response: answer } },
      async (request, reply) => {
        const { homeCoderId: coderId } = await house.store.studies.get()
        const { actId, area, filmId } = request.body
        const done = await house.store.acts[direction]({ coderId, area, filmId }, actId)
        return done.ok ? await tell(done.value) : refuse(reply, done.refusal)
      },
    )

  async function tell(done: DoneAct): Promise<ActAnswer> {
    const filmIds = await filmsWithOtherFiles(house, done.change)
    if (filmIds.length > 0) house.feed.send({ kind: 'films', filmIds })
    return done
  }
}
