import { Type } from 'typebox'
import { dismissTask, viewTask } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const ById = Type.Object({ id: schemas.Id })
const Done = Type.Object({ done: Type.Literal(true) })

export function taskRoutes(app: App, house: House): void {
  app.get('/api/tasks', { schema: { response: { 200: schemas.TasksAnswer } } }, async () => {
    const tasks = await house.store.tasks.recent()
    return { tasks: await Promise.all(tasks.map(task => viewTask(house.store, task))) }
  })

  app.get(
    '/api/tasks/:id',
    { schema: { params: ById, response: { 200: Type.Object({ task: schemas.Task }) } } },
    async (request, reply) => {
      const task = await house.store.tasks.find(request.params.id)
      return task ? { task: await viewTask(house.store, task) } : refuse(reply, { kind: 'no-such-task' })
    },
  )

  for (const act of ['cancel', 'pause', 'resume', 'retry'] as const)
    app.post(
      `/api/tasks/:id/${act}`,
      { schema: { params: ById, response: { 200: Done } } },
      async (request, reply) => {
        const done = await house.tasks[act](request.params.id)
        return done ? { done } : refuse(reply, { kind: 'no-such-task' })
      },
    )

  app.get('/api/unanswered', { schema: { hide: true } }, async (_request, reply) => {
    const waiting = await house.workbench.tasks.unanswered()
    return waiting.ok ? waiting.value : refuse(reply, waiting.refusal)
  })

  app.get('/api/tasks/:id/taken-in', { schema: { hide: true, params: ById } }, async (request, reply) => {
    const takenIn = await house.workbench.films.takenIn(request.params.id)
    return takenIn.ok ? takenIn.value : refuse(reply, takenIn.refusal)
  })

  for (const act of ['accept', 'decline'] as const)
    app.post(
      `/api/tasks/:id/${act}`,
      { schema: { params: ById, response: { 200: Done } } },
      async (request, reply) => {
        const done = await house.workbench.tasks[act](request.params.id)
        return done.ok ? { done: true as const } : refuse(reply, done.refusal)
      },
    )

  app.delete(
    '/api/tasks/:id',
    { schema: { params: ById, response: { 200: Done } } },
    async (request, reply) => {
      const dismissed = await dismissTask(house, request.params.id)
      return dismissed.ok ? { done: true as const } : refuse(reply, dismissed.refusal)
    },
  )
}
