import type { Mark, Span } from '../../../study/index.ts'
import { coversHalf } from '../../../study/index.ts'
import type { MarkLane } from './mark-lanes.ts'

/** A stretch that marks may stand on; `id`: the shot's, where it is one. */
export interface Place extends Span {
  id: string | null
}

/** For each place how a code stands on it. The same for as long as places and lane are. */
export type LaneOnPlaces = Uint8Array

export const standsNot = 0
export const standsAsExample = 1
const stands = 2

const known = new WeakMap<readonly Place[], WeakMap<MarkLane, LaneOnPlaces>>()
const shotsKnown = new WeakMap<readonly Place[], ReadonlyMap<string | null, number>>()

/** `places` in the order of time. A mark stands on what it was put on, and where it covers half of the shorter of the two. */
export function laneOnPlaces(places: readonly Place[], lane: MarkLane): LaneOnPlaces {
  const lanes = known.get(places) ?? new WeakMap<MarkLane, LaneOnPlaces>()
  known.set(places, lanes)
  const there = lanes.get(lane)
  if (there) return there
  const on = new Uint8Array(places.length)
  for (const mark of lane) putOn(on, places, mark)
  lanes.set(lane, on)
  return on
}

function putOn(on: LaneOnPlaces, places: readonly Place[], mark: Mark): void {
  const how = mark.passId === null ? standsAsExample : stands
  const put = (index: number) => {
    if (on[index]! < how) on[index] = how
  }
  const attached = mark.attachedTo === null ? undefined : indexOfShot(places).get(mark.attachedTo)
  if (attached !== undefined) put(attached)
  for (let index = firstEndingAfter(places, mark.startMs); index < places.length; index++) {
    const place = places[index]!
    if (place.startMs >= mark.endMs && place.startMs > mark.startMs) break
    if (index !== attached && coversHalf(mark, place)) put(index)
  }
}

function indexOfShot(places: readonly Place[]): ReadonlyMap<string | null, number> {
  const there = shotsKnown.get(places) ?? new Map(places.map(({ id }, index) => [id, index]))
  shotsKnown.set(places, there)
  return there
}

function firstEndingAfter(places: readonly Place[], ms: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.endMs > ms) high = middle
    else low = middle + 1
  }
  return low
}
