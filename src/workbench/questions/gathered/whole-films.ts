import type { StudyStore } from '../../../store/index.ts'
import type { Result } from '../../../study/index.ts'
import { accepted, isInUse } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { tableOfWholeFilms } from '../tables.ts'
import { underVersion } from '../under-version.ts'
import type { Gathered, Wanted } from './gathered.ts'

/** Every film whole, in no periods. */
export async function wholeFilms(
  store: StudyStore,
  wanted: Wanted['whole-films'],
): Promise<Result<Gathered<'whole-films'>, Refusal>> {
  const found =
    wanted.codebookVersion === undefined ? accepted(null) : await underVersion(store, wanted.codebookVersion)
  if (!found.ok) return found
  const under = found.value
  const { films, digest: tableDigest } = await tableOfWholeFilms(store, under)
  const codebook = under?.version.codes ?? (await store.coding.codes())
  const codes = codebook.filter(isInUse).map(({ id }) => id)
  const codebookVersion = under && { number: under.version.number, untold: under.untold() }
  return accepted({
    counted: { films, codes, codebookVersion },
    about: { tableDigest },
    digest: JSON.stringify([tableDigest, codes, codebookVersion]),
  })
}
