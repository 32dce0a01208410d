import { isNotComputable, leaveOneOut, notComputable } from '../../statistics/index.ts'
import { recallEach } from '../column-memory.ts'
import { compareText } from '../compare-text.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { differenceOf, differenceReader, exactUpToPerFilm } from './leave-each-film-out.ts'
import type { CodeColumn } from './measure-table.ts'
import { columnOf, knownOf, rootsOf, valuesOf } from './measure-table.ts'
import { permuteColumns } from './permute-columns.ts'
import type { OtherReadings } from './prevalence-finding.ts'
import type { TestSettings } from './test-shares.ts'
import { permutationAnswer } from './test-shares.ts'

/** Does the difference of screen time of each code hang on one director, or on one coder's reading? */
export function readOtherwise(
  periods: TwoPeriods,
  codes: readonly string[],
  settings: TestSettings,
): OtherReadings[] {
  const readings = codersOf(periods).map(coderId => readAlone(periods, codes, { coderId, settings }))
  return codes.map((codeId, code) => ({
    leaveOneDirectorOut: leaveDirectorsOut(periods, codeId, settings),
    coderAlone: readings
      .map(reading => reading[code]!)
      .filter(({ filmsP1, filmsP2 }) => filmsP1 + filmsP2 > 0),
  }))
}

function leaveDirectorsOut(
  periods: TwoPeriods,
  codeId: string,
  { blocks, memory }: TestSettings,
): OtherReadings['leaveOneDirectorOut'] {
  if (!blocks.nested) return notComputable('every-director-has-one-film')
  const column = columnOf(periods, codeId, 'screen-time')
  const shared = [periods.isSecond, blocks.blockOfFilm]
  const [found] = recallEach(memory, 'leave directors out', { columns: [valuesOf(column)], shared }, () => [
    withoutEachDirector(column, blocks.blockOfFilm),
  ])
  if (isNotComputable(found!)) return found
  const { min, max, signFlips } = found!
  const without = found!.without.map(({ left, result }) => ({
    filmIds: periods.films.filter((_, film) => blocks.blockOfFilm[film] === left).map(film => film.id),
    difference: result,
  }))
  return { min, max, signFlips, without }
}

function withoutEachDirector(column: CodeColumn, blockOfFilm: readonly string[]) {
  const looked = column.shares.flatMap((share, film) => (share === null ? [] : [film]))
  const placeOf = new Map(looked.map((film, place) => [film, place]))
  const difference = differenceReader(column)
  return leaveOneOut(
    looked.map(film => blockOfFilm[film]!),
    stays => difference(film => stays(placeOf.get(film) ?? -1)),
  )
}

function codersOf({ films }: TwoPeriods): string[] {
  return [...new Set(films.flatMap(film => Object.keys(film.countsByCoder ?? {})))].sort(compareText)
}

/** Every code as one coder alone read it, in the films that this coder looked through. */
function readAlone(
  periods: TwoPeriods,
  codes: readonly string[],
  { coderId, settings }: { coderId: string; settings: TestSettings },
): OtherReadings['coderAlone'] {
  const read = periods.films.flatMap((film, index) => {
    const counts = film.countsByCoder?.[coderId]
    return counts ? [{ film: { ...film, counts }, second: periods.isSecond[index]! }] : []
  })
  const own = { films: read.map(({ film }) => film), isSecond: read.map(({ second }) => second), outside: [] }
  const columns = codes.map(codeId => columnOf(own, codeId, 'screen-time'))
  const tests = permuteColumns(columns.map(rootsOf), own.isSecond, {
    ...settings,
    exactUpTo: Math.min(settings.exactUpTo, exactUpToPerFilm),
  })
  return columns.map((column, code) => {
    const test = tests[code]!
    return {
      coderId,
      filmsP1: knownOf(column, false).length,
      filmsP2: knownOf(column, true).length,
      difference: differenceOf(column, () => true),
      permutation: isNotComputable(test) ? test : permutationAnswer(test),
    }
  })
}
