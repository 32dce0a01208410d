import { defaultDraws, defaultExactUpTo } from '../../statistics/index.ts'
import type { FilmByDate, FilmsByDate } from '../films-by-date.ts'
import { inOrderOfDate } from '../films-by-date.ts'
import { codeInFilm } from '../question-film.ts'
import { splitPeriods } from '../two-periods.ts'
import type { AppearanceFinding, CodeInTime, FilmInTime, Years } from './appearance-finding.ts'
import { codeInTime, standsIn } from './code-in-time.ts'
import { testPresence } from './test-presence.ts'

const minimumFilms = 3

/**
 * Appearance, loss and emergence: which codes come into these films, which are lost, and where is each seen first?
 *
 * Unit: the film. In: films with their counts, dates and, if there are any, two periods. Out: films in order of date
 * with what is new in each and how many codes have been seen by then; per code its first and last films, the films in
 * which nobody looked for it before and after them, and how it stands in the two periods, with the permutation of
 * presence between them. What was not looked for is never absent. Refuses nothing as a whole.
 * See docs/methods/appearance.md.
 */
export function answerAppearance(question: FilmsByDate): AppearanceFinding {
  const { codes, periods: asked } = question
  const periodOf = (film: FilmByDate) =>
    !asked ? null : film.periodId === asked[0] ? 1 : film.periodId === asked[1] ? 2 : null
  const films = inOrderOfDate(question.films)
  const settings = { seed: 1, draws: defaultDraws, exactUpTo: defaultExactUpTo }
  const inTime = codes.map(code => codeInTime(code, films, periodOf))
  const family = inTime.filter(({ present }) => present >= minimumFilms).map(({ symbol }) => symbol)
  const tests = asked && testPresence(splitPeriods(question.films, asked), codes, { ...settings, family })
  const found = inTime.map(
    (code): CodeInTime => ({
      ...code,
      periods: tests && { ...standsIn(code.films), test: tests.get(code.symbol)! },
    }),
  )
  return {
    question: 'appearance',
    ...(question.codebookVersion && { codebookVersion: question.codebookVersion }),
    dated: question.dated,
    periods: asked && { first: asked[0], second: asked[1], inOrder: question.periodsInOrder },
    films: filmsInTime(films.dated, found, periodOf),
    filmsWithoutDate: films.undated.map(({ id }) => id),
    family,
    codes: found,
    parameters: { minimumFilms, ...settings },
  }
}

function filmsInTime(
  films: readonly (FilmByDate & { years: Years })[],
  codes: readonly CodeInTime[],
  periodOf: (film: FilmByDate) => 1 | 2 | null,
): FilmInTime[] {
  const seen = new Set<string>()
  const lookedFor = new Set<string>()
  return films.map(film => {
    const newCodes = codes.filter(({ first }) => first?.filmIds.includes(film.id)).map(({ symbol }) => symbol)
    const looked = codes.filter(({ symbol }) => codeInFilm(film, symbol).presence !== 'not-looked-for')
    for (const code of newCodes) seen.add(code)
    for (const { symbol } of looked) lookedFor.add(symbol)
    return {
      ...{ id: film.id, years: film.years, period: periodOf(film) },
      isLookedThrough: looked.length > 0,
      newCodes,
      seenSoFar: seen.size,
      lookedForSoFar: lookedFor.size,
    }
  })
}
