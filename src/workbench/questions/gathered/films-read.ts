import type { StudyStore } from '../../../store/index.ts'
import type { Result } from '../../../study/index.ts'
import { accepted } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { filmsByDateAndPeriod } from '../films-by-date.ts'
import type { Gathered, Wanted } from './gathered.ts'

/** Films by date with what the coder at home read in them: a reading is somebody's, and is not added up with another's. */
export async function filmsRead(
  store: StudyStore,
  wanted: Wanted['films-read'],
): Promise<Result<Gathered<'films-read'>, Refusal>> {
  const found = await filmsByDateAndPeriod(store, wanted)
  if (!found.ok) return found
  const { counted, about, digest } = found.value
  const { homeCoderId: coderId } = await store.studies.get()
  const { mediations, realities } = await store.readings.of({ coderId })
  const contradictions = (await store.coding.contradictions())
    .filter(({ retired }) => !retired)
    .map(({ id }) => id)
  return accepted({
    counted: { ...counted, mediations, realities, contradictions },
    about,
    digest: JSON.stringify([digest, mediations, realities, contradictions]),
  })
}
