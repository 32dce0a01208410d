import { askPart } from '../../findings/index.ts'
import type { QueryAnswer, QueryRequest } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import { fileWithFrames, middleFrame } from '../../study/index.ts'
import { gatherParts } from './gather-parts.ts'
import { groundOf } from './query-ground.ts'

const mostShown = 500
const yes = 1
const unknown = 2

/** The shots of which a query holds, counted film by film; of each film too how many nobody has looked at for it. */
export async function askQuery(
  store: StudyStore,
  { query, most = mostShown }: QueryRequest,
): Promise<QueryAnswer> {
  const { films, parts, codebook } = await gatherParts(store, await groundOf(store), query)
  const counts = new Map<string, QueryAnswer['films'][number]>(
    films.map(({ film }) => [film.id, { filmId: film.id, found: 0, foundMs: 0, unknown: 0, units: 0 }]),
  )
  const places: QueryAnswer['places'] = []
  const inPicture = new Map(
    films.flatMap(({ parts: own, files }) =>
      own.map(part => [part.id, fileWithFrames({ part, files })] as const),
    ),
  )
  for (const part of parts) {
    const { truths } = askPart(query, part, codebook)
    const count = counts.get(part.filmId)!
    count.units += truths.length
    for (let at = 0; at < truths.length; at++) {
      if (truths[at] === unknown) count.unknown++
      if (truths[at] !== yes) continue
      const { id, startMs, endMs } = part.units[at]!
      count.found++
      count.foundMs += endMs - startMs
      if (places.length >= most) continue
      const file = inPicture.get(part.partId)
      const isShot = id !== part.partId
      places.push({
        ...{ filmId: part.filmId, partId: part.partId, startMs, endMs },
        shotNumber: isShot ? at + 1 : null,
        fileId: file?.id ?? null,
        frame: file ? middleFrame(file.clock, { startMs, endMs }) : null,
      })
    }
  }
  return { films: [...counts.values()], places }
}
