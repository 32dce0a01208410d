import type { Computed, CountedWay, OtherwiseFinding } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import { codeName, titleFor } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Named } from './named.ts'

const columns = [
  'code',
  'codeId',
  'chosen',
  'measure',
  'borderYears',
  'withoutThin',
  'coder',
  'withoutFilm',
  'withoutDirector',
  'withoutExampleFilms',
  'filmsP1',
  'filmsP2',
  'difference',
  'p',
  'says',
]

/** Every way of counting a symbol, the chosen one first; what cannot be computed is empty. */
export function* writeOtherwise(finding: OtherwiseFinding, names: Named): Generator<string> {
  const code = names.codes.find(({ id }) => id === finding.symbol)
  const films = new Map(names.films.map(film => [film.id, titleFor(film, 'original')]))
  const coders = new Map(names.coders.map(coder => [coder.id, coder.name]))
  const line = (way: CountedWay, isChosen: boolean) => {
    const { without } = way
    return csvLine([
      code ? codeName(code, 'en') : null,
      finding.symbol,
      isChosen ? 1 : 0,
      way.measure,
      way.borderYears,
      way.withoutThin ? 1 : 0,
      way.coderId === null ? null : (coders.get(way.coderId) ?? way.coderId),
      without?.kind === 'film' ? (films.get(without.filmId) ?? without.filmId) : null,
      without?.kind === 'director' ? without.directorId : null,
      without?.kind === 'example-films' ? 1 : 0,
      way.filmsP1,
      way.filmsP2,
      numberOf(way.difference),
      numberOf(way.p),
      way.says,
    ])
  }
  yield byteOrderMark + csvLine(columns)
  yield line(finding.chosen, true)
  for (const way of finding.ways) yield line(way, false)
}

function numberOf(value: Computed<number>): number | null {
  return isNotComputable(value) ? null : value
}
