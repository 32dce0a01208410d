import type { Unit } from '../film-records.ts'
import { unknown, yes } from './truth.ts'

/** How much of a part a query holds of, and of how much of it nobody can say so. */
export interface PartSum {
  /** The places of the units of which it holds, rising. */
  places: readonly number[]
  foundMs: number
  /** Units of which nobody can say it, and their time. */
  unknown: number
  unknownMs: number
  units: number
  wholeMs: number
  /** Another number where it holds of others, or of others than these stretches. */
  digest: number
}

/** `truths`: one for each unit. */
export function sumPart(units: readonly Unit[], truths: Uint8Array): PartSum {
  const places: number[] = []
  let [foundMs, unknownCount, unknownMs, wholeMs] = [0, 0, 0, 0]
  let [low, high] = [0x811c9dc5, 0x9dc5811c]
  for (let place = 0; place < truths.length; place++) {
    const { startMs, endMs } = units[place]!
    const truth = truths[place]
    wholeMs += endMs - startMs
    if (truth === unknown) {
      unknownCount++
      unknownMs += endMs - startMs
    }
    if (truth !== yes) continue
    places.push(place)
    foundMs += endMs - startMs
    low = Math.imul(low ^ startMs, 0x01000193) ^ endMs
    high = Math.imul(high ^ endMs, 0x85ebca6b) ^ (startMs >>> 7)
  }
  return {
    ...{ places, foundMs, unknown: unknownCount, unknownMs, units: truths.length, wholeMs },
    // As much of both as one number holds exactly.
    digest: (low >>> 0) * 2 ** 21 + ((high >>> 0) & 0x1fffff),
  }
}
