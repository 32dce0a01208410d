import type { Span } from '../../study/index.ts'
import { intersectSpans, mergeSpans } from '../../study/index.ts'
import type { LookedThrough } from '../film-records.ts'
import type { UnitList } from '../mark-presence.ts'
import { setInside } from '../mark-presence.ts'

/** Units that were looked through for every one of the codes, by those coders where some are named. */
export function lookedIn(
  { lookedThrough }: { lookedThrough: readonly LookedThrough[] },
  list: UnitList,
  codeIds: readonly string[],
  coders: readonly string[],
): Uint8Array {
  if (codeIds.length === 0) return list.nowhere
  const byPasses = new Map<string, readonly LookedThrough[]>()
  for (const codeId of codeIds) {
    const own = lookedThrough.filter(
      one => one.codeIds.includes(codeId) && coders.every(coderId => one.coderId === coderId),
    )
    byPasses.set(own.map(one => lookedThrough.indexOf(one)).join(' '), own)
  }
  return keptLooked(list, lookedThrough, [...byPasses.keys()].join(), () => {
    let looked: readonly Span[] | null = null
    for (const own of byPasses.values()) {
      const spans = mergeSpans(own.flatMap(one => one.spans))
      looked = looked === null ? spans : intersectSpans(looked, spans)
    }
    return inside(list, looked ?? [])
  })
}

const lookedOfLists = new WeakMap<UnitList, WeakMap<readonly LookedThrough[], Map<string, Uint8Array>>>()

/** Most codes are looked for in the same passes; what these have looked through is found once for each list of units. */
function keptLooked(
  list: UnitList,
  lookedThrough: readonly LookedThrough[],
  passes: string,
  make: () => Uint8Array,
): Uint8Array {
  const ofList = lookedOfLists.get(list) ?? new WeakMap<readonly LookedThrough[], Map<string, Uint8Array>>()
  lookedOfLists.set(list, ofList)
  const known = ofList.get(lookedThrough) ?? new Map<string, Uint8Array>()
  ofList.set(lookedThrough, known)
  const looked = known.get(passes) ?? make()
  known.set(passes, looked)
  return looked
}

export function inside(list: UnitList, spans: readonly Span[]): Uint8Array {
  const looked = new Uint8Array(list.units.length)
  setInside(spans, list.units, looked)
  return looked
}
