import { questionNames } from '../../findings/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

/** Every question has an address of its own, and what comes in is checked as its contract says. */
export function questionRoutes(app: App, house: House): void {
  for (const name of questionNames) {
    const { request: body, answer: answered } = schemas.Questions[name]
    app.post(
      `/api/questions/${name}`,
      { schema: { body, response: { 200: answered } } },
      async (request, reply) => {
        const answer = await house.workbench.questions.ask(name, request.body)
        return answer.ok ? answer.value : refuse(reply, answer.refusal)
      },
    )
  }
}
