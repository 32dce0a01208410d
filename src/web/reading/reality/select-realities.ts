import type { FilmCard } from '../../../server/contracts/index.ts'
import type { RealityReading } from '../../../study/index.ts'

export const realityDoes = ['records', 'questions', 'both'] as const

/** What of the readings of reality is asked for. */
export interface NarrowedReality {
  does?: string | undefined
  film?: string | undefined
}

/** By film in the order of the corpus, and in the film as it runs; films of which nothing is left are left out. */
export function selectRealities(
  realities: readonly RealityReading[],
  cards: readonly FilmCard[],
  { does, film }: NarrowedReality,
): { card: FilmCard; own: readonly RealityReading[] }[] {
  return cards
    .filter(card => film === undefined || card.film.id === film)
    .map(card => {
      const parts = card.parts.map(({ id }) => id)
      const own = realities
        .filter(({ filmId }) => filmId === card.film.id)
        .filter(reality => isOf(reality, does))
        .sort((a, b) => parts.indexOf(a.partId) - parts.indexOf(b.partId) || a.startMs - b.startMs)
      return { card, own }
    })
    .filter(({ own }) => own.length > 0)
}

function isOf(
  { records, recordsReason, questions, questionsReason }: RealityReading,
  does?: string,
): boolean {
  const isRecord = records.length > 0 || recordsReason !== ''
  const isQuestion = questions.length > 0 || questionsReason !== ''
  if (does === 'records') return isRecord
  if (does === 'questions') return isQuestion
  return does !== 'both' || (isRecord && isQuestion)
}
