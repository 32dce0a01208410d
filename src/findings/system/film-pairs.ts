import type { PairCounts } from '../../statistics/index.ts'
import type { QuestionFilm } from '../question-film.ts'

/**
 * The four counts of shots of every pair of codes in a film; null where the two were not looked for in the same shots,
 * so that nobody knows in which shots the one stands without the other.
 */
export function pairsOfFilm({ counts }: QuestionFilm): (first: string, second: string) => PairCounts | null {
  const together = new Map(
    counts.pairs.flatMap(([first, second, both, looked]) => [
      [`${first} ${second}`, { both, looked }],
      [`${second} ${first}`, { both, looked }],
    ]),
  )
  return (first, second) => {
    const [left, right] = [counts.codes[first], counts.codes[second]]
    if (!left || !right || left.shotsLookedThrough === 0) return null
    const shots = left.shotsLookedThrough
    if (right.shotsLookedThrough !== shots) return null
    const pair = together.get(`${first} ${second}`)
    if (pair?.looked !== shots && counts.shotsLookedThrough !== shots) return null
    const both = pair?.both ?? 0
    const [onlyFirst, onlySecond] = [left.shotsPresent - both, right.shotsPresent - both]
    return { both, onlyFirst, onlySecond, neither: shots - both - onlyFirst - onlySecond }
  }
}

/** Phi of a film's counts; 0 where it lacks one of the two, or one is in every shot: they have no company to speak of. */
export function tieInFilm({ both, onlyFirst, onlySecond, neither }: PairCounts): number {
  const margins = (both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither)
  return margins === 0 ? 0 : (both * neither - onlyFirst * onlySecond) / Math.sqrt(margins)
}
