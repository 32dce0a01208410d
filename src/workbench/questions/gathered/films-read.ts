import type { StudyStore } from '../../../store/index.ts'
import type { Result } from '../../../study/index.ts'
import { accepted, refused } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { filmsByDateAndPeriod } from '../films-by-date.ts'
import type { Gathered, Wanted } from './gathered.ts'

/**
 * Films by date with what one coder read in them, the one at home unless another is named: a reading is somebody's, and is
 * not added up with another's.
 */
export async function filmsRead(
  store: StudyStore,
  wanted: Wanted['films-read'],
): Promise<Result<Gathered<'films-read'>, Refusal>> {
  const found = await filmsByDateAndPeriod(store, wanted)
  if (!found.ok) return found
  const { counted, about, digest } = found.value
  const coderId = wanted.coderId ?? (await store.studies.get()).homeCoderId
  if (!(await store.coding.coders()).some(({ id }) => id === coderId))
    return refused({ kind: 'no-such-coder', coderId })
  const { mediations, spans, realities } = await store.readings.of({ coderId })
  const readers = await store.readings.readers()
  const contradictions = (await store.coding.contradictions())
    .filter(({ retired }) => !retired)
    .map(({ id }) => id)
  return accepted({
    counted: { ...counted, mediations, spans, realities, contradictions, readBy: coderId, readers },
    about,
    digest: JSON.stringify([digest, coderId, readers, mediations, spans, realities, contradictions]),
  })
}
