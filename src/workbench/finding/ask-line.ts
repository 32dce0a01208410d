import type { LineAnswer, LineRequest } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { QueryFault, Result } from '../../study/index.ts'
import { accepted, readQuery } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { askQuery } from './ask-query.ts'
import { queryNames } from './query-names.ts'

/** A line as it was typed, read and put to the study. Names of both languages are read, whichever is spoken. */
export async function askLine(
  store: StudyStore,
  { line, most }: LineRequest,
  language: Language,
): Promise<Result<LineAnswer, QueryFault>> {
  const read = readQuery(line, await queryNames(store, language))
  if (!read.ok) return read
  const answer = await askQuery(store, { query: read.value, ...(most !== undefined && { most }) })
  return accepted({ query: read.value, ...answer })
}
