// SPDX-License-Identifier: MIT
import type { WalkTable } from './walk-table.ts'

/** How many assignments reached each symbol's threshold, by rank. Tallies of chunks are added. */
export interface Tally {
  /** By the symbol itself. */
  readonly raw: Float64Array
  /** By the largest of this symbol and those ranked below it. */
  readonly stepDown: Float64Array
  /** By the largest of all; kept as a count of how far down the list each assignment reached. */
  readonly reach: Float64Array
}

export function emptyTally(symbolCount: number): Tally {
  return {
    raw: new Float64Array(symbolCount),
    stepDown: new Float64Array(symbolCount),
    reach: new Float64Array(symbolCount + 1),
  }
}

export function addTallies(tallies: readonly Tally[], symbolCount: number): Tally {
  const sum = emptyTally(symbolCount)
  for (const tally of tallies)
    for (const part of ['raw', 'stepDown', 'reach'] as const)
      for (let rank = 0; rank < sum[part].length; rank++) sum[part][rank]! += tally[part][rank]!
  return sum
}

/** Sums of the second group, kept up to date along the walk. */
export interface GroupSums {
  readonly sums: Float64Array
  readonly squares: Float64Array
  readonly films: Float64Array
}

/** Size of each symbol's statistic from its sum alone: see `WalkTable`. */
export function tallySums(table: WalkTable, { sums }: GroupSums, tally: Tally): void {
  const { thresholds } = table
  const { raw, stepDown } = tally
  let largest = 0
  for (let rank = sums.length - 1; rank >= 0; rank--) {
    const size = Math.abs(sums[rank]!)
    const threshold = thresholds[rank]!
    largest = Math.max(largest, size)
    if (largest < threshold) continue
    stepDown[rank]!++
    if (size >= threshold) raw[rank]!++
  }
  tallyReach(thresholds, largest, tally)
}

/** One exchange and its tally in one go: what most of the time of an exact walk is spent on. */
export function exchangeAndTallySums(
  table: WalkTable,
  films: { wentOut: number; cameIn: number },
  { sums }: GroupSums,
  tally: Tally,
): void {
  const { rows, thresholds, symbolCount } = table
  const { raw, stepDown } = tally
  const out = films.wentOut * symbolCount
  const into = films.cameIn * symbolCount
  let largest = 0
  for (let rank = symbolCount - 1; rank >= 0; rank--) {
    const sum = sums[rank]! + rows[into + rank]! - rows[out + rank]!
    sums[rank] = sum
    const size = Math.abs(sum)
    const threshold = thresholds[rank]!
    largest = Math.max(largest, size)
    if (largest < threshold) continue
    stepDown[rank]!++
    if (size >= threshold) raw[rank]!++
  }
  tallyReach(thresholds, largest, tally)
}

/** Squared Welch t from sum and sum of squares, the whole being centred and of unit length. */
export function tallyWelch(table: WalkTable, { sums, squares }: GroupSums, tally: Tally): void {
  const { thresholds, secondCount: second } = table
  const { raw, stepDown } = tally
  const first = table.filmCount - second
  const scale = (1 / first + 1 / second) ** 2
  const perFirst = 1 / (first * (first - 1))
  const perSecond = 1 / (second * (second - 1))
  const perSquare = perSecond - perFirst
  const perSum = perSecond / second + perFirst / first
  let largest = 0
  for (let rank = table.symbolCount - 1; rank >= 0; rank--) {
    const squaredSum = sums[rank]! * sums[rank]!
    const squaredError = perFirst + perSquare * squares[rank]! - perSum * squaredSum
    const size = (scale * squaredSum) / Math.max(squaredError, 1e-14)
    const threshold = thresholds[rank]!
    largest = Math.max(largest, size)
    if (largest < threshold) continue
    stepDown[rank]!++
    if (size >= threshold) raw[rank]!++
  }
  tallyReach(thresholds, largest, tally)
}

/** As `tallyWelch`, each symbol with its own films; 0 where an assignment leaves a group fewer than two. */
export function tallyWelchWithMissing(table: WalkTable, group: GroupSums, tally: Tally): void {
  const { thresholds, filmsPerSymbol } = table
  let largest = 0
  for (let rank = table.symbolCount - 1; rank >= 0; rank--) {
    const second = group.films[rank]!
    const first = filmsPerSymbol[rank]! - second
    let size = 0
    if (first >= 2 && second >= 2) {
      const squaredSum = group.sums[rank]! ** 2
      const inSecond = (group.squares[rank]! - squaredSum / second) / (second * (second - 1))
      const inFirst = (1 - group.squares[rank]! - squaredSum / first) / (first * (first - 1))
      size = ((1 / first + 1 / second) ** 2 * squaredSum) / Math.max(inFirst + inSecond, 1e-14)
    }
    if (size > largest) largest = size
    if (size >= thresholds[rank]!) tally.raw[rank]!++
    if (largest >= thresholds[rank]!) tally.stepDown[rank]!++
  }
  tallyReach(thresholds, largest, tally)
}

/** Size of each symbol's difference of means, its films counted in every assignment. */
export function tallyDifferenceWithMissing(table: WalkTable, group: GroupSums, tally: Tally): void {
  const { thresholds, filmsPerSymbol } = table
  let largest = 0
  for (let rank = table.symbolCount - 1; rank >= 0; rank--) {
    const second = group.films[rank]!
    const first = filmsPerSymbol[rank]! - second
    const size = first > 0 && second > 0 ? Math.abs(group.sums[rank]!) * (1 / first + 1 / second) : 0
    if (size > largest) largest = size
    if (size >= thresholds[rank]!) tally.raw[rank]!++
    if (largest >= thresholds[rank]!) tally.stepDown[rank]!++
  }
  tallyReach(thresholds, largest, tally)
}

/** Thresholds fall with rank: the first rank that `largest` reaches stands for all below it. */
function tallyReach(thresholds: Float64Array, largest: number, tally: Tally): void {
  let low = 0
  let high = thresholds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (largest >= thresholds[middle]!) high = middle
    else low = middle + 1
  }
  tally.reach[low]!++
}
