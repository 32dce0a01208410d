// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import type { Computed, NotComputable } from '../not-computable.ts'
import { notComputable } from '../not-computable.ts'
import type { CoderOnTimeline, CoderTimeline } from './coder-timeline.ts'
import { readCoderTimeline } from './coder-timeline.ts'
import type { Coincidences, MeasurementLevel } from './coincidences.ts'
import { alphaOfCoincidences, shareInAgreement } from './coincidences.ts'

export interface TimeWeightedAlpha {
  alpha: Computed<number>
  /** Time that at least two coders looked through. */
  pairableMs: number
  percentAgreement: Computed<number>
  /** Distinct values in that time, rising, and for how long each met each, in coder-milliseconds. */
  values: number[]
  coincidenceMs: number[][]
}

/**
 * Time-weighted alpha: do coders agree on a symbol along the timeline, without cutting it into units?
 *
 * Unit: every moment that two coders looked through; an interval for it resamples films. In: per coder what was
 * looked through and marked, in milliseconds. Out: the exact, tick-free alpha over the union of all edges, with
 * the time it rests on. Elsewhere than looked through is missing, not absent. With `tickMs`, the same on ticks
 * read at their middle, for comparison with tools that cut time. Refuses fewer than two coders and what is not
 * a number; alpha is refused where coders never meet, and for "nowhere at all".
 * Source: Krippendorff 2011, in the limit of short units. See docs/methods/time-weighted-alpha.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, timeWeightedAlpha } from 'silverscreen-statistics'
 *
 * const found = timeWeightedAlpha([
 *   { lookedThrough: [{ startMs: 0, endMs: 100 }], marks: [{ startMs: 10, endMs: 30, value: 1 }] },
 *   { lookedThrough: [{ startMs: 0, endMs: 100 }], marks: [{ startMs: 15, endMs: 30, value: 1 }] },
 * ])
 * if (!isNotComputable(found)) console.log(found.alpha, found.pairableMs)
 * // → 0.8268 100
 * ```
 */
export function timeWeightedAlpha(
  coders: readonly CoderOnTimeline[],
  level: MeasurementLevel = 'nominal',
  tickMs?: number,
): Computed<TimeWeightedAlpha> {
  if (coders.length < 2) return notComputable('fewer-than-two-coders')
  const refusal = refuseTimes(coders, tickMs)
  if (refusal) return refusal
  const timelines = coders.map(readCoderTimeline)
  const onTicks = tickMs === undefined ? timelines : timelines.map(timeline => toTicks(timeline, tickMs))
  const { coincidences, pairable, held, pairs } = meet(onTicks)
  const scale = tickMs ?? 1
  return {
    alpha: alphaOfCoincidences(coincidences, level, tickMs === undefined ? held : held - 1),
    pairableMs: pairable * scale,
    percentAgreement: shareInAgreement(pairs),
    values: coincidences.values,
    coincidenceMs: coincidences.together.map(row => row.map(time => time * scale)),
  }
}

function refuseTimes(coders: readonly CoderOnTimeline[], tickMs = 1): NotComputable | null {
  const numbers = coders.flatMap(({ lookedThrough, marks }) => [
    ...lookedThrough.flatMap(({ startMs, endMs }) => [startMs, endMs]),
    ...marks.flatMap(({ startMs, endMs, value }) => [startMs, endMs, value]),
  ])
  return refuseUnlessNumbers([...numbers, tickMs]) ?? (tickMs > 0 ? null : notComputable('outside-range'))
}

/** An edge moves to the first tick whose middle is not before it. */
function toTicks({ edges, values }: CoderTimeline, tickMs: number): CoderTimeline {
  return { edges: edges.map(edge => Math.ceil(edge / tickMs - 0.5)), values }
}

interface Meeting {
  coincidences: Coincidences
  /** Length of time with at least two coders, and that length times the coders in it. */
  pairable: number
  held: number
  /** Pairs of coders, weighed by the time they shared. */
  pairs: { agreeing: number; all: number }
}

/** Walks along all edges at once; between two edges every coder has one value. */
function meet(timelines: readonly CoderTimeline[]): Meeting {
  const values = valuesOf(timelines)
  const placesOf = placesOfValues(timelines, values)
  const together = values.map(() => values.map(() => 0))
  const at = timelines.map(() => -1)
  const counts = new Array<number>(values.length).fill(0)
  const pairs = { agreeing: 0, all: 0 }
  let [here, pairable, held, coders] = [-Infinity, 0, 0, 0]
  for (;;) {
    let next = Infinity
    for (let coder = 0; coder < timelines.length; coder++) {
      const edge = timelines[coder]!.edges[at[coder]! + 1]
      if (edge !== undefined && edge < next) next = edge
    }
    if (coders >= 2 && next > here) {
      const length = next - here
      pairable += length
      held += length * coders
      pairs.all += length * coders * (coders - 1)
      for (const count of counts) pairs.agreeing += length * count * (count - 1)
      addMeeting(together, counts, length / (coders - 1))
    }
    if (next === Infinity) break
    here = next
    for (let coder = 0; coder < timelines.length; coder++) {
      const { edges } = timelines[coder]!
      while (at[coder]! + 1 < edges.length && edges[at[coder]! + 1] === here) {
        const before = at[coder]! < 0 ? -1 : placesOf[coder]![at[coder]!]!
        const after = placesOf[coder]![++at[coder]!]!
        if (before >= 0) counts[before]!--
        if (after >= 0) counts[after]!++
        coders += Number(after >= 0) - Number(before >= 0)
      }
    }
  }
  return { coincidences: onlyMet({ values, together }), pairable, held, pairs }
}

function valuesOf(timelines: readonly CoderTimeline[]): number[] {
  const seen = new Set<number>()
  for (const { values } of timelines) for (const value of values) if (!Number.isNaN(value)) seen.add(value)
  return [...seen].sort((left, right) => left - right)
}

function placesOfValues(timelines: readonly CoderTimeline[], values: readonly number[]): Int32Array[] {
  const placeOf = new Map(values.map((value, place) => [value, place]))
  return timelines.map(timeline => Int32Array.from(timeline.values, value => placeOf.get(value) ?? -1))
}

function addMeeting(together: number[][], counts: readonly number[], weight: number): void {
  for (let first = 0; first < counts.length; first++) {
    if (counts[first] === 0) continue
    for (let second = 0; second < counts.length; second++) {
      const pairs = counts[first]! * (counts[second]! - Number(first === second))
      if (pairs > 0) together[first]![second]! += pairs * weight
    }
  }
}

/** Values that no pairable moment has are no part of the table. */
function onlyMet({ values, together }: Coincidences): Coincidences {
  const met = values.map((_, place) => together[place]!.some(time => time > 0))
  const keep = <Value>(list: readonly Value[]) => list.filter((_, place) => met[place])
  return { values: keep(values), together: keep(together).map(keep) }
}
