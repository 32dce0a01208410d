import type { Computed } from '../../statistics/index.ts'
import { isNotComputable, leaveOneOut, notComputable } from '../../statistics/index.ts'
import { compareText } from '../film-counts.ts'
import type { QuestionFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { differenceOf } from './leave-each-film-out.ts'
import { columnOf, knownOf, rootsOf } from './measure-table.ts'
import { permuteColumns } from './permute-columns.ts'
import type { OtherReadings } from './prevalence-finding.ts'
import type { TestSettings } from './test-shares.ts'
import { permutationAnswer } from './test-shares.ts'

/** Does the difference of screen time hang on one director, or on one coder's reading? */
export function readOtherwise(periods: TwoPeriods, codeId: string, settings: TestSettings): OtherReadings {
  return {
    leaveOneDirectorOut: leaveDirectorsOut(periods, codeId, settings),
    coderAlone: codersOf(periods.films).map(coderId => readAlone(periods, codeId, { coderId, settings })),
  }
}

function leaveDirectorsOut(
  periods: TwoPeriods,
  codeId: string,
  { blocks }: TestSettings,
): OtherReadings['leaveOneDirectorOut'] {
  if (!blocks.nested) return notComputable('every-director-has-one-film')
  const column = columnOf(periods, codeId, 'screen-time')
  const looked = column.shares.flatMap((share, film) => (share === null ? [] : [film]))
  const found = leaveOneOut(
    looked.map(film => blocks.blockOfFilm[film]!),
    stays => differenceOf(column, film => stays(looked.indexOf(film))),
  )
  if (isNotComputable(found)) return found
  const { min, max, signFlips } = found
  const without = found.without.map(({ left, result }) => ({
    filmIds: periods.films.filter((_, film) => blocks.blockOfFilm[film] === left).map(film => film.id),
    difference: result,
  }))
  return { min, max, signFlips, without }
}

function codersOf(films: readonly QuestionFilm[]): string[] {
  return [...new Set(films.flatMap(film => Object.keys(film.countsByCoder ?? {})))].sort(compareText)
}

function readAlone(
  periods: TwoPeriods,
  codeId: string,
  { coderId, settings }: { coderId: string; settings: TestSettings },
): OtherReadings['coderAlone'][number] {
  const alone = periods.films.map((film, index) => ({ film, second: periods.isSecond[index]! }))
  const read = alone.flatMap(({ film, second }) => {
    const counts = film.countsByCoder?.[coderId]
    return counts ? [{ film: { ...film, counts }, second }] : []
  })
  const own = { films: read.map(({ film }) => film), isSecond: read.map(({ second }) => second), outside: [] }
  const column = columnOf(own, codeId, 'screen-time')
  const test = permuteColumns([rootsOf(column)], own.isSecond, settings)[0]!
  const difference: Computed<number> = differenceOf(column, () => true)
  return {
    coderId,
    filmsP1: knownOf(column, false).length,
    filmsP2: knownOf(column, true).length,
    difference,
    permutation: isNotComputable(test) ? test : permutationAnswer(test),
  }
}
