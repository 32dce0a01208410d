import type { Computed, FilmPermutation } from '../../statistics/index.ts'
import { isNotComputable, leaveOneOut, notComputable } from '../../statistics/index.ts'
import type { CodeColumn } from './measure-table.ts'
import { rootsOf } from './measure-table.ts'
import type { PermuteSettings } from './permute-columns.ts'
import { permuteColumns } from './permute-columns.ts'
import type { LeaveOneFilmOutAnswer, PermutationAnswer } from './prevalence-finding.ts'

/** A walk for each film left out costs as many walks as there are films, so enumerating stops earlier here. */
export const exactUpToPerFilm = 25_000
/** Beyond, so many draws for each film: enough to see whether p stays on its side of .05. */
const drawsPerFilm = 999

/** The difference and the film permutation of every code without each film in turn. */
export function leaveEachFilmOut(
  columns: readonly CodeColumn[],
  permutations: readonly Computed<PermutationAnswer>[],
  settings: PermuteSettings,
): Computed<LeaveOneFilmOutAnswer>[] {
  const filmCount = columns[0]?.isSecond.length ?? 0
  const tests = Array.from({ length: filmCount }, (_, film) => testWithout(columns, film, settings))
  return columns.map((column, code) =>
    readOne(
      column,
      permutations[code]!,
      tests.map(byCode => byCode[code]!),
    ),
  )
}

type Tested = Computed<FilmPermutation>

function testWithout(columns: readonly CodeColumn[], film: number, settings: PermuteSettings): Tested[] {
  const stays = <Value>(values: readonly Value[]) => values.filter((_, index) => index !== film)
  return permuteColumns(
    columns.map(column => stays(rootsOf(column))),
    stays(columns[0]!.isSecond),
    {
      ...settings,
      exactUpTo: Math.min(settings.exactUpTo, exactUpToPerFilm),
      draws: Math.min(settings.draws, drawsPerFilm),
    },
  )
}

function readOne(
  column: CodeColumn,
  permutation: Computed<PermutationAnswer>,
  tests: readonly Tested[],
): Computed<LeaveOneFilmOutAnswer> {
  const films = column.shares.map((_, film) => film)
  const left = leaveOneOut(films, stays => differenceOf(column, stays))
  if (isNotComputable(left)) return left
  const missing = (film: number) => column.shares[film] === null
  const pick = (read: (test: FilmPermutation) => number) =>
    tests.map((test, film): Computed<number> => {
      if (missing(film)) return notComputable('not-looked-through')
      return isNotComputable(test) ? test : read(test)
    })
  const differences = left.without.map(({ result }, film) =>
    missing(film) ? notComputable('not-looked-through') : result,
  )
  const p = pick(test => test.p)
  const assignmentsByFilm = pick(test => test.plan.assignments)
  return {
    min: left.min,
    max: left.max,
    differences,
    extremeCounts: pick(test => test.extremeCount),
    p,
    assignments: fewest(assignmentsByFilm),
    assignmentsByFilm,
    signFlips: left.signFlips,
    crosses05: crosses05(permutation, p),
  }
}

function fewest(counts: readonly Computed<number>[]): Computed<number> {
  const known = counts.flatMap(count => (isNotComputable(count) ? [] : [count]))
  return known.length === 0 ? notComputable('fewer-than-two-films-in-a-period') : Math.min(...known)
}

/** Difference of film means over the films that stay. */
export function differenceOf(column: CodeColumn, stays: (film: number) => boolean): Computed<number> {
  const sums = [0, 0]
  const counts = [0, 0]
  column.shares.forEach((share, film) => {
    if (share === null || !stays(film)) return
    const side = column.isSecond[film] ? 1 : 0
    sums[side]! += share.present / share.lookedThrough
    counts[side]!++
  })
  if (counts[0] === 0 || counts[1] === 0) return notComputable('fewer-than-two-films-in-a-period')
  return differenceOfMeans(sums[0]! / counts[0]!, sums[1]! / counts[1]!)
}

/** Means that differ by rounding alone do not differ: no film "turns" such a difference. */
export function differenceOfMeans(first: number, second: number): number {
  const difference = second - first
  return Math.abs(difference) <= roundingOf1 * Math.max(Math.abs(first), Math.abs(second)) ? 0 : difference
}

const roundingOf1 = 1e-12

function crosses05(whole: Computed<PermutationAnswer>, without: readonly Computed<number>[]): boolean {
  if (isNotComputable(whole)) return false
  return without.some(p => !isNotComputable(p) && p <= 0.05 !== whole.p <= 0.05)
}
