import type { StudyStore } from '../../../store/index.ts'
import type { Result } from '../../../study/index.ts'
import { accepted } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { gatherForm } from '../gather-form.ts'
import type { Gathered, Wanted } from './gathered.ts'
import { gatherTwoPeriods } from './two-periods.ts'

/** Films in two periods, with what the codebook says of the codes, and what is held against each other in it. */
export async function systemInTwoPeriods(
  store: StudyStore,
  wanted: Wanted['system-in-two-periods'],
): Promise<Result<Gathered<'system-in-two-periods'>, Refusal>> {
  const found = await gatherTwoPeriods(store, wanted, wanted.narrowedTo)
  if (!found.ok) return found
  const { gathered, codebook, narrowed } = found.value
  const groups = await store.coding.codeGroups()
  const book = {
    codes: codebook.map(({ id, kind, parentIds, entailsIds }) => ({ id, kind, parentIds, entailsIds })),
    groups: groups.map(({ id, sort, names, codeIds }) => ({ id, sort, names, codeIds })),
    narrowed,
  }
  return accepted({
    counted: { ...gathered.counted, book },
    about: gathered.about,
    digest: JSON.stringify([gathered.digest, book]),
  })
}

/** The same films with their shots, measurements and aspects, however little of them was looked through. */
export async function formInTwoPeriods(
  store: StudyStore,
  wanted: Wanted['form-in-two-periods'],
): Promise<Result<Gathered<'form-in-two-periods'>, Refusal>> {
  const found = await gatherTwoPeriods(store, wanted)
  if (!found.ok) return found
  const { gathered, codebook } = found.value
  const { films, codes, ...periods } = gathered.counted
  const form = await gatherForm(store, films, gathered.about.periodisation)
  const inUse = new Set(codes)
  const techniques = codebook
    .filter(({ id, kind }) => kind === 'technique' && inUse.has(id))
    .map(({ id }) => id)
  return accepted({
    counted: { ...periods, ...form, techniques },
    about: { ...gathered.about, tableDigest: form.digest },
    digest: JSON.stringify([gathered.digest, form.digest, techniques]),
  })
}
