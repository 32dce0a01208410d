import { Type } from 'typebox'
import { languages } from '../../words/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const ById = Type.Object({ id: schemas.Id })

export function shotListRoutes(app: App, house: House): void {
  app.get(
    '/api/parts/:id/shot-list/:form',
    {
      schema: {
        params: Type.Object({ id: schemas.Id, form: schemas.ShotListForm }),
        response: { 200: schemas.ShotListAnswer },
      },
    },
    async (request, reply) => {
      const { id, form } = request.params
      const taken = await house.workbench.lists.takeOut(id, form)
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )

  app.get(
    '/api/parts/:id/shot-record/:form',
    {
      schema: {
        params: Type.Object({ id: schemas.Id, form: schemas.ShotRecordForm }),
        querystring: Type.Object({ language: Type.Enum([...languages]) }),
        response: { 200: schemas.ShotRecordAnswer },
      },
    },
    async (request, reply) => {
      const { id, form } = request.params
      const taken = await house.workbench.lists.takeOutRecord(id, form, request.query.language)
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )

  app.post(
    '/api/parts/:id/shot-list',
    { schema: { params: ById, body: schemas.ShotListRequest, response: { 200: schemas.ShotListReport } } },
    async (request, reply) => {
      const { text, closeGaps = false } = request.body
      const brought = await house.workbench.lists.bringIn(request.params.id, text, { closeGaps })
      return brought.ok ? brought.value : refuse(reply, brought.refusal)
    },
  )
}
