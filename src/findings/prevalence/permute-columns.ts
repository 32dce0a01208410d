import type { Computed, FilmPermutation } from '../../statistics/index.ts'
import { isNotComputable, stepDownMaxT } from '../../statistics/index.ts'

export interface PermuteSettings {
  exactUpTo: number
  draws: number
  seed: number
}

/** The film permutation test of every code on its own films; codes with the same films share one walk. */
export function permuteColumns(
  columns: readonly (readonly (number | null)[])[],
  isSecond: readonly boolean[],
  settings: PermuteSettings,
): Computed<FilmPermutation>[] {
  const tests: Computed<FilmPermutation>[] = []
  for (const codes of codesByFilms(columns)) {
    const valuesBySymbol = codes.map(code => columns[code]!)
    const together = stepDownMaxT({ valuesBySymbol, isSecond, ...settings })
    codes.forEach((code, place) => {
      if (isNotComputable(together)) tests[code] = together
      else {
        const { statistic, raw, plan, smallestP } = together.symbols[place]!
        tests[code] = { statistic, ...raw, plan, smallestP }
      }
    })
  }
  return tests
}

/** Codes by their places, those that have values of the same films together. */
export function codesByFilms(columns: readonly (readonly (number | null)[])[]): number[][] {
  const groups = new Map<string, number[]>()
  columns.forEach((values, code) => {
    const films = values.map(value => (value === null ? '-' : 'x')).join('')
    groups.set(films, [...(groups.get(films) ?? []), code])
  })
  return [...groups.values()]
}
