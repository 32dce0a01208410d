import type { Computed } from '../../statistics/index.ts'
import {
  countAssignments,
  isNotComputable,
  leaveOneOut,
  notComputable,
  permutationWithoutEach,
} from '../../statistics/index.ts'
import { recallEach } from '../column-memory.ts'
import type { CodeColumn } from './measure-table.ts'
import { rootsOf, valuesOf } from './measure-table.ts'
import type { PermuteSettings } from './permute-columns.ts'
import { areNumbers, codesByFilms, permuteColumns, sharedOf } from './permute-columns.ts'
import type { LeaveOneFilmOutAnswer, PermutationAnswer } from './prevalence-finding.ts'

/** A walk for each film left out costs as many walks as there are films, so enumerating stops earlier here. */
export const exactUpToPerFilm = 25_000
/** Beyond, so many draws for each film: enough to see whether p stays on its side of .05. */
const drawsPerFilm = 999

/** Deals of all films, about half of which serve for each film that is left out. */
const dealsOfAll = 2 * drawsPerFilm + 1

/** The difference and the film permutation of every code without each film in turn. */
export function leaveEachFilmOut(
  columns: readonly CodeColumn[],
  permutations: readonly Computed<PermutationAnswer>[],
  settings: PermuteSettings,
): readonly Computed<LeaveOneFilmOutAnswer>[] {
  const { memory, ...plain } = settings
  const isSecond = columns[0]?.isSecond ?? []
  return recallEach(
    areNumbers(columns.map(rootsOf)) ? memory : undefined,
    'left out',
    {
      columns: columns.map((column, code) => [...valuesOf(column), pOf(permutations[code]!)]),
      shared: sharedOf(isSecond, plain),
    },
    places =>
      leaveOutOf(
        places.map(place => columns[place]!),
        places.map(place => permutations[place]!),
        plain,
      ),
  )
}

function pOf(permutation: Computed<PermutationAnswer>): number | null {
  return isNotComputable(permutation) ? null : permutation.p
}

function leaveOutOf(
  columns: readonly CodeColumn[],
  permutations: readonly Computed<PermutationAnswer>[],
  settings: PermuteSettings,
): Computed<LeaveOneFilmOutAnswer>[] {
  const roots = columns.map(rootsOf)
  const tests: Tested[][] = columns.map(() => [])
  for (const codes of codesByFilms(roots)) {
    const own = { roots: codes.map(code => roots[code]!), isSecond: columns[codes[0]!]!.isSecond }
    const found = dealtTogether(own, settings) ?? walkedEach(own, settings)
    codes.forEach((code, place) => {
      tests[code] = found[place]!
    })
  }
  return columns.map((column, code) => readOne(column, permutations[code]!, tests[code]!))
}

/** What is asked of the test without one film. */
type Tested = Computed<{ extremeCount: number; p: number; assignments: number }>

/** Codes with values of the same films. */
interface SameFilms {
  roots: readonly (readonly (number | null)[])[]
  isSecond: readonly boolean[]
}

/** Per code and film; a walk for each film. */
function walkedEach({ roots, isSecond }: SameFilms, settings: PermuteSettings): Tested[][] {
  const byFilm = isSecond.map((_, film) => {
    const stays = <Value>(values: readonly Value[]) => values.filter((__, index) => index !== film)
    return permuteColumns(roots.map(stays), stays(isSecond), {
      ...settings,
      exactUpTo: Math.min(settings.exactUpTo, exactUpToPerFilm),
      draws: Math.min(settings.draws, drawsPerFilm),
    })
  })
  return roots.map((_, code) =>
    byFilm.map((tests): Tested => {
      const test = tests[code]!
      if (isNotComputable(test)) return test
      return { extremeCount: test.extremeCount, p: test.p, assignments: test.plan.assignments }
    }),
  )
}

/** The same from deals of all films, which serve for every film; null where all assignments without one can be walked. */
function dealtTogether({ roots, isSecond }: SameFilms, settings: PermuteSettings): Tested[][] | null {
  const known = roots[0]!.flatMap((value, film) => (value === null ? [] : [film]))
  const sides = known.map(film => isSecond[film]!)
  const inSecond = sides.filter(Boolean).length
  const assignmentsWithout = (second: boolean) =>
    countAssignments(known.length - inSecond - (second ? 0 : 1), inSecond - (second ? 1 : 0)) as number
  const [fromFirst, fromSecond] = [assignmentsWithout(false), assignmentsWithout(true)]
  const atMost = Math.min(settings.exactUpTo, exactUpToPerFilm)
  if (Math.min(fromFirst, fromSecond) <= atMost) return null
  const found = permutationWithoutEach({
    valuesBySymbol: roots.map(values => known.map(film => values[film]!)),
    ...{ isSecond: sides, seed: settings.seed },
    draws: Math.min(dealsOfAll, 2 * settings.draws + 1),
  })
  if (isNotComputable(found)) return null
  return found.map(ofCode => {
    const tests: Tested[] = isSecond.map(() => notComputable('not-looked-through'))
    ofCode.forEach(({ extremeCount, p }, place) => {
      tests[known[place]!] = { extremeCount, p, assignments: sides[place] ? fromSecond : fromFirst }
    })
    return tests
  })
}

function readOne(
  column: CodeColumn,
  permutation: Computed<PermutationAnswer>,
  tests: readonly Tested[],
): Computed<LeaveOneFilmOutAnswer> {
  const films = column.shares.map((_, film) => film)
  const left = leaveOneOut(films, differenceReader(column))
  if (isNotComputable(left)) return left
  const missing = (film: number) => column.shares[film] === null
  const pick = (read: (test: Exclude<Tested, { because: unknown }>) => number) =>
    tests.map((test, film): Computed<number> => {
      if (missing(film)) return notComputable('not-looked-through')
      return isNotComputable(test) ? test : read(test)
    })
  const differences = left.without.map(({ result }, film) =>
    missing(film) ? notComputable('not-looked-through') : result,
  )
  const p = pick(test => test.p)
  const assignmentsByFilm = pick(test => test.assignments)
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
  return differenceReader(column)(stays)
}

/** The same, to be asked as often as there are films. */
export function differenceReader({
  shares,
  isSecond,
}: CodeColumn): (stays: (film: number) => boolean) => Computed<number> {
  const values = shares.map(share => share && share.present / share.lookedThrough)
  return stays => {
    let [first, second, inFirst, inSecond] = [0, 0, 0, 0]
    for (let film = 0; film < values.length; film++) {
      const value = values[film]!
      if (value === null || !stays(film)) continue
      if (isSecond[film]) {
        second += value
        inSecond++
      } else {
        first += value
        inFirst++
      }
    }
    if (inFirst === 0 || inSecond === 0) return notComputable('fewer-than-two-films-in-a-period')
    return differenceOfMeans(first / inFirst, second / inSecond)
  }
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
