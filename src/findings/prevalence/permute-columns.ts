import type { Computed, FilmPermutation } from '../../statistics/index.ts'
import { isNotComputable, stepDownMaxT } from '../../statistics/index.ts'
import type { ColumnMemory } from '../column-memory.ts'
import { recallEach } from '../column-memory.ts'

export interface PermuteSettings {
  exactUpTo: number
  draws: number
  seed: number
  memory?: ColumnMemory
}

/** The film permutation test of every code on its own films; codes with the same films share one walk. */
export function permuteColumns(
  columns: readonly (readonly (number | null)[])[],
  isSecond: readonly boolean[],
  { memory, ...settings }: PermuteSettings,
): Computed<FilmPermutation>[] {
  const tests: Computed<FilmPermutation>[] = []
  for (const codes of codesByFilms(columns)) {
    const own = codes.map(code => columns[code]!)
    const found = recallEach(
      areNumbers(own) ? memory : undefined,
      'permutation',
      { columns: own, shared: sharedOf(isSecond, settings) },
      places =>
        walkTogether(
          places.map(place => own[place]!),
          isSecond,
          settings,
        ),
    )
    codes.forEach((code, place) => {
      tests[code] = found[place]!
    })
  }
  return tests
}

/** What is no number is refused for all that are walked with it, so such columns are not told apart. */
export function areNumbers(columns: readonly (readonly (number | null)[])[]): boolean {
  return columns.every(values => values.every(value => value === null || Number.isFinite(value)))
}

/** What a test of a column rests on beside its values. */
export function sharedOf(
  isSecond: readonly boolean[],
  { exactUpTo, draws, seed }: Omit<PermuteSettings, 'memory'>,
) {
  return [isSecond, exactUpTo, draws, seed]
}

function walkTogether(
  valuesBySymbol: readonly (readonly (number | null)[])[],
  isSecond: readonly boolean[],
  settings: Omit<PermuteSettings, 'memory'>,
): Computed<FilmPermutation>[] {
  const together = stepDownMaxT({ valuesBySymbol, isSecond, ...settings })
  return valuesBySymbol.map((_, place) => {
    if (isNotComputable(together)) return together
    const { statistic, raw, plan, smallestP } = together.symbols[place]!
    return { statistic, ...raw, plan, smallestP }
  })
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
