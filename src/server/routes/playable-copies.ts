import { stat } from 'node:fs/promises'
import { Type } from 'typebox'
import { keptPlayableCopy } from '../../tasks/index.ts'
import { removeCopyOfFile, viewTask } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'
import { sendMedia } from '../send-media.ts'

const ById = Type.Object({ id: schemas.Id })
const kind = 'make-playable-copy'

export function playableCopyRoutes(app: App, house: House): void {
  app.post(
    '/api/files/:id/playable-copy',
    { schema: { params: ById, response: { 200: Type.Object({ task: schemas.Task }) } } },
    async (request, reply) => {
      const file = await house.store.films.file(request.params.id)
      if (!file?.clock) return refuse(reply, { kind: 'no-such-file' })
      const at = await house.folder.fileAt(file)
      if (!at.ok) return refuse(reply, at.refusal)
      if (!(await stat(at.value).catch(() => null))) return refuse(reply, { kind: 'missing' })
      const task =
        (await house.store.tasks.underWay(kind, file.id)) ??
        (await house.tasks.add({ kind, subjectId: file.id, payload: { fileId: file.id } }))
      return { task: await viewTask(house.store, task) }
    },
  )

  app.delete(
    '/api/files/:id/playable-copy',
    { schema: { params: ById, response: { 200: Type.Object({ done: Type.Literal(true) }) } } },
    async (request, reply) => {
      const removed = await removeCopyOfFile(house, request.params.id)
      return removed.ok ? { done: true as const } : refuse(reply, removed.refusal)
    },
  )

  app.get('/media/playable/:id', { schema: { hide: true, params: ById } }, async (request, reply) => {
    const file = await house.store.films.file(request.params.id)
    if (!file || !(await keptPlayableCopy(house.folder, file))) return refuse(reply, { kind: 'no-such-file' })
    const place = house.folder.playableCopyPath(file)
    return sendMedia(reply, place, { type: 'video/mp4', cacheControl: 'private, max-age=3600' })
  })
}
