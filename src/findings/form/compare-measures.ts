import type { Computed } from '../../statistics/index.ts'
import {
  directorBlockPermutation,
  filmMean,
  isNotComputable,
  leaveOneOut,
  notComputable,
  stepDownMaxT,
  welchInterval,
} from '../../statistics/index.ts'
import type { DirectorBlocks } from '../prevalence/director-blocks.ts'
import { settingsOfBlocks } from '../prevalence/director-blocks.ts'
import type { PermuteSettings } from '../prevalence/permute-columns.ts'
import { permutationAnswer } from '../prevalence/test-shares.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { valueInFilm } from './film-values.ts'
import type { FormFilm, FormMeasure, FormSubject, FormTest } from './form-finding.ts'

interface Settings extends PermuteSettings {
  blocks: DirectorBlocks
}

/** A test that is corrected within its group alone. */
type GroupTest = Omit<FormTest, 'minCorrectedP' | 'groups'>

/** A measure that is compared, corrected within its group alone. */
export type MeasureOfGroup = Omit<FormMeasure, 'test'> & { test: Computed<GroupTest> }

/** Every measure of one group, by film: means, difference, interval, and the test corrected within the group. */
export function compareMeasures(
  { isSecond }: TwoPeriods,
  films: readonly FormFilm[],
  { subjects, ...settings }: Settings & { subjects: readonly FormSubject[] },
): MeasureOfGroup[] {
  const columns = subjects.map(subject => films.map(film => valueInFilm(film, subject)))
  const tests = testColumns(columns, isSecond, settings)
  return subjects.map((subject, place) => {
    const values = columns[place]!
    const [first, second] = [sideOf(values, isSecond, false), sideOf(values, isSecond, true)]
    const [meanP1, meanP2] = [meanOf(first), meanOf(second)]
    return {
      ...{ subject, values, filmsP1: first.length, filmsP2: second.length, meanP1, meanP2 },
      difference: isNotComputable(meanP1) ? meanP1 : isNotComputable(meanP2) ? meanP2 : meanP2 - meanP1,
      welch95: intervalOf(first, second),
      test: tests[place]!,
      leaveOneFilmOut: withoutEach(values, isSecond),
    }
  })
}

function sideOf(values: readonly (number | null)[], isSecond: readonly boolean[], side: boolean): number[] {
  return values.filter((value, film): value is number => value !== null && isSecond[film] === side)
}

function meanOf(values: readonly number[]): Computed<number> {
  return values.length === 0 ? notComputable('no-values') : filmMean(values)
}

function intervalOf(first: readonly number[], second: readonly number[]): FormMeasure['welch95'] {
  if (first.length < 3 || second.length < 3) return notComputable('fewer-than-three-films-in-a-period')
  return welchInterval(first, second)
}

function testColumns(
  columns: readonly (readonly (number | null)[])[],
  isSecond: readonly boolean[],
  { blocks, ...settings }: Settings,
): Computed<GroupTest>[] {
  const members = columns.flatMap((values, place) =>
    [false, true].every(side => sideOf(values, isSecond, side).length > 1) ? [place] : [],
  )
  const tooFew = notComputable('fewer-than-two-films-in-a-period')
  if (members.length === 0) return columns.map(() => tooFew)
  const valuesBySymbol = members.map(place => columns[place]!)
  const found = blocks.nested
    ? directorBlockPermutation({
        ...{ valuesBySymbol, isSecond, blocks: blocks.blockOfFilm },
        ...settingsOfBlocks(settings),
      })
    : stepDownMaxT({ valuesBySymbol, isSecond, ...settings })
  return columns.map((_, place): Computed<GroupTest> => {
    const member = members.indexOf(place)
    if (member < 0) return tooFew
    if (isNotComputable(found)) return found
    const { statistic, raw, stepDown, plan, smallestP } = found.symbols[member]!
    const answer = permutationAnswer({ statistic, ...raw, plan, smallestP })
    return {
      ...answer,
      unit: blocks.nested ? 'directors' : 'films',
      corrected: Math.max(raw.p, stepDown.p),
    }
  })
}

function withoutEach(
  values: readonly (number | null)[],
  isSecond: readonly boolean[],
): FormMeasure['leaveOneFilmOut'] {
  const films = values.flatMap((value, film) => (value === null ? [] : [film]))
  const found = leaveOneOut(films, stays => {
    const own = (side: boolean) =>
      films.filter((film, place) => stays(place) && isSecond[film] === side).map(film => values[film]!)
    const [first, second] = [meanOf(own(false)), meanOf(own(true))]
    if (isNotComputable(first)) return first
    return isNotComputable(second) ? second : second - first
  })
  if (isNotComputable(found)) return found
  const { min, max, signFlips } = found
  return { min, max, signFlips }
}

/**
 * The same corrected for the groups as well, by Bonferroni: one answer claims of all of them. Measures of one group hang
 * together and share a walk; groups are known of different films, and some of none.
 */
export function correctForGroups(groups: readonly (readonly MeasureOfGroup[])[]): FormMeasure[] {
  const tested = groups.filter(measures => measures.some(({ test }) => !isNotComputable(test))).length
  return groups.flat().map(({ test, ...measure }) => ({
    ...measure,
    test: isNotComputable(test)
      ? test
      : {
          ...test,
          corrected: Math.min(1, test.corrected * tested),
          minCorrectedP: Math.min(1, test.minTwoSidedP * tested),
          groups: tested,
        },
  }))
}
