import type { FilmToCut } from '../../exchange/index.ts'
import { writeCutEdl, writeCutOtio } from '../../exchange/index.ts'
import { fileFacts } from '../../media/index.ts'
import type { TakenOutCutsAnswer } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Query } from '../../study/index.ts'
import { fileWithFrames, printQuery, titleFor } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { clockTime, wordsIn } from '../../words/index.ts'
import { namesOfFiles } from '../going-out/names-of-files.ts'
import { openGate } from '../withholding/open-gate.ts'
import { askQuery } from './ask-query.ts'
import { queryNames } from './query-names.ts'

const mostCuts = 10_000

/**
 * Everything that a query finds as lists for programs that cut: an EDL for each part of a film, since a list has one rate,
 * or one OpenTimelineIO timeline. What lies where pictures are withheld stays out, and what has no file with frames.
 */
export async function takeOutCuts(
  store: StudyStore,
  query: Query,
  { form, handles, language }: { form: 'edl' | 'otio'; handles: number; language: Language },
): Promise<TakenOutCutsAnswer> {
  const { places } = await askQuery(store, { query, most: mostCuts })
  const gate = await openGate(store, language)
  const words = wordsIn(language).finding
  const line = gate.text(printQuery(query, await queryNames(store, language), language))
  const films: FilmToCut[] = []
  let withoutFile = 0
  let withheld = 0
  for (const { film, parts, files } of await store.films.all())
    for (const [index, part] of parts.entries()) {
      const own = places.filter(({ partId }) => partId === part.id)
      const file = fileWithFrames({ part, files })
      if (!file) withoutFile += own.length
      if (!file || own.length === 0) continue
      const shown = own.filter(place => gate.letsStretch(place))
      withheld += own.length - shown.length
      if (shown.length === 0) continue
      const title = gate.text(titleFor(film, language))
      films.push({
        title: parts.length > 1 ? `${title} ${index + 1}` : title,
        fileName: gate.text(file.originalName),
        clock: file.clock,
        timeCode: fileFacts(file.probe, file.clock)?.timeCode ?? null,
        places: shown.map(({ startMs, endMs, shotNumber }) => ({
          ...{ startMs, endMs },
          name: `${title} · ${shotNumber === null ? clockTime(Math.floor(startMs / 1000)) : words.shot(shotNumber)}`,
        })),
      })
    }
  const names = namesOfFiles(
    films.map(({ title }) => title),
    '.edl',
  )
  return {
    files:
      form === 'otio'
        ? [{ fileName: 'found.otio', content: writeCutOtio(films, line, handles) }]
        : films.map((film, at) => ({ fileName: names[at]!, content: writeCutEdl(film, line, handles) })),
    cuts: films.reduce((sum, film) => sum + film.places.length, 0),
    ...{ withoutFile, withheld },
  }
}
