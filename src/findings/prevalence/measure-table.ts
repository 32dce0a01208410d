import type { FilmShare, Measure } from '../question-film.ts'
import { shareIn } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'

/** Films by one code under one measure, with the films that were looked through for it. */
export interface CodeColumn {
  codeId: string
  shares: readonly FilmShare[]
  isSecond: readonly boolean[]
}

export function columnOf(periods: TwoPeriods, codeId: string, measure: Measure): CodeColumn {
  return {
    codeId,
    shares: periods.films.map(film => shareIn(film, codeId, measure)),
    isSecond: periods.isSecond,
  }
}

/** All that is known of a column, one number after the other. */
export function valuesOf({ shares }: CodeColumn): (number | null)[] {
  const values: (number | null)[] = []
  for (const share of shares)
    if (share === null) values.push(null, null)
    else values.push(share.present, share.lookedThrough)
  return values
}

/** Present and looked through of the films of one period that were looked through at all. */
export function knownOf(column: CodeColumn, second: boolean): { present: number; lookedThrough: number }[] {
  return column.shares.filter(
    (share, film): share is NonNullable<FilmShare> => share !== null && column.isSecond[film] === second,
  )
}

export function sharesOf(column: CodeColumn, second: boolean): number[] {
  return knownOf(column, second).map(({ present, lookedThrough }) => present / lookedThrough)
}

/** Per film the arcsine root of its share, on which films are tested; null where nobody looked. */
export function rootsOf(column: CodeColumn): (number | null)[] {
  return column.shares.map(share =>
    share === null ? null : Math.asin(Math.sqrt(share.present / share.lookedThrough)),
  )
}
