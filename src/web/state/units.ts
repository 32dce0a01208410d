import type { LookedThrough, Pass } from '../../study/index.ts'
import { mergeSpans } from '../../study/index.ts'
import type { FilmCoding } from './coding.ts'
import type { LaneOnPlaces } from './marks/codes-on-places.ts'
import { laneOnPlaces, standsAsExample, standsNot } from './marks/codes-on-places.ts'
import type { MarkLanes } from './marks/mark-lanes.ts'
import { lanesOf } from './marks/mark-lanes.ts'

/** Where a unit lies: a shot, or a stretch that is none. */
export interface UnitPlace {
  /** The shot's. */
  id: string | null
  partId: string
  startMs: number
  endMs: number
}

/** One unit of the desk as the pass at work sees it. */
export interface Unit {
  place: UnitPlace
  /** Whether the pass has looked it through; without a pass nothing is. */
  isLookedThrough: boolean
  /** The codes on it, each once; those outside a pass are examples. */
  codes: readonly { codeId: string; isExample: boolean }[]
}

/** What units were made of, so that the next are made of what has changed. */
interface MadeOf {
  places: readonly UnitPlace[]
  codes: ReadonlyMap<string, LaneOnPlaces>
}

const madeOf = new WeakMap<readonly Unit[], MadeOf>()

/**
 * The units of a part with what is marked on them and what of them the pass has looked through. `before`: those of the
 * same places before a change; the units to which nothing happened stay the same.
 */
export function unitsOf(
  places: readonly UnitPlace[],
  coding: FilmCoding,
  { pass, partId, before = [] }: { pass: Pass | null; partId: string; before?: readonly Unit[] },
): readonly Unit[] {
  const spans = coding.lookedThrough.filter(span => span.passId === pass?.id && span.partId === partId)
  const covered = coveredPlaces(places, spans)
  const codes = codesByAge(lanesOf(coding.marks, partId), places)
  const known = madeOf.get(before)
  const changed = known?.places === places ? changedPlaces(known.codes, codes, places.length) : null
  const units = places.map((place, index): Unit => {
    const standing = changed && !changed[index] ? before[index] : undefined
    const isLookedThrough = covered[index]!
    if (standing?.isLookedThrough === isLookedThrough) return standing
    return { place, isLookedThrough, codes: standing?.codes ?? codesAt(codes, index) }
  })
  madeOf.set(units, { places, codes })
  return units
}

function codesByAge(lanes: MarkLanes, places: readonly UnitPlace[]): ReadonlyMap<string, LaneOnPlaces> {
  const byAge = [...lanes].sort(([one], [other]) => (one < other ? -1 : 1))
  return new Map(byAge.map(([codeId, lane]) => [codeId, laneOnPlaces(places, lane)]))
}

function changedPlaces(
  before: ReadonlyMap<string, LaneOnPlaces>,
  after: ReadonlyMap<string, LaneOnPlaces>,
  count: number,
): Uint8Array {
  const changed = new Uint8Array(count)
  for (const codeId of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(codeId), after.get(codeId)]
    if (one === other) continue
    for (let index = 0; index < count; index++)
      if ((one?.[index] ?? standsNot) !== (other?.[index] ?? standsNot)) changed[index] = 1
  }
  return changed
}

function codesAt(codes: ReadonlyMap<string, LaneOnPlaces>, index: number): Unit['codes'] {
  const here: { codeId: string; isExample: boolean }[] = []
  for (const [codeId, on] of codes)
    if (on[index] !== standsNot) here.push({ codeId, isExample: on[index] === standsAsExample })
  return here.length > 0 ? here : none
}

const none: Unit['codes'] = []

export function unitsLeft(units: readonly Unit[]): number {
  return units.filter(unit => !unit.isLookedThrough).length
}

/** The next unit after `from` that is not looked through, from the beginning again after the last; -1 where none is left. */
export function nextLeft(units: readonly Unit[], from: number, direction: 1 | -1 = 1): number {
  for (let step = 1; step <= units.length; step++) {
    const index = (from + direction * step + units.length * 2) % units.length
    if (!units[index]!.isLookedThrough) return index
  }
  return -1
}

/** The last unit that begins at a moment or before it; -1 before the first. */
export function lastUnitBefore(units: readonly Unit[], ms: number): number {
  let low = -1
  let high = units.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (units[middle]!.place.startMs <= ms) low = middle
    else high = middle - 1
  }
  return low
}

/** The unit that holds a moment; -1 where none does. */
export function unitIndexAt(units: readonly Unit[], ms: number): number {
  const index = lastUnitBefore(units, ms)
  return index >= 0 && ms < units[index]!.place.endMs ? index : -1
}

/** How much film the units hold that are not looked through. */
export function msLeft(units: readonly Unit[]): number {
  return units.reduce(
    (sum, { isLookedThrough, place }) => sum + (isLookedThrough ? 0 : place.endMs - place.startMs),
    0,
  )
}

/** The codes of the pass that stand on a unit: what "none of these here" would deny. */
export function passCodesOn(unit: Unit, pass: Pass): readonly string[] {
  return unit.codes.filter(({ codeId }) => pass.codeIds.includes(codeId)).map(({ codeId }) => codeId)
}

function coveredPlaces(places: readonly UnitPlace[], spans: readonly LookedThrough[]): boolean[] {
  const merged = mergeSpans(spans)
  let span = 0
  return places.map(({ startMs, endMs }) => {
    while (span < merged.length && merged[span]!.endMs <= startMs) span++
    const over = merged[span]
    return over !== undefined && over.startMs <= startMs && over.endMs >= endMs
  })
}
