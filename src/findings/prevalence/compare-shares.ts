import type { Computed } from '../../statistics/index.ts'
import {
  cohenH,
  filmMean,
  filmVariance,
  fisherFTails,
  isNotComputable,
  log2RatioOfFilmMeans,
  log2RatioPooled,
  notComputable,
  noticeableChange,
  pooledShare,
  welchInterval,
} from '../../statistics/index.ts'
import type { Measure } from '../question-film.ts'
import { differenceOfMeans } from './leave-each-film-out.ts'
import type { CodeColumn } from './measure-table.ts'
import { knownOf, rootsOf, sharesOf } from './measure-table.ts'
import type { ShareComparison, Welch95 } from './prevalence-finding.ts'

/** Means, differences and intervals of one code by one measure, second period minus first. */
export function compareShares(column: CodeColumn, measure: Measure): ShareComparison {
  const [first, second] = [knownOf(column, false), knownOf(column, true)]
  const [shares1, shares2] = [sharesOf(column, false), sharesOf(column, true)]
  const [meanP1, meanP2] = [meanShare(shares1), meanShare(shares2)]
  const [pooledP1, pooledP2] = [first, second].map(films =>
    films.length === 0
      ? notComputable('not-looked-through-in-one-period')
      : pooledShare(
          films.map(film => film.present),
          films.map(film => film.lookedThrough),
        ),
  ) as [Computed<number>, Computed<number>]
  const counted = measure !== 'screen-time'
  return {
    filmsP1: shares1.length,
    filmsP2: shares2.length,
    meanP1,
    meanP2,
    pooledP1,
    pooledP2,
    difference: combine(meanP1, meanP2, differenceOfMeans),
    differencePooled: combine(pooledP1, pooledP2, differenceOfMeans),
    log2RatioPooled: counted ? log2RatioPooled(total(first), total(second)) : notComputable('outside-range'),
    log2RatioFilmMeans: counted ? log2RatioOfFilmMeans(first, second) : notComputable('outside-range'),
    ratioOfMeans: combine(meanP1, meanP2, (a, b) =>
      a === 0 ? notComputable('absent-in-one-period') : b / a,
    ),
    cohenH: combine(meanP1, meanP2, cohenH),
    welch95: welch(shares1, shares2),
    spread: compareSpread(column),
    noticeable: noticeableChange({ first: shares1, second: shares2 }),
  }
}

function meanShare(shares: readonly number[]): Computed<number> {
  return shares.length === 0 ? notComputable('not-looked-through-in-one-period') : filmMean(shares)
}

function combine(
  first: Computed<number>,
  second: Computed<number>,
  join: (first: number, second: number) => Computed<number>,
): Computed<number> {
  if (isNotComputable(first)) return first
  return isNotComputable(second) ? second : join(first, second)
}

function total(films: readonly { present: number; lookedThrough: number }[]) {
  return {
    present: films.reduce((sum, film) => sum + film.present, 0),
    lookedThrough: films.reduce((sum, film) => sum + film.lookedThrough, 0),
  }
}

/** With one or two films in a period an interval is wider than anything that films could differ by: it says nothing. */
const filmsForInterval = 3

function welch(first: readonly number[], second: readonly number[]): Computed<Welch95> {
  if (first.length === 0 || second.length === 0) return notComputable('not-looked-through-in-one-period')
  if (first.length < filmsForInterval || second.length < filmsForInterval)
    return notComputable('fewer-than-three-films-in-a-period')
  const interval = welchInterval(first, second)
  if (isNotComputable(interval)) return interval
  const { t, df, lower, upper, p } = interval
  return { t, df, lower: Math.max(-1, lower), upper: Math.min(1, upper), p }
}

function compareSpread(column: CodeColumn): ShareComparison['spread'] {
  const roots = rootsOf(column)
  const of = (second: boolean) =>
    roots.filter((root, film): root is number => root !== null && column.isSecond[film] === second)
  const [first, second] = [of(false), of(true)]
  if (first.length < 2 || second.length < 2) return notComputable('fewer-than-two-films-in-a-period')
  const [variance1, variance2] = [filmVariance(first), filmVariance(second)]
  if (isNotComputable(variance1)) return variance1
  if (isNotComputable(variance2)) return variance2
  if (variance1 === 0 || variance2 === 0) return notComputable('no-variance')
  const varianceRatio = variance2 / variance1
  const tails = fisherFTails(varianceRatio, { numerator: second.length - 1, denominator: first.length - 1 })
  if (isNotComputable(tails)) return tails
  return { varianceRatio, p: Math.min(1, 2 * Math.min(tails.lower, tails.upper)) }
}
