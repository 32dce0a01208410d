import type { CodingTableAnswer } from '../../../server/contracts/index.ts'
import type { Mark } from '../../../study/index.ts'
import { marksOfTable } from './marks-of-table.ts'

/** What another coder has marked in a film, shown beside what the coder at home marks; null where nothing is. */
export type BesideState = {
  filmId: string
  coderId: string
  name: string
  marks: readonly Mark[]
} | null

export const nothingBeside: BesideState = null

export function besideRead(
  { filmId, coderId, name }: { filmId: string; coderId: string; name: string },
  answer: CodingTableAnswer,
): BesideState {
  return { filmId, coderId, name, marks: marksOfTable(filmId, answer) }
}
