// SPDX-License-Identifier: MIT

/**
 * Spatial median: the point from which all others are nearest in sum.
 *
 * In: points of any number of axes. Out: a point. Source: Weiszfeld 1937, with the step of Vardi & Zhang 2000
 * where the path meets a point. See docs/methods/permanova.md.
 */
export function spatialMedian(points: readonly (readonly number[])[]): number[] {
  const axes = points[0]?.length ?? 0
  let centre = Array.from({ length: axes }, (_, axis) => sumOf(points, point => point[axis]!) / points.length)
  for (let step = 0; step < 5000; step++) {
    const next = stepTowards(points, centre)
    const moved = Math.hypot(...next.map((value, axis) => value - centre[axis]!))
    centre = next
    if (moved < 1e-12) break
  }
  return centre
}

function stepTowards(points: readonly (readonly number[])[], centre: readonly number[]): number[] {
  const lengths = points.map(point => Math.hypot(...point.map((value, axis) => value - centre[axis]!)))
  const away = points.flatMap((point, place) =>
    lengths[place]! > 1e-14 ? [{ point, length: lengths[place]! }] : [],
  )
  if (away.length === 0) return [...centre]
  const weight = sumOf(away, ({ length }) => 1 / length)
  const target = centre.map((_, axis) => sumOf(away, ({ point, length }) => point[axis]! / length) / weight)
  const here = points.length - away.length
  if (here === 0) return target
  const pull = Math.hypot(...target.map((value, axis) => (value - centre[axis]!) * weight))
  const share = pull === 0 ? 1 : Math.min(1, here / pull)
  return target.map((value, axis) => (1 - share) * value + share * centre[axis]!)
}

function sumOf<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + read(item), 0)
}
