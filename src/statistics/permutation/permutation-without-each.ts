// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import { seededStream } from '../seeded-stream.ts'
import { settleTies, tieTolerance } from '../ties.ts'
import { shuffleFirst } from './shuffle.ts'

export interface WithoutEachInput {
  /** Per symbol one value per film, on the scale to be tested. */
  valuesBySymbol: readonly (readonly number[])[]
  isSecond: readonly boolean[]
  /** Deals of all films; about half of them serve for each film left out. 1,999. */
  draws?: number
  seed?: number
}

export interface WithoutOneFilm {
  extremeCount: number
  /** Deals that served for this film. */
  draws: number
  p: number
}

/**
 * Film permutation without each film: would another film's absence have changed the p?
 *
 * Unit: the film. Null: the films that stay are exchangeable between the two periods. In: values of films for each
 * symbol. Out: per symbol and film left out the p of Welch's t over the films that stay, drawn. One deal of all films
 * serves for every film that it leaves in its own period: the others are then dealt fairly to periods of the right
 * sizes, and their sums are those of all less the one. So it costs two walks, not as many as there are films. Refuses
 * fewer than three films in a period, unequal lengths, what is not a number.
 * Source: project rule, after Phipson & Smyth 2010 for p. See docs/methods/leave-one-out.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, permutationWithoutEach } from 'silverscreen-statistics'
 *
 * const isSecond = [false, false, false, false, true, true, true, true]
 * const found = permutationWithoutEach({
 *   valuesBySymbol: [[0.1, 0.11, 0.12, 0.13, 0.3, 0.31, 0.33, 0.12]],
 *   isSecond,
 * })
 * if (!isNotComputable(found)) console.log(found[0]!.map(({ p }) => p <= 0.06))
 * // → [false,false,false,false,false,false,false,true]
 * ```
 */
export function permutationWithoutEach(input: WithoutEachInput): Computed<WithoutOneFilm[][]> {
  const { valuesBySymbol, isSecond, draws = 1_999, seed = 1 } = input
  for (const values of valuesBySymbol) {
    const refusal =
      values.length === isSecond.length ? refuseUnlessNumbers(values) : notComputable('lengths-differ')
    if (refusal) return refusal
  }
  const films = isSecond.length
  const inSecond = isSecond.filter(Boolean).length
  if (Math.min(inSecond, films - inSecond) < 3) return notComputable('fewer-than-two-films-in-a-period')
  const symbols = valuesBySymbol.map(values => prepare(values, isSecond))
  const served = new Int32Array(films)
  const deck = new Int32Array(films)
  const isDealtSecond = new Uint8Array(films)
  for (let draw = 0; draw < draws; draw++) {
    for (let film = 0; film < films; film++) deck[film] = film
    shuffleFirst(deck, inSecond, seededStream(seed, draw, 10))
    isDealtSecond.fill(0)
    for (let place = 0; place < inSecond; place++) isDealtSecond[deck[place]!] = 1
    for (let film = 0; film < films; film++) if (!!isDealtSecond[film] === isSecond[film]) served[film]!++
    for (const symbol of symbols) countDeal(symbol, { deck, inSecond, isDealtSecond, isSecond })
  }
  return symbols.map(({ extreme }) =>
    Array.from(extreme, (extremeCount, film) => ({
      extremeCount,
      draws: served[film]!,
      p: (extremeCount + 1) / (served[film]! + 1),
    })),
  )
}

interface Prepared {
  values: Float64Array
  whole: Sums
  /** Per film left out, the square that Welch's t of the others has to reach; infinite where both sides are constant. */
  reachSquared: Float64Array
  extreme: Int32Array
}

/** Values about their middle and on a scale of 1, so that sums of squares keep their digits. */
function prepare(given: readonly number[], isSecond: readonly boolean[]): Prepared {
  const settled = settleTies(given)
  const middle = settled.reduce((sum, value) => sum + value, 0) / settled.length
  const largest = Math.max(...settled.map(value => Math.abs(value - middle))) || 1
  const values = Float64Array.from(settled, value => (value - middle) / largest)
  const whole = { count: values.length, ...sumsOf(values) }
  const observed = {
    count: isSecond.filter(Boolean).length,
    ...sumsOf(values.filter((_, film) => isSecond[film])),
  }
  const reachSquared = values.map((value, film) => {
    const { far, within } = apart(whole, observed, { value, inSecond: isSecond[film]! })
    const t = within > noSpread ? Math.sqrt(far / within) : far > noSpread ? Infinity : 0
    return Math.max(0, t - tieTolerance) ** 2
  })
  return { values, whole, reachSquared, extreme: new Int32Array(values.length) }
}

interface Sums {
  count: number
  sum: number
  squares: number
}

function sumsOf(values: Float64Array): Omit<Sums, 'count'> {
  let [sum, squares] = [0, 0]
  for (const value of values) {
    sum += value
    squares += value * value
  }
  return { sum, squares }
}

/** Of all films but one: the square of the difference of means, and that of its standard error. */
function apart(
  whole: Sums,
  second: Sums,
  { value, inSecond }: { value: number; inSecond: boolean },
): { far: number; within: number } {
  const square = value * value
  const n2 = inSecond ? second.count - 1 : second.count
  const n1 = whole.count - 1 - n2
  const s2 = inSecond ? second.sum - value : second.sum
  const s1 = whole.sum - value - s2
  const q2 = inSecond ? second.squares - square : second.squares
  const q1 = whole.squares - square - q2
  const [mean1, mean2] = [s1 / n1, s2 / n2]
  const difference = mean2 - mean1
  return {
    far: difference * difference,
    within: (q1 - s1 * mean1) / ((n1 - 1) * n1) + (q2 - s2 * mean2) / ((n2 - 1) * n2),
  }
}

interface Deal {
  deck: Int32Array
  inSecond: number
  isDealtSecond: Uint8Array
  isSecond: readonly boolean[]
}

/** What rounding leaves of a spread that is none, on a scale of 1. */
const noSpread = 1e-13

function countDeal(symbol: Prepared, { deck, inSecond, isDealtSecond, isSecond }: Deal): void {
  const { values, whole, reachSquared, extreme } = symbol
  const second: Sums = { count: inSecond, sum: 0, squares: 0 }
  for (let place = 0; place < inSecond; place++) {
    const value = values[deck[place]!]!
    second.sum += value
    second.squares += value * value
  }
  for (let film = 0; film < values.length; film++) {
    if (!!isDealtSecond[film] !== isSecond[film]) continue
    const { far, within } = apart(whole, second, { value: values[film]!, inSecond: isSecond[film]! })
    // t reaches where the difference squared reaches so many times what lies within; where nothing does, t is infinite or 0.
    const reach = reachSquared[film]!
    if (within > noSpread ? far >= reach * within : reach === 0 || far > noSpread) extreme[film]!++
  }
}
