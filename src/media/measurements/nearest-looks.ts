import { lookLength } from './picture-look.ts'

export interface NearLook {
  partId: string
  /** Place among the shots of the part. */
  index: number
  /** Mean difference of the looks' bytes, 0 to 255. */
  distance: number
}

/**
 * The looks nearest to one by the sum of absolute differences, exactly: every look is compared, given up as soon as it
 * is farther than those found. Equal ones keep the order of parts and shots.
 */
export function nearestLooks(
  parts: ReadonlyMap<string, Uint8Array>,
  look: Uint8Array,
  most: number,
): { compared: number; nearest: NearLook[] } {
  const found: NearLook[] = []
  let compared = 0
  let farthest = Number.POSITIVE_INFINITY
  for (const [partId, looks] of parts) {
    const count = Math.floor(looks.length / lookLength)
    compared += count
    for (let index = 0; index < count; index++) {
      const sum = difference(looks, index * lookLength, look, farthest)
      if (sum >= farthest) continue
      insert(found, { partId, index, distance: sum })
      if (found.length > most) found.pop()
      if (found.length === most) farthest = found[most - 1]!.distance
    }
  }
  return { compared, nearest: found.map(near => ({ ...near, distance: near.distance / lookLength })) }
}

const stretch = 12

function difference(looks: Uint8Array, at: number, look: Uint8Array, most: number): number {
  let sum = 0
  for (let from = 0; from < lookLength; from += stretch) {
    for (let i = from; i < from + stretch; i++) sum += Math.abs(looks[at + i]! - look[i]!)
    if (sum >= most) return sum
  }
  return sum
}

function insert(found: NearLook[], near: NearLook): void {
  let at = found.length
  while (at > 0 && found[at - 1]!.distance > near.distance) at--
  found.splice(at, 0, near)
}
