import type { FilmByDate } from '../films-by-date.ts'
import { areUnequal, lookedThroughShares } from '../prevalence/judge-symbol.ts'
import { codeInFilm, isLookedThroughInPart } from '../question-film.ts'
import type { CodeInPeriods, CodeInTime, StandsIn, Years } from './appearance-finding.ts'

type Dated = FilmByDate & { years: Years }

/** One code over dated films in their order; films without a date stand in its counts and not in its time. */
export function codeInTime(
  code: string,
  films: { dated: readonly Dated[]; undated: readonly FilmByDate[] },
  periodOf: (film: FilmByDate) => 1 | 2 | null,
): Omit<CodeInTime, 'periods'> {
  const all = [...films.dated, ...films.undated].map(film => ({ film, ...codeInFilm(film, code) }))
  const looked = all.filter(({ presence }) => presence !== 'not-looked-for')
  const seen = films.dated.filter(film => codeInFilm(film, code).presence === 'present')
  const first = atEnd(seen, film => film.years.from, Math.min)
  const last = atEnd(seen, film => film.years.to, Math.max)
  const unlooked = films.dated.filter(film => codeInFilm(film, code).presence === 'not-looked-for')
  return {
    symbol: code,
    first,
    last,
    notLookedForBefore: first ? unlooked.filter(({ years }) => years.from < first.years.from).map(idOf) : [],
    notLookedForAfter: last ? unlooked.filter(({ years }) => years.to > last.years.to).map(idOf) : [],
    present: all.filter(({ presence }) => presence === 'present').length,
    lookedThrough: looked.length,
    absentThinly: looked
      .filter(one => one.presence === 'absent' && isLookedThroughInPart(one))
      .map(({ film }) => film.id),
    films: all.map(({ film, presence, lookedThroughShare }) => ({
      ...{ filmId: film.id, period: periodOf(film), presence, lookedThroughShare },
    })),
  }
}

/** How a code stands in two periods, by the films in which somebody looked for it. */
export function standsIn(films: CodeInTime['films']): Omit<CodeInPeriods, 'test'> {
  const of = (period: 1 | 2) =>
    films.filter(film => film.period === period && film.presence !== 'not-looked-for')
  const seen = (period: 1 | 2) => of(period).filter(({ presence }) => presence === 'present').length
  const counts = { rangeP1: seen(1), filmsP1: of(1).length, rangeP2: seen(2), filmsP2: of(2).length }
  const shares = lookedThroughShares(
    films.flatMap(({ period, lookedThroughShare }) => (period ? [{ period, lookedThroughShare }] : [])),
  )
  const stands = standsBy(counts)
  const isUnequal = areUnequal(shares)
  // What was not seen where little was looked through may well be there.
  const isHidden =
    (stands === 'first-only' && shares[1] < shares[0]) || (stands === 'second-only' && shares[0] < shares[1])
  return { ...counts, isUnequal, stands: isUnequal && isHidden ? 'cannot-tell' : stands }
}

function standsBy({
  rangeP1,
  filmsP1,
  rangeP2,
  filmsP2,
}: Omit<CodeInPeriods, 'test' | 'stands' | 'isUnequal'>): StandsIn {
  if (filmsP1 === 0 || filmsP2 === 0) return 'cannot-tell'
  if (rangeP1 > 0 && rangeP2 > 0) return 'both'
  return rangeP1 > 0 ? 'first-only' : rangeP2 > 0 ? 'second-only' : 'neither'
}

function atEnd(
  seen: readonly Dated[],
  yearOf: (film: Dated) => number,
  end: (...years: number[]) => number,
): CodeInTime['first'] {
  if (seen.length === 0) return null
  const year = end(...seen.map(yearOf))
  const own = seen.filter(film => yearOf(film) === year)
  const from = Math.min(...own.map(({ years }) => years.from))
  return { filmIds: own.map(idOf), years: { from, to: Math.max(...own.map(({ years }) => years.to)) } }
}

function idOf({ id }: { id: string }): string {
  return id
}
