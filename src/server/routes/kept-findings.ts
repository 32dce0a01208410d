import { Type } from 'typebox'
import { bounds } from '../../study/index.ts'
import { languages } from '../../words/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const Form = Type.Enum([...schemas.findingForms])
const Language = Type.Enum([...languages])
const Named = Type.Object({
  question: Type.String({ maxLength: bounds.name }),
  asked: Type.Record(Type.String(), Type.Unknown()),
})
const OfFinding = Type.Object({ findingId: schemas.Id })

/** Findings that are kept, and findings of any question as files. */
export function keptFindingRoutes(app: App, { workbench }: House): void {
  app.get(
    '/api/kept-findings',
    { schema: { response: { 200: schemas.KeptFindingsAnswer } } },
    async (_request, reply) => {
      const list = await workbench.kept.list()
      return list.ok ? list.value : refuse(reply, list.refusal)
    },
  )

  app.get(
    '/api/kept-findings/:findingId/recomputed',
    { schema: { params: OfFinding, response: { 200: schemas.RecomputedAnswer } } },
    async (request, reply) => {
      const done = await workbench.kept.recompute(request.params.findingId)
      return done.ok ? done.value : refuse(reply, done.refusal)
    },
  )

  app.get(
    '/api/kept-findings/:findingId/taken-out/:form',
    {
      schema: {
        params: Type.Object({ findingId: schemas.Id, form: Form }),
        querystring: Type.Object({ language: Language }),
        response: { 200: schemas.TakenOutFindingAnswer },
      },
    },
    async (request, reply) => {
      const { findingId, form } = request.params
      const taken = await workbench.kept.takeOut(findingId, form, request.query.language)
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )

  app.post(
    '/api/findings/taken-out/:form',
    {
      schema: {
        params: Type.Object({ form: Form }),
        body: Type.Object({ ...Named.properties, language: Language }),
        response: { 200: schemas.TakenOutFindingAnswer },
      },
    },
    async (request, reply) => {
      const { language, ...named } = request.body
      const taken = await workbench.questions.takeOut(named, request.params.form, language)
      return taken.ok ? taken.value : refuse(reply, taken.refusal)
    },
  )

  app.post(
    '/api/findings/keep',
    { schema: { body: Named, response: { 200: schemas.KeptIdAnswer } } },
    async (request, reply) => {
      const done = await workbench.questions.keep(request.body)
      return done.ok ? { findingId: done.value } : refuse(reply, done.refusal)
    },
  )
}
