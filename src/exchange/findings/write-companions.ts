import type { CompanionsFinding, Computed, ResignificationFinding } from '../../findings/index.ts'
import { isNotComputable } from '../../findings/index.ts'
import { codeName, titleFor } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Named } from './named.ts'

const companionColumns = [
  ...(['film', 'filmId', 'period', 'unit'] as const),
  ...(['first', 'firstZhHans', 'firstId', 'second', 'secondZhHans', 'secondId'] as const),
  ...(['unitsTogether', 'unitsLookedThrough', 'logOdds', 'compared', 'codebookVersion'] as const),
]

/**
 * The table under a finding of companions: a line for each film and pair, where both were looked for in it. `logOdds` is
 * empty where one of the two is too rare in the film; `compared` is 1 for pairs of the family.
 */
export function* writeCompanions(finding: CompanionsFinding, names: Named): Generator<string> {
  const { film, code } = namedBy(names)
  yield byteOrderMark + csvLine(companionColumns)
  for (const pair of finding.pairs)
    for (const dot of pair.dots ?? [])
      yield csvLine([
        ...[film(dot.filmId), dot.filmId],
        ...[dot.period === 1 ? finding.periods.first : finding.periods.second, finding.unit],
        ...code(pair.first),
        ...code(pair.second),
        ...[dot.both, dot.units, dot.logOdds, pair.inFamily ? 1 : 0],
        finding.codebookVersion?.number ?? null,
      ])
}

const resignificationColumns = [
  ...(['code', 'codeZhHans', 'codeId', 'unit'] as const),
  ...(['companion', 'companionZhHans', 'companionId'] as const),
  ...(['shareP1', 'shareP2', 'difference', 'lower', 'upper', 'filmsP1', 'filmsP2', 'change'] as const),
  'codebookVersion',
]

/** The table under a finding of re-signification: a line for each symbol and companion, by film means of its share. */
export function* writeResignification(finding: ResignificationFinding, names: Named): Generator<string> {
  const { code } = namedBy(names)
  yield byteOrderMark + csvLine(resignificationColumns)
  for (const symbol of finding.symbols)
    for (const one of symbol.companions)
      yield csvLine([
        ...code(symbol.symbol),
        finding.unit,
        ...code(one.companion),
        ...[one.shareP1, one.shareP2, one.difference].map(known),
        ...(isNotComputable(one.interval) ? [null, null] : [one.interval.lower, one.interval.upper]),
        ...[one.filmsP1, one.filmsP2, one.change, finding.codebookVersion?.number ?? null],
      ])
}

function known(value: Computed<number>): number | null {
  return isNotComputable(value) ? null : value
}

function namedBy(names: Named) {
  const films = new Map(names.films.map(film => [film.id, film]))
  const codes = new Map(names.codes.map(code => [code.id, code]))
  return {
    film: (filmId: string) => {
      const film = films.get(filmId)
      return film ? titleFor(film, 'original') : null
    },
    code: (codeId: string): (string | null)[] => {
      const code = codes.get(codeId)
      return code ? [codeName(code, 'en'), codeName(code, 'zh-Hans'), codeId] : [null, null, codeId]
    },
  }
}
