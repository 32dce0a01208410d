import { shareIn } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'

/** Per film: did anybody look through it for any of these codes? */
export function filmsLookedThrough({ films }: TwoPeriods, codes: readonly string[]): boolean[] {
  return films.map(film => codes.some(codeId => shareIn(film, codeId, 'screen-time') !== null))
}
