import type { Span } from '../study/index.ts'
import { coversHalf } from '../study/index.ts'
import type { CountedMark, Unit } from './film-records.ts'

/** Units in rising order, with the place of each id. */
export interface UnitList {
  units: readonly Unit[]
  placeOfId: ReadonlyMap<string, number>
  /** Which of them lie wholly inside merged spans; of the same list of spans one and the same answer, nobody's to change. */
  lookedIn: (spans: readonly Span[]) => Uint8Array
  /** None of them; nobody's to change. */
  nowhere: Uint8Array
}

/** Which units were looked through for a code, in which of them it is, and in which some coder has it and no majority. */
export interface UnitReading {
  looked: Uint8Array
  present: Uint8Array
  disputed: Uint8Array
}

export function listUnits(units: readonly Unit[]): UnitList {
  const rising = [...units].sort((left, right) => left.startMs - right.startMs)
  const known = new Map<readonly Span[], Uint8Array>()
  return {
    units: rising,
    placeOfId: new Map(rising.map((unit, place) => [unit.id, place])),
    lookedIn: spans => {
      const looked = known.get(spans) ?? new Uint8Array(rising.length)
      if (!known.has(spans)) setInside(spans, rising, looked)
      known.set(spans, looked)
      return looked
    },
    nowhere: new Uint8Array(rising.length),
  }
}

/**
 * The rule of presence: a mark is present in a unit when it covers at least half of the shorter of the two, or
 * was attached to it. A mark without length is present where it stands. Sets 1 at the place of each such unit, of those
 * that have a 1 in `among` where only some are asked about.
 */
export function setPresence(
  mark: CountedMark,
  list: UnitList,
  present: Uint8Array,
  among: Uint8Array | null = null,
): void {
  const { units } = list
  if (mark.attachedTo != null) {
    const attached = list.placeOfId.get(mark.attachedTo)
    if (attached !== undefined) present[attached]! |= among ? among[attached]! : 1
  }
  for (let place = firstEndingAfter(units, mark.startMs); place < units.length; place++) {
    const unit = units[place]!
    if (unit.startMs >= mark.endMs && unit.startMs > mark.startMs) break
    if (coversHalf(mark, unit)) present[place]! |= among ? among[place]! : 1
  }
}

/** Sets 1 at the place of each unit that lies wholly inside merged spans: looked through in part is not enough. */
export function setInside(spans: readonly Span[], units: readonly Unit[], inside: Uint8Array): void {
  let place = 0
  for (const span of spans)
    for (; place < units.length && units[place]!.endMs <= span.endMs; place++)
      if (units[place]!.startMs >= span.startMs) inside[place] = 1
}

function firstEndingAfter(units: readonly Unit[], ms: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (units[middle]!.endMs > ms) high = middle
    else low = middle + 1
  }
  return low
}
