import { Type } from 'typebox'
import { proposePartScenes } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

export function sceneRoutes(app: App, house: House): void {
  app.get(
    '/api/parts/:id/scene-proposals',
    {
      schema: {
        params: Type.Object({ id: schemas.Id }),
        response: { 200: schemas.SceneProposals },
      },
    },
    async (request, reply) => {
      const proposed = await proposePartScenes(house, request.params.id)
      return proposed.ok ? { scenes: proposed.value } : refuse(reply, proposed.refusal)
    },
  )
}
