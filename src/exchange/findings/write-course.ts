import type { CourseFinding } from '../../findings/index.ts'
import { codeName, titleFor } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Named } from './named.ts'

const columns = [
  ...['film', 'filmId', 'code', 'codeZhHans', 'codeId'],
  ...['firstThirdMs', 'firstThirdLookedThroughMs', 'lastThirdMs', 'lastThirdLookedThroughMs'],
  ...['difference', 'middleOfItsTime', 'presence', 'telling', 'codebookVersion'],
]

/** The table under a finding of course: a line for each film and code; `difference` is empty where a film tells none. */
export function* writeCourse(finding: CourseFinding, { films, codes }: Named): Generator<string> {
  const filmById = new Map(films.map(film => [film.id, film]))
  const codeById = new Map(codes.map(code => [code.id, code]))
  const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(6)))
  const whole = (ms: number | undefined) => (ms === undefined ? null : Math.round(ms))
  yield byteOrderMark + csvLine(columns)
  for (const { symbol, films: rows } of finding.symbols) {
    const code = codeById.get(symbol)
    for (const { filmId, first, last, difference, centre, presence, telling } of rows) {
      const film = filmById.get(filmId)
      yield csvLine([
        film ? titleFor(film, 'original') : null,
        filmId,
        code ? codeName(code, 'en') : null,
        code ? codeName(code, 'zh-Hans') : null,
        symbol,
        ...[whole(first?.present), whole(first?.lookedThrough)],
        ...[whole(last?.present), whole(last?.lookedThrough)],
        ...[rounded(difference), rounded(centre), presence, telling],
        finding.codebookVersion?.number ?? null,
      ])
    }
  }
}
