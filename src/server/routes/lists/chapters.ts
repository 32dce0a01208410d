import { Type } from 'typebox'
import { schemas } from '../../contracts/index.ts'
import type { House } from '../../house.ts'
import type { App } from '../../route.ts'
import { refuse } from '../../route.ts'
import { broughtIn } from './brought-in.ts'

const ById = Type.Object({ id: schemas.Id })

/** Chapters of the film file of a part: seen first, then brought in. */
export function chapterRoutes(app: App, { workbench }: House): void {
  app.get(
    '/api/parts/:id/chapters',
    { schema: { params: ById, response: { 200: schemas.ChaptersAnswer } } },
    async (request, reply) => {
      const seen = await workbench.imports.seeChapters(request.params.id)
      return seen.ok ? seen.value : refuse(reply, seen.refusal)
    },
  )

  app.post(
    '/api/parts/:id/chapters',
    { schema: { params: ById, response: { 200: schemas.ForeignReport } } },
    async (request, reply) => {
      const ordered = await workbench.imports.chapters(request.params.id)
      const report = await broughtIn(workbench, ordered, async () => {})
      return report.ok ? report.value : refuse(reply, report.refusal)
    },
  )

  app.post(
    '/api/parts/:id/chapters/ordered',
    { schema: { params: ById, response: { 200: schemas.ImportAnswer } } },
    async (request, reply) => {
      const ordered = await workbench.imports.chapters(request.params.id)
      return ordered.ok ? { task: ordered.value } : refuse(reply, ordered.refusal)
    },
  )
}
