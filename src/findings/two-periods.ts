import type { QuestionFilm } from './question-film.ts'

/** The films of a question, those of the earlier period marked 1 and those of the later 2. */
export interface TwoPeriods {
  films: readonly QuestionFilm[]
  isSecond: readonly boolean[]
  /** Films that stand in neither. */
  outside: readonly QuestionFilm[]
}

/** Splits films over two periods, the earlier first. Films of other periods, or of none, stand outside. */
export function splitPeriods(
  films: readonly QuestionFilm[],
  [earlier, later]: readonly [string, string],
): TwoPeriods {
  const inside = films.filter(film => film.periodId === earlier || film.periodId === later)
  return {
    films: inside,
    isSecond: inside.map(film => film.periodId === later),
    outside: films.filter(film => !inside.includes(film)),
  }
}
