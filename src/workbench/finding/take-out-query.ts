import { writeQueryPlaces } from '../../exchange/index.ts'
import type { TakenOutQueryAnswer } from '../../server/contracts/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Query } from '../../study/index.ts'
import { printQuery, titleFor } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { openGate } from '../withholding/open-gate.ts'
import { askQuery } from './ask-query.ts'
import { queryNames } from './query-names.ts'

const mostTakenOut = 100_000

/** Everything that a query finds, as a table; withheld names are taken out of it, and there is no picture in it. */
export async function takeOutQuery(
  store: StudyStore,
  query: Query,
  language: Language,
): Promise<TakenOutQueryAnswer> {
  const { films, places } = await askQuery(store, { query, most: mostTakenOut })
  const gate = await openGate(store, language)
  const whole = await store.films.all()
  const titles = new Map(whole.map(({ film }) => [film.id, gate.text(titleFor(film, language))]))
  const partNumbers = new Map(whole.flatMap(({ parts }) => parts.map(({ id }, at) => [id, at + 1] as const)))
  const line = gate.text(printQuery(query, await queryNames(store, language), language))
  return {
    fileName: 'found.csv',
    content: writeQueryPlaces(
      line,
      films.map(film => ({ ...film, film: titles.get(film.filmId) ?? '' })),
      places.map(({ filmId, partId, shotNumber, startMs, endMs }) => ({
        ...{ filmId, shotNumber, startMs, endMs },
        film: titles.get(filmId) ?? '',
        part: partNumbers.get(partId) ?? 1,
      })),
    ),
  }
}
