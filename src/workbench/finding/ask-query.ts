import type { QueryAnswer, QueryRequest } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import { fileWithFrames, middleFrame } from '../../study/index.ts'
import { answerQuery } from './answer-query.ts'

const mostShown = 500

/** The shots of which a query holds, counted film by film; of each film too how many nobody has looked at for it. */
export async function askQuery(
  store: StudyStore,
  { query, most = mostShown }: QueryRequest,
): Promise<QueryAnswer> {
  const { films, parts } = await answerQuery(store, query)
  const counts = new Map<string, QueryAnswer['films'][number]>(
    films.map(({ film }) => [film.id, { filmId: film.id, found: 0, foundMs: 0, unknown: 0, units: 0 }]),
  )
  const places: QueryAnswer['places'] = []
  const inPicture = new Map(
    films.flatMap(({ parts: own, files }) => own.map(part => [part.id, { part, files }] as const)),
  )
  for (const { part, sum } of parts) {
    const count = counts.get(part.filmId)!
    count.units += sum.units
    count.unknown += sum.unknown
    count.found += sum.places.length
    count.foundMs += sum.foundMs
    const known = inPicture.get(part.partId)
    const wanted = sum.places.slice(0, most - places.length)
    const file = wanted.length > 0 && known ? fileWithFrames(known) : null
    for (const at of wanted) {
      const { id, startMs, endMs } = part.units[at]!
      places.push({
        ...{ filmId: part.filmId, partId: part.partId, startMs, endMs },
        shotNumber: id === part.partId ? null : at + 1,
        fileId: file?.id ?? null,
        frame: file ? middleFrame(file.clock, { startMs, endMs }) : null,
      })
    }
  }
  return { films: [...counts.values()], places }
}
