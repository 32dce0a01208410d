/** The whole of a picture's width, or of its height: places in it are whole ten-thousandths of each. */
export const wholePicture = 10_000

/** Where in the picture, as it is displayed: from its left and upper edges. */
export interface RegionPlace {
  x: number
  y: number
  width: number
  height: number
}

/** Where a region of a mark stands at one frame; between two of its keys it moves evenly. */
export interface RegionKey extends RegionPlace {
  id: string
  /** What keys of one region have in common. */
  regionId: string
  markId: string
  partId: string
  atMs: number
}

/** A region by its keys, in the order of time; never without one. */
export interface Region {
  id: string
  markId: string
  keys: readonly RegionKey[]
}

/** Keys as the regions that they are of, the one that was made first before the others. */
export function regionsOf(keys: readonly RegionKey[]): Region[] {
  const byId = new Map<string, RegionKey[]>()
  for (const key of [...keys].sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1)))
    byId.set(key.regionId, [...(byId.get(key.regionId) ?? []), key])
  return [...byId]
    .map(([id, own]) => ({ id, markId: own[0]!.markId, keys: own }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The key that says where a region stands at a frame; of two that came to lie there, on another copy, the last. */
export function keyAt({ keys }: Pick<Region, 'keys'>, atMs: number): RegionKey | null {
  return keys.findLast(key => key.atMs === atMs) ?? null
}

/** Where a region stands: at a key there, between two of them on the way, before the first and after the last still. */
export function placeAt({ keys }: Pick<Region, 'keys'>, ms: number): RegionPlace {
  const before = keys.findLast(({ atMs }) => atMs <= ms)
  const next = keys.find(({ atMs }) => atMs > ms)
  if (!before || !next) return placeOf((before ?? next)!)
  const between = (from: number, to: number) =>
    Math.floor(
      (2 * (from * (next.atMs - ms) + to * (ms - before.atMs)) + next.atMs - before.atMs) /
        (2 * (next.atMs - before.atMs)),
    )
  // By its edges: each goes its own way, so that none leaves the picture and they never meet.
  const [x, y] = [between(before.x, next.x), between(before.y, next.y)]
  return {
    ...{ x, y },
    width: between(before.x + before.width, next.x + next.width) - x,
    height: between(before.y + before.height, next.y + next.height) - y,
  }
}

export function placeOf({ x, y, width, height }: RegionPlace): RegionPlace {
  return { x, y, width, height }
}

/** Moved by so much, as far as the picture goes. */
export function movedPlace(place: RegionPlace, by: { x: number; y: number }): RegionPlace {
  const within = (from: number, length: number) =>
    Math.max(0, Math.min(wholePicture - length, Math.round(from)))
  return { ...place, x: within(place.x + by.x, place.width), y: within(place.y + by.y, place.height) }
}

/** The rectangle between two corners, in whichever order, cut to the picture; as large as the smallest, at the least. */
export function placeBetween(
  one: { x: number; y: number },
  other: { x: number; y: number },
  least: number,
): RegionPlace {
  const stretch = (a: number, b: number) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)].map(at =>
      Math.max(0, Math.min(wholePicture, Math.round(at))),
    ) as [number, number]
    const length = Math.max(least, to - from)
    return { from: Math.min(from, wholePicture - length), length }
  }
  const [across, down] = [stretch(one.x, other.x), stretch(one.y, other.y)]
  return { x: across.from, y: down.from, width: across.length, height: down.length }
}
