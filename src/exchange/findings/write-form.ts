import type { FormFinding, FormSubject } from '../../findings/index.ts'
import { readFilmName } from '../../findings/index.ts'
import { codeName, nameIn, titleFor } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Named } from './named.ts'

const columns = [
  'film',
  'filmId',
  'period',
  'group',
  'measure',
  'value',
  'shots',
  'durationMs',
  'measuredShare',
]

/** The values under a finding about form, a line for each film and measure; empty where a value is not known. */
export function* writeForm(finding: FormFinding, names: Named): Generator<string> {
  const films = new Map(names.films.map(film => [film.id, film]))
  const codes = new Map(names.codes.map(code => [code.id, code]))
  const measureOf = (subject: FormSubject) => {
    if (subject.group === 'aspect')
      return `${nameIn(subject.names.aspect, 'en')}: ${nameIn(subject.names.value, 'en')}`
    if (subject.group !== 'technique') return subject.measure
    const code = codes.get(subject.codeId)
    return code ? codeName(code, 'en') : subject.codeId
  }
  yield byteOrderMark + csvLine(columns)
  for (const { subject, values } of finding.measures)
    for (const [place, { id, period, shots, durationMs, measuredShare }] of finding.films.entries()) {
      const film = films.get(readFilmName(id).filmId)
      yield csvLine([
        ...[film ? titleFor(film, 'original') : null, id],
        ...[period === 1 ? finding.periods.first : finding.periods.second],
        ...[subject.group, measureOf(subject), values[place] ?? null],
        ...[shots, durationMs, Number(measuredShare.toFixed(4))],
      ])
    }
}
