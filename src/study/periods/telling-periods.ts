import type { Period } from './periodisation.ts'

/**
 * The two periods of which films can tell most: those whose smaller one holds the most films, then those with the most
 * films together, then the earliest. `stands`: the period of each film, by name. Null where there are no two.
 */
export function tellingPeriods(
  periods: readonly Period[],
  stands: readonly (string | null)[],
): readonly [Period, Period] | null {
  const counts = periods.map(({ name }) => stands.filter(period => period === name).length)
  let best: readonly [number, number] | null = null
  const least = ([first, second]: readonly [number, number]) => Math.min(counts[first]!, counts[second]!)
  const both = ([first, second]: readonly [number, number]) => counts[first]! + counts[second]!
  for (const first of periods.keys())
    for (let second = first + 1; second < periods.length; second++) {
      const pair = [first, second] as const
      const more = best && (least(pair) - least(best) || both(pair) - both(best))
      if (best === null || more! > 0) best = pair
    }
  return best && [periods[best[0]]!, periods[best[1]]!]
}
