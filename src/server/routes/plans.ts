import { Type } from 'typebox'
import { draftPlan, planProgress } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

/** Plans of coding: what stands, how far one has come, and what another would draw. */
export function planRoutes(app: App, house: House): void {
  const { store } = house
  app.get('/api/plans', { schema: { response: { 200: schemas.PlansAnswer } } }, async () => ({
    plans: await store.plans.all(),
    spans: await store.plans.spans(),
  }))

  app.get(
    '/api/plans/:id/progress',
    {
      schema: {
        params: Type.Object({ id: schemas.Id }),
        response: { 200: schemas.PlanProgressAnswer },
      },
    },
    async (request, reply) => {
      const progress = await planProgress(house, request.params.id)
      return progress.ok ? progress.value : refuse(reply, progress.refusal)
    },
  )

  app.post(
    '/api/plans/draft',
    { schema: { body: schemas.PlanDraftRequest, response: { 200: schemas.PlanDraftAnswer } } },
    async (request, reply) => {
      const drafted = await draftPlan(house, request.body)
      return drafted.ok ? drafted.value : refuse(reply, drafted.refusal)
    },
  )
}
