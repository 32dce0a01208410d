import type { PairCount } from './film-counts.ts'
import { comparePairs } from './film-counts.ts'
import type { UnitReading } from './mark-presence.ts'

/** Counts the shots in which two codes stand together, of those looked through for both. Pairs never together are left out. */
export function countPairs(readings: ReadonlyMap<string, UnitReading>): PairCount[] {
  const codeIds = [...readings.keys()]
  const list = codeIds.map(codeId => readings.get(codeId)!)
  const count = codeIds.length
  const together = new Int32Array(count * count)
  const unitCount = list[0]?.looked.length ?? 0
  const here = new Int32Array(count)
  for (let place = 0; place < unitCount; place++) {
    let size = 0
    for (let code = 0; code < count; code++) if (list[code]!.present[place]) here[size++] = code
    for (let first = 0; first < size; first++)
      for (let second = first + 1; second < size; second++) together[here[first]! * count + here[second]!]!++
  }
  const pairs: PairCount[] = []
  for (let first = 0; first < count; first++)
    for (let second = first + 1; second < count; second++) {
      const both = together[first * count + second]!
      if (both > 0)
        pairs.push([codeIds[first]!, codeIds[second]!, both, lookedForBoth(list[first]!, list[second]!)])
    }
  return pairs.sort(comparePairs)
}

function lookedForBoth(first: UnitReading, second: UnitReading): number {
  let shots = 0
  for (let place = 0; place < first.looked.length; place++)
    shots += first.looked[place]! & second.looked[place]!
  return shots
}
