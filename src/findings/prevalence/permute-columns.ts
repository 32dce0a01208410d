import type { Computed, FilmPermutation } from '../../statistics/index.ts'
import { filmPermutationTest, isNotComputable, stepDownMaxT } from '../../statistics/index.ts'

export interface PermuteSettings {
  exactUpTo: number
  draws: number
  seed: number
}

/** The film permutation test of every code; those that every film was looked through for share one walk. */
export function permuteColumns(
  columns: readonly (readonly (number | null)[])[],
  isSecond: readonly boolean[],
  settings: PermuteSettings,
): Computed<FilmPermutation>[] {
  const whole = columns.flatMap((values, code) => (values.includes(null) ? [] : [code]))
  const placeOfCode = new Map(whole.map((code, place) => [code, place]))
  const together = stepDownMaxT({ valuesBySymbol: whole.map(code => columns[code]!), isSecond, ...settings })
  return columns.map((values, code) => {
    const place = placeOfCode.get(code)
    if (place === undefined) return filmPermutationTest({ values, isSecond, ...settings })
    if (isNotComputable(together)) return together
    const { statistic, raw } = together.symbols[place]!
    return { statistic, ...raw, plan: together.plan }
  })
}
