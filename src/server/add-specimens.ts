import type { TaskRecord } from '../store/index.ts'
import type { SpecimenPayload } from '../tasks/index.ts'
import type { House } from './house.ts'
import { takeInPayload } from './take-in.ts'

/** Lets the program draw its specimen films and take them in. */
export async function addSpecimens(house: House): Promise<TaskRecord[]> {
  const tasks: TaskRecord[] = []
  for (const { key, film, fileName } of await house.specimens.all()) {
    const ids = takeInPayload(house.makeId, { path: '', storage: 'copied', originalName: fileName })
    const payload: SpecimenPayload = { ...ids, key, film }
    tasks.push(await house.tasks.add({ kind: 'make-specimen', subjectId: ids.fileId, payload }))
  }
  return tasks
}
