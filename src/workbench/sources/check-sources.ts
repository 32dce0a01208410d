import { checkPrintedList, checkReferences, sameWork } from '../../essay/index.ts'
import type { CslItem, Doubt, Source } from '../../study/index.ts'
import { textOf } from '../../study/index.ts'
import { signReader } from './read-hanzi.ts'

/** What may be wrong in a list of references, or in the lines of a printed one. */
export async function checkSources(
  list: { items: readonly CslItem[] } | { lines: readonly string[] },
): Promise<Doubt[]> {
  const read = await signReader()
  return 'lines' in list ? checkPrintedList(list.lines, read) : checkReferences(list.items, read)
}

/** Of references that were read, those that the study seems to have: by DOI, or by title, name and year. */
export function sourcesAlike(items: readonly CslItem[], sources: readonly Source[]): Record<string, string> {
  const marksOf = (item: CslItem) => [textOf(item, 'DOI').toLowerCase(), sameWork(item)].filter(Boolean)
  const known = new Map(sources.flatMap(({ id, item }) => marksOf(item).map(mark => [mark, id])))
  return Object.fromEntries(
    items.flatMap(item => {
      const found = marksOf(item).find(mark => known.has(mark))
      return found === undefined ? [] : [[item.id, known.get(found)!]]
    }),
  )
}
