import type { RegionPlace } from '../../../study/index.ts'
import { placeBetween, wholePicture } from '../../../study/index.ts'

/** No region is drawn smaller than a hundredth of the picture: it could not be taken in hand again. */
export const leastRegion = 100

/** As far as an arrow moves a region, or an edge of it. */
export const arrowStep = 50

/** Where a region begins that is drawn by keys. */
export const firstPlace: RegionPlace = { x: 3500, y: 3000, width: 3000, height: 4000 }

/** What a hand has of a rectangle: one of its corners or edges, by where they lie. */
export const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof handles)[number]

export interface Point {
  x: number
  y: number
}

/** A rectangle whose corner or edge is brought to a point; past the other side it turns over. */
export function sizedPlace(place: RegionPlace, handle: Handle, to: Point): RegionPlace {
  const { x, y, width, height } = place
  const [left, right, upper, lower] = [x, x + width, y, y + height]
  const isWest = handle.includes('w')
  const isNorth = handle.includes('n')
  const fixed = { x: isWest ? right : left, y: isNorth ? lower : upper }
  const moved = {
    x: isWest || handle.includes('e') ? to.x : right,
    y: isNorth || handle.includes('s') ? to.y : lower,
  }
  return placeBetween(fixed, moved, leastRegion)
}

/** Wider or higher by so much, or less: its left upper corner stays. */
export function grownPlace(place: RegionPlace, by: { width: number; height: number }): RegionPlace {
  const grown = (from: number, length: number) =>
    Math.max(Math.min(leastRegion, wholePicture - from), Math.min(wholePicture - from, length))
  return {
    ...place,
    width: grown(place.x, place.width + by.width),
    height: grown(place.y, place.height + by.height),
  }
}
