import type { TaskRecord } from '../../store/index.ts'
import type { Periodisation } from '../../study/index.ts'
import { made } from '../../study/index.ts'
import type { SpecimenPayload } from '../../tasks/index.ts'
import type { OpenStudy } from '../open-study.ts'
import { takeInPayload } from './take-in.ts'

/** Lets the program draw its specimen films and take them in. */
export async function addSpecimens(study: OpenStudy): Promise<TaskRecord[]> {
  const tasks: TaskRecord[] = []
  for (const { key, film, fileName } of await study.specimens.all()) {
    const ids = takeInPayload(study.makeId, { path: '', storage: 'copied', originalName: fileName })
    const payload: SpecimenPayload = { ...ids, key, film }
    tasks.push(await study.tasks.add({ kind: 'make-specimen', subjectId: ids.fileId, payload }))
  }
  if ((await study.store.coding.periodisations()).length === 0)
    await study.store.acts.carryOut([made('periodisation', thenAndNow(study.makeId()))])
  return tasks
}

/** The two specimens are dated for this: a then and a now. */
function thenAndNow(id: string): Periodisation {
  return {
    id,
    name: '1986 / 2004',
    dateKind: 'release',
    declared: 'before',
    periods: [
      { name: '1986', fromYear: null, toYear: 1995 },
      { name: '2004', fromYear: 1996, toYear: null },
    ],
    assignments: [],
  }
}
