import type { ContradictionFinding } from '../../../findings/index.ts'
import { readFilmName } from '../../../findings/index.ts'
import type { Words } from '../../en/catalogue.ts'
import type { FindingOutline, Named, OutlineLine } from './outline-line.ts'
import { known } from './outline-line.ts'

/** Where films end on the square, and which moves they make, as shares of the films of a period. */
export function outlineContradiction(
  finding: ContradictionFinding,
  words: Words,
  names: Named,
): FindingOutline {
  const { contradictionId, periods, square, moves } = finding
  const id = contradictionId ?? ''
  const films = finding.films.map(film => ({ ...film, filmId: readFilmName(film.id).filmId }))
  const line = (key: string, label: string, filmIds: readonly string[]): OutlineLine => {
    const own = films.flatMap(({ filmId, period }): OutlineLine['films'][number][] =>
      period === null ? [] : [{ filmId, side: period, value: filmIds.includes(filmId) ? 1 : 0 }],
    )
    const [mean1, mean2] = ([1, 2] as const).map(side => {
      const there = own.filter(one => one.side === side)
      return there.length === 0 ? undefined : there.reduce((sum, { value }) => sum + value, 0) / there.length
    })
    return {
      ...{ key, label, unit: 'share', test: null, dealt: null, films: own },
      numbers: known({
        ...{ present: filmIds.length, mean1, mean2 },
        ...(mean1 !== undefined && mean2 !== undefined && { difference: mean2 - mean1 }),
      }),
    }
  }
  return {
    sides: periods && [periods.first, periods.second],
    ...{ axis: words.kept.shareOfFilms, zero: null, unit: 'films', blocks: {}, isPresence: true },
    lines: [
      ...square.map(({ standing, after }) =>
        line(standing, `${names.position(id, standing)}, ${words.contradiction.after}`, after),
      ),
      ...moves.map(({ from, to, first, second, neither }) =>
        line(
          `${from}.${to}`,
          words.contradiction.move({ from: names.position(id, from), to: names.position(id, to) }),
          [...first, ...second, ...neither],
        ),
      ),
    ],
  }
}
