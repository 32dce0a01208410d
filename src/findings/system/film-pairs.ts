import type { PairCounts } from '../../statistics/index.ts'
import { pairReader } from '../companions/counts/read-pair.ts'
import type { QuestionFilm } from '../question-film.ts'

/** The four counts of shots of every pair of codes in a film; null where no shot was looked through for both. */
export function pairsOfFilm({ counts }: QuestionFilm): (first: string, second: string) => PairCounts | null {
  return pairReader(counts, 'shots').pair
}

/** Phi of a film's counts; 0 where it lacks one of the two, or one is in every shot: they have no company to speak of. */
export function tieInFilm({ both, onlyFirst, onlySecond, neither }: PairCounts): number {
  const margins = (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither)
  return margins === 0 ? 0 : (both * neither - onlyFirst * onlySecond) / Math.sqrt(margins)
}
