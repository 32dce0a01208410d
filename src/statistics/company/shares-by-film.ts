// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

export interface FilmShares {
  /** Per film that stays, its shares of the things that stay, of sum 1. */
  shares: Float64Array[]
  films: number[]
  filmsLeftOut: number[]
  thingsLeftOut: number[]
}

/** Counts of films by things as shares, without films that nobody looked through and things not looked for in all. */
export function sharesByFilm(countsByFilm: readonly (readonly (number | null)[])[]): Computed<FilmShares> {
  if (countsByFilm.length === 0 || countsByFilm[0]!.length === 0) return notComputable('no-values')
  if (countsByFilm.some(row => row.length !== countsByFilm[0]!.length)) return notComputable('lengths-differ')
  const all = countsByFilm.map((_, film) => film)
  const films = all.filter(film => countsByFilm[film]!.some(count => count !== null))
  const things = countsByFilm[0]!.flatMap((_, thing) =>
    films.every(film => countsByFilm[film]![thing] !== null) ? [thing] : [],
  )
  if (films.length === 0 || things.length === 0) return notComputable('not-looked-through')
  const rows = films.map(film => things.map(thing => countsByFilm[film]![thing]!))
  const refusal = refuseUnlessNumbers(rows.flat())
  if (refusal) return refusal
  if (rows.some(row => row.some(count => count < 0))) return notComputable('impossible-count')
  const totals = rows.map(row => row.reduce((sum, count) => sum + count, 0))
  if (totals.some(total => total === 0)) return notComputable('no-companions')
  return {
    shares: rows.map((row, film) => Float64Array.from(row, count => count / totals[film]!)),
    films,
    filmsLeftOut: all.filter(film => !films.includes(film)),
    thingsLeftOut: countsByFilm[0]!.flatMap((_, thing) => (things.includes(thing) ? [] : [thing])),
  }
}
