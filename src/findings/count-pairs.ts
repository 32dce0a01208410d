import type { PairCount } from './film-counts.ts'
import { comparePairs } from './film-counts.ts'
import type { UnitReading } from './mark-presence.ts'

/** Counts the shots in which two codes stand together, of those looked through for both. Pairs never together are left out. */
export function countPairs(readings: ReadonlyMap<string, UnitReading>): PairCount[] {
  const codeIds = [...readings.keys()]
  const list = codeIds.map(codeId => readings.get(codeId)!)
  const present = list.map(reading => reading.present)
  const count = codeIds.length
  const together = new Int32Array(count * count)
  const unitCount = list[0]?.looked.length ?? 0
  const here = new Int32Array(count)
  for (let place = 0; place < unitCount; place++) {
    let size = 0
    for (let code = 0; code < count; code++) if (present[code]![place]) here[size++] = code
    for (let first = 0; first < size; first++)
      for (let second = first + 1; second < size; second++) together[here[first]! * count + here[second]!]!++
  }
  const lookedForBoth = sharedUnits(list.map(({ looked }) => looked))
  const pairs: PairCount[] = []
  for (let first = 0; first < count; first++)
    for (let second = first + 1; second < count; second++) {
      const both = together[first * count + second]!
      if (both > 0) pairs.push([codeIds[first]!, codeIds[second]!, both, lookedForBoth(first, second)])
    }
  return pairs.sort(comparePairs)
}

/** Units looked through for both of two codes. Most codes of a pass share their units, so each kind is counted once. */
function sharedUnits(looked: readonly Uint8Array[]): (first: number, second: number) => number {
  const kinds: Uint8Array[] = []
  const kindOf = looked.map(units => {
    const known = kinds.findIndex(kind => kind.every((flag, place) => flag === units[place]))
    return known >= 0 ? known : kinds.push(units) - 1
  })
  const counted = new Map<number, number>()
  return (first, second) => {
    const [left, right] = [kindOf[first]!, kindOf[second]!]
    const key = left * kinds.length + right
    if (!counted.has(key)) {
      let units = 0
      kinds[left]!.forEach((flag, place) => {
        units += flag & kinds[right]![place]!
      })
      counted.set(key, units)
    }
    return counted.get(key)!
  }
}
