import type { QuestionFilm } from '../question-film.ts'
import { codeInFilm, isLookedThroughInPart } from '../question-film.ts'

/** The share of a film that was looked through, where it is a part and the same for every code looked for in it. */
export function partlyForEveryCode(film: QuestionFilm): number | null {
  const [first, ...others] = Object.keys(film.counts.codes)
    .map(codeId => codeInFilm(film, codeId))
    .filter(({ presence }) => presence !== 'not-looked-for')
  if (!first || !isLookedThroughInPart(first)) return null
  return others.every(({ lookedThroughShare }) => lookedThroughShare === first.lookedThroughShare)
    ? first.lookedThroughShare
    : null
}
