import type { Computed } from '../../statistics/index.ts'
import {
  defaultDraws,
  defaultExactUpTo,
  filmMean,
  filmVariance,
  fisherFTails,
  isNotComputable,
  leaveOneOut,
  notComputable,
  welchInterval,
} from '../../statistics/index.ts'
import type { FilmsInTwoPeriods } from '../films-in-two-periods.ts'
import { lookedThroughOf } from '../looked-through-unequally.ts'
import { compareShotLength } from '../prevalence/compare-shot-length.ts'
import { directorBlocks } from '../prevalence/director-blocks.ts'
import { findResolution } from '../prevalence/find-resolution.ts'
import { defaultTestOf, lookedThroughShares } from '../prevalence/judge-symbol.ts'
import { differenceOfMeans } from '../prevalence/leave-each-film-out.ts'
import type { Welch95 } from '../prevalence/prevalence-finding.ts'
import type { PrevalenceWarning } from '../prevalence/prevalence-warning.ts'
import { testFamily } from '../prevalence/test-shares.ts'
import { warnOfFilms } from '../prevalence/warn-of-films.ts'
import type { QuestionFilm } from '../question-film.ts'
import { codeInFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { splitPeriods } from '../two-periods.ts'
import { withoutScenes } from '../when/share-by-measure.ts'
import { judgeRow, unlessOnlyCounted, unlessUnequal } from './row-verdict.ts'
import type {
  ComparedRow,
  MeansOfPeriods,
  RowDot,
  RowMeasure,
  RowsFinding,
  RowsParameters,
  RowWarning,
} from './rows-finding.ts'

/** One line before it is compared. */
export interface RowToCompare<Key> {
  key: Key
  /** One per film of the two periods, in their order. */
  dots: readonly RowDot[]
  /** Codes that had to be looked for; none: any. */
  codeIds: readonly string[]
  /** A value of a film on the scale that is tested, and the bounds of a difference. */
  scale: RowScale
  /** Enough films tell of it, and one of its codes was declared before looking if any was. */
  inFamily: boolean
  isFocal: boolean
}

export interface RowScale {
  tested: (value: number) => number
  /** A difference lies between these. */
  bound: number
}

export const shareScale: RowScale = { tested: value => Math.asin(Math.sqrt(value)), bound: 1 }
export const positionScale: RowScale = { tested: value => value, bound: 2 }

export interface RowsChoices {
  focalCodeIds?: readonly string[]
}

export function rowsParameters(
  { focalCodeIds }: RowsChoices,
  measure: RowMeasure = 'screen-time',
): RowsParameters {
  return {
    ...(measure !== 'screen-time' && { measure }),
    ...{ minimumFilms: 3, focalCodes: focalCodeIds?.length ? [...focalCodeIds] : null },
    ...{ seed: 1, draws: defaultDraws, exactUpTo: defaultExactUpTo },
  }
}

/**
 * Lines of a finding compared between two periods: is each film's value another in the later films?
 *
 * Unit: the film; directors moved whole where any has several. Null: films are exchangeable between the periods. In:
 * one value per line and film. Out: means, difference and Welch interval, film permutation on the line's own scale,
 * max-T over the lines of the family, the range without each film, and what may be said of each line. A film that tells
 * nothing of a line is missing in it, never 0.
 */
export function compareRows<Key extends object>(
  counted: FilmsInTwoPeriods,
  makeRows: (periods: TwoPeriods) => readonly RowToCompare<Key>[],
  parameters: RowsParameters,
): RowsFinding<Key & ComparedRow> {
  const periods = splitPeriods(counted.films, counted.periods)
  const rows = makeRows(periods)
  const familySize = rows.filter(({ inFamily }) => inFamily).length
  const tell = familySize > 0 ? rows.filter(({ inFamily }) => inFamily) : rows
  const lookedThrough = periods.films.map((_, film) =>
    tell.some(({ dots }) => dots[film]!.telling === 'known'),
  )
  const blocks = directorBlocks(periods.films, lookedThrough)
  const settings = { ...parameters, blocks }
  const tests = testFamily({
    roots: rows.map(({ dots, scale }) =>
      dots.map(({ value }) => (value === null ? null : scale.tested(value))),
    ),
    inFamily: rows.map(({ inFamily }) => inFamily),
    isSecond: periods.isSecond,
    settings,
  })
  const [first, second] = counted.periods
  const named = {
    ...{ first, second, inOrder: counted.periodsInOrder },
    ...(counted.chosenAfterLooking && { chosenAfterLooking: true as const }),
  }
  const resolution = findResolution(periods, { ...settings, lookedThrough, familySize })
  const unit = blocks.nested ? 'directors' : 'films'
  return {
    ...(counted.codebookVersion && { codebookVersion: counted.codebookVersion }),
    periods: named,
    films: periods.films.map(({ id, directorIds, counts }, film) => ({
      ...{ id, directors: [...directorIds], codedMs: counts.lookedThroughMs },
      period: periods.isSecond[film] ? 2 : 1,
    })),
    filmsOutside: periods.outside.map(({ id }) => id),
    rows: rows.map(({ key, dots, codeIds, scale, inFamily, isFocal }, row) => {
      const means = compareMeans(dots, scale)
      const test = tests[row]!
      const { own, corrected } = defaultTestOf(test, unit)
      const values = known(dots)
      const left = leaveFilmsOut(dots)
      return {
        ...key,
        inFamily,
        dots: [...dots],
        ...means,
        ...test,
        leaveOneFilmOut: isNotComputable(left)
          ? left
          : { min: left.min, max: left.max, signFlips: left.signFlips },
        verdict: unlessUnequal(
          judgeRow({
            ...{ films: [means.filmsP1, means.filmsP2], difference: means.difference },
            isAlike: values.every(({ value }) => value === values[0]!.value),
            ...{ inFamily, isFocal, unit, familySize, own, corrected },
          }),
          lookedThroughShares(
            dots.map(({ period, telling }, film) => ({
              period,
              lookedThroughShare: telling === 'known' ? lookedThroughIn(periods.films[film]!, codeIds) : 0,
            })),
          ),
        ),
        warnings: warnOfRow(dots, scale, means.difference),
      }
    }),
    ...{ familySize, resolution, defaultTest: unit },
    warnings: warnOfFilms(periods, {
      ...{ codes: counted.codes, named, resolution },
      shotLength: compareShotLength(periods),
    }).filter(warning => parameters.measure === 'shots' || speaksOfTime(warning)),
    ...(parameters.measure === 'scenes' && { filmsWithoutScenes: withoutScenes(periods.films) }),
    parameters,
  }
}

/** Of a film, how much was looked through for all of these codes; for any, where there are none. */
function lookedThroughIn(film: QuestionFilm, codeIds: readonly string[]): number {
  if (codeIds.length === 0) return lookedThroughOf(film)
  return Math.min(...codeIds.map(codeId => codeInFilm(film, codeId).lookedThroughShare))
}

/** Compared by a measure, and by screen time beside it: what is counted otherwise is claimed where both say it. */
export function comparedBy<
  Measure extends string,
  Key extends object,
  Finding extends RowsFinding<Key & ComparedRow>,
>(
  measure: Measure | 'screen-time',
  compare: (measure: Measure | 'screen-time') => Finding,
  keyOf: (row: Finding['rows'][number]) => string,
): Finding {
  const counted = compare(measure)
  if (measure === 'screen-time') return counted
  const verdicts = new Map(compare('screen-time').rows.map(row => [keyOf(row), row.verdict]))
  return {
    ...counted,
    rows: counted.rows.map(row => ({
      ...row,
      verdict: unlessOnlyCounted(row.verdict, verdicts.get(keyOf(row))),
    })),
  }
}

/** Shares of time and of marks do not hang on how long shots are. */
function speaksOfTime({ kind }: PrevalenceWarning): boolean {
  return kind !== 'shot-length-differs' && kind !== 'few-shots'
}

type KnownDot = RowDot & { value: number }

function known(dots: readonly RowDot[]): KnownDot[] {
  return dots.filter((dot): dot is KnownDot => dot.value !== null)
}

function valuesOf(dots: readonly RowDot[], period: 1 | 2): number[] {
  return known(dots).flatMap(dot => (dot.period === period ? [dot.value] : []))
}

/** Fewer films in a period, and an interval is wider than anything that films could differ by. */
const filmsForInterval = 3

/** Means of the films of each period and their difference, with the interval where films are enough for one. */
export function compareMeans(dots: readonly RowDot[], { bound }: Pick<RowScale, 'bound'>): MeansOfPeriods {
  const [first, second] = [valuesOf(dots, 1), valuesOf(dots, 2)]
  const mean = (values: readonly number[]) =>
    values.length === 0 ? notComputable('not-looked-through-in-one-period') : filmMean(values)
  const [meanP1, meanP2] = [mean(first), mean(second)]
  return {
    ...{ filmsP1: first.length, filmsP2: second.length, meanP1, meanP2 },
    difference: differenceOf(dots),
    welch95: intervalOf(first, second, bound),
  }
}

function intervalOf(first: readonly number[], second: readonly number[], bound: number): Computed<Welch95> {
  if (first.length === 0 || second.length === 0) return notComputable('not-looked-through-in-one-period')
  if (Math.min(first.length, second.length) < filmsForInterval)
    return notComputable('fewer-than-three-films-in-a-period')
  const found = welchInterval(first, second)
  if (isNotComputable(found)) return found
  const { t, df, lower, upper, p } = found
  return { t, df, lower: Math.max(-bound, lower), upper: Math.min(bound, upper), p }
}

function differenceOf(dots: readonly RowDot[]): Computed<number> {
  const [first, second] = [filmMean(valuesOf(dots, 1)), filmMean(valuesOf(dots, 2))]
  return isNotComputable(first) || isNotComputable(second)
    ? notComputable('not-looked-through-in-one-period')
    : differenceOfMeans(first, second)
}

function leaveFilmsOut(dots: readonly RowDot[]) {
  const films = known(dots)
  return leaveOneOut(
    films.map(({ filmId }) => filmId),
    stays => differenceOf(films.filter((_, film) => stays(film))),
  )
}

function warnOfRow(dots: readonly RowDot[], scale: RowScale, difference: Computed<number>): RowWarning[] {
  const missing = (['not-looked-for', 'nothing-there', 'not-said'] as const).flatMap((kind): RowWarning[] => {
    const filmIds = dots.filter(({ telling }) => telling === kind).map(({ filmId }) => filmId)
    return filmIds.length > 0 && known(dots).length > 0 ? [{ kind, filmIds }] : []
  })
  const left = leaveFilmsOut(dots)
  const turning =
    isNotComputable(left) || isNotComputable(difference)
      ? []
      : left.without.flatMap(({ left: filmId, result }) =>
          !isNotComputable(result) && result * difference < 0 ? [filmId] : [],
        )
  const ratio = spreadThatDiffers(dots, scale)
  return [
    ...missing,
    ...(turning.length > 0 ? [{ kind: 'one-film-carries' as const, filmIds: turning }] : []),
    ...(ratio === null ? [] : [{ kind: 'spread-differs' as const, varianceRatio: ratio }]),
  ]
}

function spreadThatDiffers(dots: readonly RowDot[], { tested }: RowScale): number | null {
  const [first, second] = [valuesOf(dots, 1).map(tested), valuesOf(dots, 2).map(tested)]
  const [variance1, variance2] = [filmVariance(first), filmVariance(second)]
  if (isNotComputable(variance1) || isNotComputable(variance2) || variance1 === 0 || variance2 === 0)
    return null
  const varianceRatio = variance2 / variance1
  const tails = fisherFTails(varianceRatio, { numerator: second.length - 1, denominator: first.length - 1 })
  return !isNotComputable(tails) && 2 * Math.min(tails.lower, tails.upper) < 0.05 ? varianceRatio : null
}
