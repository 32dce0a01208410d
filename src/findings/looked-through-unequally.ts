import { areUnequal, lookedThroughShares } from './prevalence/judge-symbol.ts'
import type { PerPeriod } from './prevalence/verdict.ts'
import type { QuestionFilm } from './question-film.ts'
import type { TwoPeriods } from './two-periods.ts'

/** Of a film, how much was looked through for any code: from 0 to 1. */
export function lookedThroughOf({ counts: { durationMs, lookedThroughMs } }: QuestionFilm): number {
  return durationMs > 0 ? Math.min(1, lookedThroughMs / durationMs) : 0
}

/**
 * How much of the films of each period was looked through for any code, on average, where one side was looked through
 * so much less that what is seen in them is not of one kind; null where that is not so.
 */
export function unequallyLookedThrough({ films, isSecond }: TwoPeriods): PerPeriod | null {
  const shares = lookedThroughShares(
    films.map((film, index) => ({
      period: isSecond[index] ? 2 : 1,
      lookedThroughShare: lookedThroughOf(film),
    })),
  )
  return areUnequal(shares) ? shares : null
}
