import type { ContradictionFinding } from '../../findings/index.ts'
import type { NamesInRows, Words } from '../../words/index.ts'
import type { SquareMove } from '../square/draw-square.ts'
import { drawSquare, placesOfSquare } from '../square/draw-square.ts'

interface SquaresDrawnWith {
  width: number
  words: Pick<Words, 'contradiction' | 'rowPages'>
  names: Pick<NamesInRows, 'position'>
  hasNumbers?: boolean
}

/** The square of a contradiction for each period, or one of all films: the same scale in all. */
export function drawSquares(
  finding: ContradictionFinding,
  { width, words, names, hasNumbers = true }: SquaresDrawnWith,
): { name: string; svg: string }[] {
  const { contradictionId, periods, films, square, moves } = finding
  const id = contradictionId ?? ''
  const { contradiction, rowPages } = words
  const sides: { name: string; period: 1 | 2 | null }[] = periods
    ? [
        { name: periods.first, period: 1 },
        { name: periods.second, period: 2 },
      ]
    : [{ name: contradiction.columns.allFilms, period: null }]
  const inPeriod = (period: 1 | 2 | null) =>
    new Set(films.flatMap(film => (film.period === period ? [film.id.split('#')[0]!] : [])))
  const drawn = sides.map(({ name, period }) => {
    const own = inPeriod(period)
    const places = Object.fromEntries(
      placesOfSquare.map(place => {
        const ending = square.find(({ standing }) => standing === place)?.after ?? []
        return [place, { name: names.position(id, place), films: ending.filter(one => own.has(one)).length }]
      }),
    ) as Parameters<typeof drawSquare>[0]['places']
    const made = moves.flatMap((move): SquareMove[] => {
      const count = move[period === 1 ? 'first' : period === 2 ? 'second' : 'neither'].length
      const said = contradiction.move({
        from: names.position(id, move.from),
        to: names.position(id, move.to),
      })
      return count === 0
        ? []
        : [
            {
              ...{ from: move.from, to: move.to, films: count, leaps: move.kind === 'leaps' },
              said: hasNumbers ? rowPages.dot({ title: said, value: String(count) }) : said,
            },
          ]
    })
    return { name, places, moves: made }
  })
  const most = Math.max(
    0,
    ...drawn.flatMap(({ places, moves: made }) => [
      ...Object.values(places).map(place => place.films),
      ...made.map(move => move.films),
    ]),
  )
  return drawn.map(({ name, places, moves: made }) => ({
    name,
    svg: drawSquare({ width, title: name, places, moves: made, most, hasNumbers }),
  }))
}
