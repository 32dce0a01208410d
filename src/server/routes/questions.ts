import { Type } from 'typebox'
import { questionNames } from '../../findings/index.ts'
import { askForPage } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

/** `page`: lists that no page shows are empty; they are most of a large answer. */
const Asked = Type.Object({ as: Type.Optional(Type.Literal('page')) })

/** Every question has an address of its own, and what comes in is checked as its contract says. */
export function questionRoutes(app: App, house: House): void {
  for (const name of questionNames) {
    const { request: body, answer: answered } = schemas.Questions[name]
    app.post(
      `/api/questions/${name}`,
      { schema: { body, querystring: Asked, response: { 200: answered } } },
      async (request, reply) => {
        if (request.query.as === 'page') {
          const answer = await askForPage(house, name, request.body)
          if (!answer.ok) return refuse(reply, answer.refusal)
          return reply.type('application/json; charset=utf-8').send(answer.value as never)
        }
        const answer = await house.workbench.questions.ask(name, request.body)
        return answer.ok ? answer.value : refuse(reply, answer.refusal)
      },
    )
  }
}
