/** A p with the part of the level that is its own. */
export interface WeightedP {
  p: number
  weight: number
}

/**
 * Holm's correction with weights: each test has its part of the level, and hands it to the others once it is shown.
 * Corrected p in the order of the tests; holds under any dependence. Source: Holm 1979. See docs/methods/when.md.
 */
export function holmByWeight(tests: readonly WeightedP[]): number[] {
  const order = tests.map((_, test) => test).sort((a, b) => sizeOf(tests[a]!) - sizeOf(tests[b]!))
  let left = tests.reduce((sum, { weight }) => sum + weight, 0)
  let largest = 0
  const corrected: number[] = []
  for (const test of order) {
    largest = Math.max(largest, Math.min(1, left * sizeOf(tests[test]!)))
    corrected[test] = largest
    left -= tests[test]!.weight
  }
  return corrected
}

function sizeOf({ p, weight }: WeightedP): number {
  return p / weight
}
