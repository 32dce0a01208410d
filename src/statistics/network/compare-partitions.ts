// SPDX-License-Identifier: MIT
import { logGamma } from '../distributions/log-gamma.ts'
import type { Computed } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'

export interface PartitionComparison {
  /** In nats; 0 for the same partition. The measure to be shown. */
  variationOfInformation: number
  mutualInformation: number
  adjustedRand: number
  adjustedMutualInformation: number
  /** For comparison only: it rises with the number of communities. */
  normalizedMutualInformation: number
  rand: number
}

/**
 * Comparison of partitions: do two divisions of the same symbols into communities say the same?
 *
 * Descriptive: communities always seem to change; hold it against two random halves of one period, by
 * `communityChange`. In: the community of each symbol, twice; labels are names only. Out: variation of
 * information and its kin. Refuses no symbols and lists of unequal length. Source: Meilă 2007; Hubert & Arabie
 * 1985; Vinh, Epps & Bailey 2010. See docs/methods/communities.md.
 *
 * @example
 * ```ts
 * import { comparePartitions, isNotComputable } from 'silverscreen-statistics'
 *
 * const found = comparePartitions(['a', 'a', 'b', 'b'], [1, 1, 1, 2])
 * if (!isNotComputable(found)) console.log(found.variationOfInformation, found.adjustedRand)
 * // → 0.824 0
 * ```
 */
export function comparePartitions(
  first: readonly (string | number)[],
  second: readonly (string | number)[],
): Computed<PartitionComparison> {
  if (first.length !== second.length) return notComputable('lengths-differ')
  if (first.length === 0) return notComputable('no-values')
  if (![...first, ...second].every(name => typeof name === 'string' || Number.isFinite(name)))
    return notComputable('not-a-number')
  const { rows, columns, cells } = crossTable(first, second)
  const count = first.length
  const [entropyFirst, entropySecond] = [entropy(rows, count), entropy(columns, count)]
  const mutual = mutualInformation({ rows, columns, cells }, count)
  const meanEntropy = (entropyFirst + entropySecond) / 2
  return {
    variationOfInformation: Math.max(0, entropyFirst + entropySecond - 2 * mutual),
    mutualInformation: mutual,
    ...randOf({ rows, columns, cells }, count),
    adjustedMutualInformation: adjusted({ rows, columns, mutual, meanEntropy }, count),
    normalizedMutualInformation: meanEntropy === 0 ? 1 : mutual / meanEntropy,
  }
}

interface CrossTable {
  rows: number[]
  columns: number[]
  /** Row, column and count of each cell that is not empty. */
  cells: [number, number, number][]
}

function crossTable(first: readonly (string | number)[], second: readonly (string | number)[]): CrossTable {
  const [rowNames, columnNames] = [[...new Set(first)], [...new Set(second)]]
  const counts = rowNames.map(() => columnNames.map(() => 0))
  first.forEach((name, symbol) => {
    counts[rowNames.indexOf(name)]![columnNames.indexOf(second[symbol]!)]!++
  })
  return {
    rows: counts.map(row => row.reduce((sum, value) => sum + value, 0)),
    columns: columnNames.map((_, column) => counts.reduce((sum, row) => sum + row[column]!, 0)),
    cells: counts.flatMap((row, i) =>
      row.flatMap((value, j): [number, number, number][] => (value > 0 ? [[i, j, value]] : [])),
    ),
  }
}

function entropy(sizes: readonly number[], count: number): number {
  return -sizes.reduce((sum, size) => sum + (size / count) * Math.log(size / count), 0)
}

function mutualInformation({ rows, columns, cells }: CrossTable, count: number): number {
  const nats = cells.reduce(
    (sum, [row, column, value]) =>
      sum + (value / count) * Math.log((value * count) / (rows[row]! * columns[column]!)),
    0,
  )
  return Math.max(0, nats)
}

function randOf({ rows, columns, cells }: CrossTable, count: number) {
  const pairs = (size: number) => (size * (size - 1)) / 2
  const all = pairs(count)
  const together = cells.reduce((sum, [, , value]) => sum + pairs(value), 0)
  const [inFirst, inSecond] = [rows, columns].map(sizes => sizes.reduce((sum, size) => sum + pairs(size), 0))
  const expected = all === 0 ? 0 : (inFirst! * inSecond!) / all
  const largest = (inFirst! + inSecond!) / 2
  return {
    rand: all === 0 ? 1 : (all + 2 * together - inFirst! - inSecond!) / all,
    adjustedRand: largest === expected ? 1 : (together - expected) / (largest - expected),
  }
}

interface AdjustWork {
  rows: readonly number[]
  columns: readonly number[]
  mutual: number
  meanEntropy: number
}

function adjusted({ rows, columns, mutual, meanEntropy }: AdjustWork, count: number): number {
  if (rows.length === columns.length && (rows.length === 1 || rows.length === count)) return 1
  const expected = expectedMutualInformation(rows, columns, count)
  const room = meanEntropy - expected
  return Math.abs(room) < 1e-15 ? 0 : (mutual - expected) / room
}

/** Mean mutual information when the sizes of communities stand and symbols are dealt by lot. */
function expectedMutualInformation(
  rows: readonly number[],
  columns: readonly number[],
  count: number,
): number {
  const logFactorial = (value: number) => (value < 2 ? 0 : logGamma(value + 1))
  let expected = 0
  for (const a of rows)
    for (const b of columns)
      for (let both = Math.max(1, a + b - count); both <= Math.min(a, b); both++) {
        const logChance =
          logFactorial(a) +
          logFactorial(b) +
          logFactorial(count - a) +
          logFactorial(count - b) -
          logFactorial(count) -
          logFactorial(both) -
          logFactorial(a - both) -
          logFactorial(b - both) -
          logFactorial(count - a - b + both)
        expected += (both / count) * Math.log((count * both) / (a * b)) * Math.exp(logChance)
      }
  return expected
}
