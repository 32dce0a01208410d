import type { CodingTableAnswer } from '../../../server/contracts/index.ts'
import type { Mark } from '../../../study/index.ts'

/**
 * The marks of a film as the program hands them over, see `CodingTableAnswer`. It asks for lanes and for the others one
 * after the other: a mark of which something was said in between is in both, and is what the others say.
 */
export function marksOfTable(filmId: string, { coderId, lanes, more }: CodingTableAnswer): readonly Mark[] {
  const marks: Mark[] = []
  const said = new Set(more.map(({ id }) => id))
  for (const { codeId, partId, passId, marks: rows } of lanes)
    for (const [id, startMs, endMs, attachedTo] of rows)
      if (!said.has(id))
        marks.push({ id, filmId, partId, codeId, coderId, startMs, endMs, attachedTo, passId, said: null })
  return [...marks, ...more]
}
