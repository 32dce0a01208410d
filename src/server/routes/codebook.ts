import { Type } from 'typebox'
import { languages } from '../../words/index.ts'
import { codebookForms } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

export function codebookRoutes(app: App, house: House): void {
  app.get(
    '/api/codebook/printed/:form',
    {
      schema: {
        params: Type.Object({ form: Type.Enum([...codebookForms]) }),
        querystring: Type.Object({ language: Type.Enum([...languages]) }),
        response: { 200: schemas.PrintedCodebookAnswer },
      },
    },
    async (request, reply) => {
      const taken = await house.workbench.codebook.takeOut(request.params.form, request.query.language)
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )
}
