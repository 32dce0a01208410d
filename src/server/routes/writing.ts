import { Type } from 'typebox'
import { listModels, writingReaderName } from '../../media/index.ts'
import { viewTask } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

/** Writing in the pictures, read by an optional model: off until the study switches it on. */
export function writingRoutes(app: App, house: House): void {
  app.get('/api/writing', { schema: { response: { 200: schemas.WritingState } } }, () => stateOf(house))

  app.post(
    '/api/writing',
    { schema: { body: schemas.SwitchWriting, response: { 200: schemas.SwitchAnswer } } },
    async (request, reply) => {
      const { switchedOn } = request.body
      const { installed } = await stateOf(house)
      if (switchedOn && installed === null)
        return refuse(reply, { kind: 'model-not-there', model: writingReaderName })
      await house.store.writing.switch(writingReaderName, switchedOn)
      const tasks = switchedOn ? await orderAll(house) : []
      return {
        state: await stateOf(house),
        tasks: await Promise.all(tasks.map(task => viewTask(house.store, task))),
      }
    },
  )

  app.get(
    '/api/writing/found',
    {
      schema: {
        querystring: Type.Object({ text: Type.String({ minLength: 1, maxLength: 200 }) }),
        response: { 200: schemas.FoundWritingAnswer },
      },
    },
    async request => ({ found: await house.store.writing.find(request.query.text) }),
  )
}

async function stateOf(house: House) {
  const { folder, writing } = await listModels()
  return {
    modelsFolder: folder,
    installed: writing?.version ?? null,
    switchedOn: await house.store.writing.isSwitchedOn(writingReaderName),
    ...(await house.store.writing.counts()),
  }
}

/** Every film that has its shots; what was read before is passed over by the task itself. */
async function orderAll(house: House) {
  const files = (await house.store.films.all()).flatMap(film => film.files)
  const tasks = []
  for (const { id, clock } of files)
    if (clock !== null)
      tasks.push(await house.tasks.add({ kind: 'read-writing', subjectId: id, payload: { fileId: id } }))
  return tasks
}
