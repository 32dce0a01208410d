import { codeInFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'

/** Films of each period in which a code is present, of those looked through for it. */
export function rangeOf(periods: TwoPeriods, codeId: string): { rangeP1: number; rangeP2: number } {
  const present = periods.films.map(film => codeInFilm(film, codeId).presence === 'present')
  return {
    rangeP1: present.filter((is, film) => is && !periods.isSecond[film]).length,
    rangeP2: present.filter((is, film) => is && periods.isSecond[film]).length,
  }
}

/**
 * The family in which p values are corrected: codes present in at least `minimumFilms` films, of those
 * declared focal before looking if any were. The rule looks at both periods together, never at the change.
 */
export function chooseFamily(
  periods: TwoPeriods,
  codes: readonly string[],
  rule: { minimumFilms: number; focalCodes: readonly string[] | null },
): string[] {
  return codes.filter(codeId => {
    if (rule.focalCodes && !rule.focalCodes.includes(codeId)) return false
    const { rangeP1, rangeP2 } = rangeOf(periods, codeId)
    return rangeP1 + rangeP2 >= rule.minimumFilms
  })
}
