import type { StudyStore } from '../../store/index.ts'
import type { CodebookVersion, CodedRecords, Result } from '../../study/index.ts'
import { accepted, movesByFilm, readUnderVersion, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

/** How what is coded in a film is read before it is counted, where it is not counted as it stands. */
export interface ReadAnew {
  read: (filmId: string, coded: CodedRecords) => CodedRecords
}

/** A version of the codebook under which films are counted. */
export interface UnderVersion extends ReadAnew {
  version: CodebookVersion
  /** Marks left out so far, of which nobody can tell what they would have been. */
  untold: () => number
}

/** The version of this number with all that has moved since. */
export async function underVersion(
  store: StudyStore,
  number: number,
): Promise<Result<UnderVersion, Refusal>> {
  const versions = await store.coding.codebookVersions()
  const version = versions.find(one => one.number === number)
  if (!version) return refused({ kind: 'no-such-codebook-version', number })
  const steps = await store.coding.codebookSteps()
  const movesOf = movesByFilm(await store.acts.codebookChanges(['publish-codebook', 'decide-mark']))
  const untold = new Map<string, number>()
  return accepted({
    version,
    read: (filmId, coded) => {
      const read = readUnderVersion(coded, { versions, steps, moves: movesOf(filmId) }, number)
      untold.set(filmId, read.untold)
      return read
    },
    untold: () => [...untold.values()].reduce((sum, count) => sum + count, 0),
  })
}
