import type { WhenFinding } from '../../findings/index.ts'
import { codeName, titleFor } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Named } from './named.ts'

const columns = ['film', 'filmId', 'year', 'code', 'codeZhHans', 'codeId']
const shareColumns = {
  ...{ 'screen-time': 'screenTimeShare', slices: 'sliceShare' },
  ...{ shots: 'shotShare', scenes: 'sceneShare' },
}

/** The table under a finding of change over time: a line for each code and dated film looked through for it. */
export function* writeWhen(finding: WhenFinding, names: Named): Generator<string> {
  const films = new Map(names.films.map(film => [film.id, film]))
  const codes = new Map(names.codes.map(code => [code.id, code]))
  const shareColumn = shareColumns[finding.parameters.measure ?? 'screen-time']
  yield byteOrderMark + csvLine([...columns, shareColumn, 'codebookVersion'])
  for (const symbol of finding.symbols)
    for (const { filmId, year, share } of symbol.films) {
      const film = films.get(filmId)
      const code = codes.get(symbol.symbol)
      yield csvLine([
        ...[film ? titleFor(film, 'original') : null, filmId, year],
        ...[code ? codeName(code, 'en') : null, code ? codeName(code, 'zh-Hans') : null, symbol.symbol],
        ...[Number(share.toFixed(6)), finding.codebookVersion?.number ?? null],
      ])
    }
}
