import type { AppearanceFinding } from '../../findings/index.ts'
import { codeName, titleFor } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Named } from './named.ts'

const columns = [
  ...['film', 'filmId', 'period', 'fromYear', 'toYear', 'code', 'codeZhHans', 'codeId'],
  ...['presence', 'lookedThroughShare', 'isFirst', 'isLast', 'codebookVersion'],
]

/** The table under a finding of appearance: a line for each film and code, 1 where it is the first or the last. */
export function* writeAppearance(finding: AppearanceFinding, names: Named): Generator<string> {
  const films = new Map(names.films.map(film => [film.id, film]))
  const codes = new Map(names.codes.map(code => [code.id, code]))
  const years = new Map(finding.films.map(film => [film.id, film.years]))
  yield byteOrderMark + csvLine(columns)
  for (const found of finding.codes)
    for (const one of found.films) {
      const film = films.get(one.filmId)
      const code = codes.get(found.symbol)
      yield csvLine([
        ...[film ? titleFor(film, 'original') : null, one.filmId],
        one.period && finding.periods ? finding.periods[one.period === 1 ? 'first' : 'second'] : null,
        ...[years.get(one.filmId)?.from ?? null, years.get(one.filmId)?.to ?? null],
        ...[code ? codeName(code, 'en') : null, code ? codeName(code, 'zh-Hans') : null, found.symbol],
        ...[one.presence, Number(one.lookedThroughShare.toFixed(6))],
        ...[Number(found.first?.filmIds.includes(one.filmId) ?? false)],
        ...[Number(found.last?.filmIds.includes(one.filmId) ?? false)],
        finding.codebookVersion?.number ?? null,
      ])
    }
}
