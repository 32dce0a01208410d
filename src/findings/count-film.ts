import type { CoderTimes } from './agreed-time.ts'
import { agreedScreenTime } from './agreed-time.ts'
import { countPairs } from './count-pairs.ts'
import { equalSlices } from './equal-slices.ts'
import type { CodeCounts, FilmCounts } from './film-counts.ts'
import { compareText } from './film-counts.ts'
import type { CoderRule, CountedMark, FilmRecords, Span, Unit } from './film-records.ts'
import type { UnitList, UnitReading } from './mark-presence.ts'
import { listUnits, setInside, setPresence } from './mark-presence.ts'
import { intersectSpans, lengthOfSpans, mergeSpans } from './merge-spans.ts'

export interface CountSettings {
  coderRule?: CoderRule
  /** Length of the equal slices; 10 seconds. */
  sliceMs?: number
}

/** One coder's reading of one code. */
interface Reading {
  looked: readonly Span[]
  marks: readonly CountedMark[]
}

/**
 * Counts one film: per code the units and the time looked through, and those in which it is present.
 *
 * A unit counts for a code only where a coder has looked it through wholly for that code; marks outside are
 * examples and do not count. Several marks of a code in a unit count once; screen time is the length of the
 * union, clipped to what was looked through. Where several coders looked, `coderRule` decides.
 * Source: project rules 2 and 3. See docs/methods/counting.md.
 */
export function countFilm(records: FilmRecords, settings: CountSettings = {}): FilmCounts {
  const coderRule = settings.coderRule ?? { kind: 'majority' }
  const sliceMs = settings.sliceMs ?? 10_000
  const shots = listUnits(records.shots)
  const slices = listUnits(equalSlices(records.durationMs, sliceMs))
  const passes = records.lookedThrough.filter(
    pass => coderRule.kind === 'majority' || pass.coderId === coderRule.coderId,
  )
  const readings = readingsByCode({ ...records, lookedThrough: passes })
  const shotReadings = new Map<string, UnitReading>()
  const codes: Record<string, CodeCounts> = {}
  for (const [codeId, coders] of readings) {
    const reading = readUnits(shots, coders)
    shotReadings.set(codeId, reading)
    codes[codeId] = {
      ...countShots(shots.units, reading),
      ...countSlices(readUnits(slices, coders)),
      ...countTime(coders),
    }
  }
  return {
    format: 'silverscreen-counts/1',
    coderRule,
    sliceMs,
    durationMs: records.durationMs,
    shots: shots.units.length,
    ...countAnyCode(shots.units, records.durationMs, passes),
    codes,
    pairs: countPairs(shotReadings),
  }
}

function readingsByCode(records: FilmRecords): Map<string, Reading[]> {
  const spans = new Map<string, Map<string, Span[]>>()
  for (const pass of records.lookedThrough)
    for (const codeId of pass.codeIds) {
      const byCoder = spans.get(codeId) ?? new Map<string, Span[]>()
      byCoder.set(pass.coderId, [...(byCoder.get(pass.coderId) ?? []), ...pass.spans])
      spans.set(codeId, byCoder)
    }
  const marks = marksByCode(records.marks)
  const codeIds = [...spans.keys()].sort(compareText)
  return new Map(
    codeIds.map(codeId => [
      codeId,
      [...spans.get(codeId)!].map(([coderId, looked]) => ({
        looked: mergeSpans(looked, records.durationMs),
        marks: marks.get(codeId)?.get(coderId) ?? [],
      })),
    ]),
  )
}

function marksByCode(marks: readonly CountedMark[]): Map<string, Map<string, CountedMark[]>> {
  const byCode = new Map<string, Map<string, CountedMark[]>>()
  for (const mark of marks) {
    const byCoder = byCode.get(mark.codeId) ?? new Map<string, CountedMark[]>()
    if (byCoder.size === 0) byCode.set(mark.codeId, byCoder)
    const list = byCoder.get(mark.coderId)
    if (list) list.push(mark)
    else byCoder.set(mark.coderId, [mark])
  }
  return byCode
}

function readUnits(list: UnitList, coders: readonly Reading[]): UnitReading {
  const readings = coders.map(({ looked, marks }) => readOneCoder(list, looked, marks))
  if (readings.length === 1) return readings[0]!
  const agreed = { looked: new Uint8Array(list.units.length), present: new Uint8Array(list.units.length) }
  for (let place = 0; place < list.units.length; place++) {
    let [lookers, having] = [0, 0]
    for (const { looked, present } of readings) {
      lookers += looked[place]!
      having += present[place]!
    }
    agreed.looked[place] = lookers > 0 ? 1 : 0
    agreed.present[place] = having * 2 > lookers ? 1 : 0
  }
  return agreed
}

function readOneCoder(list: UnitList, spans: readonly Span[], marks: readonly CountedMark[]): UnitReading {
  const looked = new Uint8Array(list.units.length)
  const present = new Uint8Array(list.units.length)
  setInside(spans, list.units, looked)
  for (const mark of marks) setPresence(mark, list, present)
  for (let place = 0; place < present.length; place++) present[place]! &= looked[place]!
  return { looked, present }
}

function countShots(units: readonly Unit[], { looked, present }: UnitReading) {
  const counts = { shotsLookedThrough: 0, shotsPresent: 0, shotsLookedThroughMs: 0 }
  for (let place = 0; place < units.length; place++) {
    if (!looked[place]) continue
    counts.shotsLookedThrough++
    counts.shotsPresent += present[place]!
    counts.shotsLookedThroughMs += units[place]!.endMs - units[place]!.startMs
  }
  return counts
}

function countSlices({ looked, present }: UnitReading) {
  let [slicesLookedThrough, slicesPresent] = [0, 0]
  for (let place = 0; place < looked.length; place++) {
    slicesLookedThrough += looked[place]!
    slicesPresent += present[place]!
  }
  return { slicesLookedThrough, slicesPresent }
}

function countTime(coders: readonly Reading[]) {
  const times: CoderTimes[] = coders.map(({ looked, marks }) => ({
    looked,
    onScreen: intersectSpans(mergeSpans(marks, Infinity), looked),
  }))
  const all = coders.flatMap(({ looked }) => looked)
  return {
    lookedThroughMs: lengthOfSpans(mergeSpans(all, Infinity)),
    screenTimeMs: times.length === 1 ? lengthOfSpans(times[0]!.onScreen) : agreedScreenTime(times),
  }
}

function countAnyCode(
  units: readonly Unit[],
  durationMs: number,
  passes: readonly FilmRecords['lookedThrough'][number][],
) {
  const coded = passes.filter(pass => pass.codeIds.length > 0)
  const merged = mergeSpans(
    coded.flatMap(pass => pass.spans),
    durationMs,
  )
  const looked = new Uint8Array(units.length)
  for (const pass of coded) setInside(mergeSpans(pass.spans, durationMs), units, looked)
  const { shotsLookedThrough, shotsLookedThroughMs } = countShots(units, { looked, present: looked })
  const coderIds = [...new Set(coded.map(pass => pass.coderId))].sort(compareText)
  const msOf = (coderId: string) => {
    const spans = coded.filter(pass => pass.coderId === coderId).flatMap(pass => pass.spans)
    return lengthOfSpans(mergeSpans(spans, durationMs))
  }
  return {
    shotsLookedThrough,
    shotsLookedThroughMs,
    lookedThroughMs: lengthOfSpans(merged),
    lookedThroughMsByCoder: Object.fromEntries(coderIds.map(coderId => [coderId, msOf(coderId)])),
  }
}
