import type { Computed, Permanova } from '../../statistics/index.ts'
import {
  hellingerDistances,
  isNotComputable,
  notComputable,
  permanova,
  spreadDifference,
} from '../../statistics/index.ts'
import type { Measure } from '../question-film.ts'
import { shareIn } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import type { DirectorBlocks } from './director-blocks.ts'
import { settingsOfBlocks } from './director-blocks.ts'
import type { PermuteSettings } from './permute-columns.ts'
import type { FiniteOrWord, SystemAnswer } from './prevalence-finding.ts'

export interface SystemSettings extends PermuteSettings {
  blocks: DirectorBlocks
  /** What a film's mix is made of; shots, unless something else is said. */
  measure?: Measure
}

/** Films by codes, without films that were looked through for none of them. */
interface SystemTable {
  codes: readonly string[]
  rows: (number | null)[][]
  isSecond: boolean[]
  blockOfFilm: string[]
  filmsLeftOut: string[]
}

/**
 * PERMANOVA of the family's symbols on the Hellinger distance of films, with the difference of spread beside it.
 * Directors are dealt where any has several films. Where films were looked through for different codes, only films
 * of one pattern change places; where that cannot reach .05, the codes looked for in every film stand alone.
 */
export function testSystem(
  periods: TwoPeriods,
  family: readonly string[],
  settings: SystemSettings,
): Computed<SystemAnswer> {
  if (family.length < 2) return notComputable('fewer-than-two-codes')
  const table = tableOf(periods, family, settings)
  if (table.rows.every(row => !row.includes(null))) return answer(table, 'every-film', settings)
  const byPattern = answer(table, 'same-pattern', settings)
  if (!isNotComputable(byPattern) && byPattern.canReach05) return byPattern
  const shared = table.codes.filter((_, code) => table.rows.every(row => row[code] !== null))
  if (shared.length < 2) return byPattern
  const byShared = answer(tableOf(periods, shared, settings), 'shared-codes', settings)
  return isNotComputable(byShared) && !isNotComputable(byPattern) ? byPattern : byShared
}

function tableOf(
  periods: TwoPeriods,
  codes: readonly string[],
  { blocks: { blockOfFilm }, measure = 'shots' }: SystemSettings,
): SystemTable {
  const all = periods.films.map((film, index) => ({
    id: film.id,
    row: codes.map(codeId => shareIn(film, codeId, measure)?.present ?? null),
    second: periods.isSecond[index]!,
    block: blockOfFilm[index]!,
  }))
  const looked = all.filter(({ row }) => row.some(count => count !== null))
  return {
    codes,
    rows: looked.map(({ row }) => row),
    isSecond: looked.map(({ second }) => second),
    blockOfFilm: looked.map(({ block }) => block),
    filmsLeftOut: all.filter(film => !looked.includes(film)).map(({ id }) => id),
  }
}

function answer(
  table: SystemTable,
  basis: SystemAnswer['basis'],
  { blocks, measure: _, ...settings }: SystemSettings,
): Computed<SystemAnswer> {
  const { rows, isSecond, blockOfFilm } = table
  const distances = hellingerDistances(rows)
  if (isNotComputable(distances)) return distances
  const lookedThrough = rows.map(row => row.map(count => count !== null))
  const byFilms = permanova({ distances, isSecond, lookedThrough, ...settings })
  const test = blocks.nested
    ? permanova({ distances, isSecond, lookedThrough, blocks: blockOfFilm, ...settingsOfBlocks(settings) })
    : byFilms
  if (isNotComputable(test)) return test
  const spread = spreadDifference(distances, isSecond)
  return {
    F: Number.isFinite(test.pseudoF) ? test.pseudoF : (String(test.pseudoF) as FiniteOrWord),
    R2: test.rSquared,
    ...counted(test),
    unit: blocks.nested ? 'directors' : 'films',
    byFilms: blocks.nested
      ? isNotComputable(byFilms)
        ? byFilms
        : counted(byFilms)
      : notComputable('every-director-has-one-film'),
    canReach05: test.smallestP <= 0.05,
    basis,
    codes: [...table.codes],
    filmsLeftOut: table.filmsLeftOut,
    spread: isNotComputable(spread)
      ? spread
      : { meanP1: spread.meanFirst, meanP2: spread.meanSecond, F: spread.f, p: spread.p },
  }
}

function counted({ extremeCount, plan, p, smallestP }: Permanova) {
  return {
    extremeCount,
    assignments: plan.assignments,
    draws: plan.kind === 'exact' ? null : plan.steps,
    p,
    minTwoSidedP: smallestP,
  }
}
