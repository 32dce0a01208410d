import type { QuestionFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { PrevalenceFinding } from './prevalence-finding.ts'
import type { PrevalenceWarning } from './prevalence-warning.ts'

/** Which films stand where, and why: nothing is assigned, ordered or left out in silence. */
export function warnOfPlaces(
  { films, outside }: TwoPeriods,
  { first, second, inOrder, chosenAfterLooking }: PrevalenceFinding['periods'],
): PrevalenceWarning[] {
  const warnings: PrevalenceWarning[] = []
  const across = outside.filter(film => film.periodId === null && film.placed === 'across-periods')
  const nowhere = outside.filter(film => film.periodId === null && film.placed !== 'across-periods')
  const byDate = films.filter(film => film.placed === 'by-date-among-names')
  if (chosenAfterLooking) warnings.push({ kind: 'periods-chosen-after-looking' })
  if (!inOrder && films.length > 0) warnings.push({ kind: 'periods-not-in-order', first, second })
  if (nowhere.length > 0) warnings.push({ kind: 'films-outside-periods', filmIds: idsOf(nowhere) })
  if (across.length > 0) warnings.push({ kind: 'films-across-periods', filmIds: idsOf(across) })
  const others = otherPeriods(outside)
  if (others.length > 0) warnings.push({ kind: 'films-of-other-periods', periods: others })
  if (byDate.length > 0)
    warnings.push({
      kind: 'placed-by-date',
      films: byDate.map(film => ({ filmId: film.id, period: film.periodId! })),
    })
  return warnings
}

function otherPeriods(outside: readonly QuestionFilm[]): { name: string; filmIds: string[] }[] {
  const names = [...new Set(outside.flatMap(({ periodId }) => (periodId === null ? [] : [periodId])))]
  return names.map(name => ({
    name,
    filmIds: idsOf(outside.filter(({ periodId }) => periodId === name)),
  }))
}

function idsOf(films: readonly QuestionFilm[]): string[] {
  return films.map(({ id }) => id)
}
