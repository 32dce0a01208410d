import type { Computed, MaxTFamily } from '../../statistics/index.ts'
import {
  directorBlockPermutation,
  filmBootstrap,
  isNotComputable,
  notComputable,
  stepDownMaxT,
} from '../../statistics/index.ts'
import type { DirectorBlocks } from '../prevalence/director-blocks.ts'
import { settingsOfBlocks } from '../prevalence/director-blocks.ts'
import { differenceOfMeans } from '../prevalence/leave-each-film-out.ts'
import type { PermuteSettings } from '../prevalence/permute-columns.ts'
import { permutationAnswer } from '../prevalence/test-shares.ts'
import type { CompanionPair } from './companions-finding.ts'

/** Per film what is tested; null where the film says nothing. */
export type TestedValues = readonly (number | null)[]

type Tests = Pick<CompanionPair, 'permutation' | 'maxT' | 'directorBlocks'>

export interface PairTestSettings extends PermuteSettings {
  blocks: DirectorBlocks
}

/** So many films by pairs by arrangements are walked in a few seconds. */
const mostSteps = 1_000_000_000
const fewestDraws = 999

/** Where pairs are very many, fewer arrangements are drawn, never fewer than 999. */
export function affordableSettings<Settings extends PermuteSettings>(
  settings: Settings,
  { films, pairs }: { films: number; pairs: number },
): Settings {
  const affordable = Math.floor(mostSteps / Math.max(1, films * pairs))
  const draws = Math.max(fewestDraws, Math.min(settings.draws, affordable))
  return { ...settings, draws, exactUpTo: Math.min(settings.exactUpTo, Math.max(affordable, draws)) }
}

/** The film permutation of every pair, with max-T over all of them; directors whole where any has several films. */
export function testPairs(
  columns: readonly TestedValues[],
  isSecond: readonly boolean[],
  settings: PairTestSettings,
): Tests[] {
  const canBe = columns.map(values => hasTwoOnEachSide(values, isSecond))
  const members = columns.flatMap((_, pair) => (canBe[pair] ? [pair] : []))
  const tooFew = notComputable('fewer-than-two-films-in-a-period')
  const valuesBySymbol = members.map(pair => columns[pair]!)
  const byFilms = stepDownMaxT({ valuesBySymbol, isSecond, ...settings })
  const { blocks, ...rest } = settingsOfBlocks(settings)
  const byDirectors = blocks.nested
    ? directorBlockPermutation({ valuesBySymbol, isSecond, blocks: blocks.blockOfFilm, ...rest })
    : notComputable('every-director-has-one-film')
  return columns.map((_, pair) => {
    const member = members.indexOf(pair)
    if (member < 0)
      return {
        permutation: tooFew,
        maxT: tooFew,
        directorBlocks: blocks.nested ? tooFew : (byDirectors as never),
      }
    const { own: permutation, corrected: maxT } = read(byFilms, member)
    const directors = read(byDirectors, member)
    return {
      permutation,
      maxT,
      directorBlocks: isNotComputable(directors.own)
        ? directors.own
        : { ...directors.own, maxT: directors.corrected },
    }
  })
}

function read(family: Computed<MaxTFamily>, member: number) {
  if (isNotComputable(family)) return { own: family, corrected: family }
  const { statistic, raw, stepDown, plan, smallestP, smallestCorrectedP } = family.symbols[member]!
  return {
    own: permutationAnswer({ statistic, ...raw, plan, smallestP }),
    corrected: {
      count: stepDown.extremeCount,
      p: stepDown.p,
      minTwoSidedP: smallestCorrectedP,
      basis: family.basis,
    },
  }
}

function sides(values: TestedValues, isSecond: readonly boolean[]): readonly [number[], number[]] {
  const side = (second: boolean) =>
    values.filter((value, film): value is number => value !== null && isSecond[film] === second)
  return [side(false), side(true)]
}

function hasTwoOnEachSide(values: TestedValues, isSecond: readonly boolean[]): boolean {
  return sides(values, isSecond).every(side => side.length >= 2)
}

/** Difference of film means, second minus first. */
export function differenceOfValues(values: TestedValues, isSecond: readonly boolean[]): Computed<number> {
  const [first, second] = sides(values, isSecond)
  if (first.length === 0 || second.length === 0) return notComputable('absent-in-one-period')
  return differenceOfMeans(meanOf(first), meanOf(second))
}

/** Expanded-percentile film bootstrap of the difference of film means. */
export function intervalOfDifference(
  values: TestedValues,
  isSecond: readonly boolean[],
  { draws, seed }: { draws: number; seed: number },
): CompanionPair['interval'] {
  const [first, second] = sides(values, isSecond)
  if (Math.min(first.length, second.length) < 3) return notComputable('fewer-than-three-films-in-a-period')
  const drawn = (side: readonly number[], films: Int32Array) => {
    let sum = 0
    for (const film of films) sum += side[film]!
    return sum / films.length
  }
  const found = filmBootstrap({
    filmCounts: [first.length, second.length],
    statistic: ([left, right]) => drawn(second, right!) - drawn(first, left!),
    draws,
    enumerateUpTo: draws,
    seed,
  })
  return isNotComputable(found) ? found : found.expanded
}

/** The range of the difference without each film, and the films without which it goes the other way. */
export function leaveFilmsOut(
  values: TestedValues,
  isSecond: readonly boolean[],
  filmIds: readonly string[],
): CompanionPair['leaveOneFilmOut'] {
  const whole = differenceOfValues(values, isSecond)
  if (isNotComputable(whole)) return whole
  const [first, second] = sides(values, isSecond)
  if (first.length < 2 || second.length < 2) return notComputable('fewer-than-two-films-in-a-period')
  const [sumFirst, sumSecond] = [sumOf(first), sumOf(second)]
  let [min, max] = [Infinity, -Infinity]
  const filmsThatTurn: string[] = []
  values.forEach((value, film) => {
    if (value === null) return
    const without = isSecond[film]
      ? (sumSecond - value) / (second.length - 1) - sumFirst / first.length
      : sumSecond / second.length - (sumFirst - value) / (first.length - 1)
    min = Math.min(min, without)
    max = Math.max(max, without)
    if (whole * without < 0) filmsThatTurn.push(filmIds[film]!)
  })
  return { min, max, filmsThatTurn }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length
}
