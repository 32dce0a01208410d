import type { DrawnAxis, FilmDotsDrawn } from '../../../charts/index.ts'
import type { ComparedRow, RowsFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { RowSaying, Words } from '../../../words/index.ts'
import { axisTicks } from '../prevalence/place-dots.ts'
import type { RowKind } from './row-kind.ts'
import { meanOf } from './rows-shown.ts'

interface RowToDraw {
  row: ComparedRow
  finding: RowsFinding<ComparedRow>
  scale: RowKind<ComparedRow>['scale']
  axis: string
  numbers: NumbersChoice
  film: (filmId: string) => string
  colour: string
  saying: RowSaying
  words: Words
}

/** A line as dots: what its drawing needs beside its width. */
export function dotsOfRow(line: RowToDraw): Omit<FilmDotsDrawn, 'width'> {
  const { row, finding, scale, numbers, words, saying, film, colour } = line
  const { first, second } = finding.periods
  const values = row.dots.flatMap(({ value }) => (value === null ? [] : [value]))
  const axis: DrawnAxis =
    scale === 'position'
      ? withTicks({ least: -1, most: 1 }, saying.value, line.axis)
      : withTicks(
          { least: 0, most: Math.min(1, 1.04 * Math.max(0.01, ...values)) },
          words.analysis.shareAtTick,
          line.axis,
        )
  return {
    periods: ([1, 2] as const).map(period => ({
      name: period === 1 ? first : second,
      mean: meanOf(row, period),
      dots: row.dots.flatMap(dot =>
        dot.period === period && dot.value !== null
          ? [
              {
                ...{ filmId: dot.filmId, value: dot.value },
                said: words.rowPages.dot({ title: film(dot.filmId), value: saying.value(dot.value) }),
              },
            ]
          : [],
      ),
    })),
    ...{ axis, colour },
    difference: differenceOf({ row, scale, numbers, words, saying }),
  }
}

function differenceOf({
  row,
  scale,
  numbers,
  words,
  saying,
}: Pick<RowToDraw, 'row' | 'scale' | 'numbers' | 'words' | 'saying'>): FilmDotsDrawn['difference'] {
  const { difference, welch95 } = row
  if (isNotComputable(difference)) return null
  const interval =
    numbers === 'inferential' && !isNotComputable(welch95)
      ? { lower: welch95.lower, upper: welch95.upper }
      : null
  const ends = [difference, ...(interval ? [interval.lower, interval.upper] : [])]
  const widest = 1.04 * Math.max(scale === 'position' ? 0.1 : 0.001, ...ends.map(Math.abs))
  return {
    ...{ name: words.analysis.difference, value: difference, interval },
    axis: withTicks(
      { least: -widest, most: widest },
      tick =>
        tick === 0 ? '0' : scale === 'position' ? saying.difference(tick) : words.analysis.points(tick),
      words.rowPages.differenceAxes[scale],
    ),
  }
}

function withTicks(
  range: { least: number; most: number },
  say: (tick: number) => string,
  meaning: string,
): DrawnAxis {
  const ticks = axisTicks(range).map(at => ({ at, said: say(Number(at.toFixed(6))) }))
  return { ...range, ticks, meaning }
}
