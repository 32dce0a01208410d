import type { PrevalenceFinding } from '../../findings/index.ts'
import { codeName, titleFor } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Named } from './named.ts'

const prevalenceColumns = [
  'film',
  'filmId',
  'period',
  'code',
  'codeZhHans',
  'codeId',
  'screenTimeMs',
  'lookedThroughMs',
  'shotsPresent',
  'shotsLookedThrough',
  'slicesPresent',
  'slicesLookedThrough',
  'presence',
  'lookedThroughShare',
  'codebookVersion',
]

/**
 * The table under a finding of prevalence: a line for each film and code. Where nobody looked, `presence` is
 * `not-looked-for` and the counts are empty; where coders contradict each other throughout, it is `disputed`.
 * `codebookVersion` is empty where the draft was counted.
 */
export function* writePrevalence(finding: PrevalenceFinding, names: Named): Generator<string> {
  const films = new Map(names.films.map(film => [film.id, film]))
  const codes = new Map(names.codes.map(code => [code.id, code]))
  yield byteOrderMark + csvLine(prevalenceColumns)
  for (const symbol of finding.symbols)
    for (const dot of symbol.dots) {
      const film = films.get(dot.filmId)
      const code = codes.get(symbol.symbol)
      yield csvLine([
        film ? titleFor(film, 'original') : null,
        dot.filmId,
        dot.period === 1 ? finding.periods.first : finding.periods.second,
        code ? codeName(code, 'en') : null,
        code ? codeName(code, 'zh-Hans') : null,
        symbol.symbol,
        dot.screenTime?.present ?? null,
        dot.screenTime?.lookedThrough ?? null,
        dot.shots?.present ?? null,
        dot.shots?.lookedThrough ?? null,
        dot.slices?.present ?? null,
        dot.slices?.lookedThrough ?? null,
        dot.presence,
        Number(dot.lookedThroughShare.toFixed(6)),
        finding.codebookVersion?.number ?? null,
      ])
    }
}
