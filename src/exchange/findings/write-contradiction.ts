import type { ContradictionFinding } from '../../findings/index.ts'
import { readFilmName } from '../../findings/index.ts'
import { codeName, nameIn, titleFor } from '../../study/index.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import type { Named } from './named.ts'

const columns = [
  ...['film', 'filmId', 'dated', 'fromYear', 'toYear', 'period', 'contradiction', 'contradictionId'],
  ...['mediationId', 'positionBefore', 'positionAfter', 'codes', 'channels', 'attitudeToFirst'],
  ...['attitudeToSecond', 'treatment', 'certainty', 'reading'],
]

/** A line for each mediation in the order of a date, and one for each film of which none was written. */
export function* writeContradiction(finding: ContradictionFinding, named: Named): Generator<string> {
  const films = new Map(named.films.map(film => [film.id, film]))
  const codes = new Map(named.codes.map(code => [code.id, code]))
  const contradiction = named.contradictions.find(({ id }) => id === finding.contradictionId)
  yield byteOrderMark + csvLine(columns)
  for (const { id, years, period } of finding.films) {
    const { filmId } = readFilmName(id)
    const film = films.get(filmId)
    const head = [
      ...[
        film ? titleFor(film, 'original') : null,
        id,
        finding.dated,
        years?.from ?? null,
        years?.to ?? null,
      ],
      period === null || !finding.periods
        ? null
        : [finding.periods.first, finding.periods.second][period - 1]!,
      ...[contradiction ? nameIn(contradiction.names, 'en') : null, finding.contradictionId],
    ]
    const own = finding.mediations.filter(one => one.filmId === filmId)
    if (own.length === 0) yield csvLine([...head, ...Array(columns.length - head.length).fill(null)])
    for (const one of own)
      yield csvLine([
        ...head,
        ...[one.id, one.before, one.after],
        one.codeIds
          .map(codeId => (codes.has(codeId) ? codeName(codes.get(codeId)!, 'en') : codeId))
          .join(' | '),
        one.channels.join(' | '),
        ...[one.attitudeToFirst, one.attitudeToSecond, one.treatment, one.certainty, one.reading],
      ])
  }
}
