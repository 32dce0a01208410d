import { intersectSpans, lengthOfSpans, mergeSpans } from '../study/index.ts'
import type { CoderTimes } from './agreed-time.ts'
import { agreedScreenTime } from './agreed-time.ts'
import type { CodeMeetings } from './agreement/count-meetings.ts'
import { countMeetings } from './agreement/count-meetings.ts'
import { countPairs } from './count-pairs.ts'
import { equalSlices } from './equal-slices.ts'
import type { CodeCounts, FilmCounts } from './film-counts.ts'
import { compareText, countsFormat } from './film-counts.ts'
import type { CoderRule, FilmRecords, Unit } from './film-records.ts'
import type { UnitReading } from './mark-presence.ts'
import { listUnits, setInside } from './mark-presence.ts'
import type { Reading } from './read-coders.ts'
import { agreedReading, noneOf, readEachCoder, readingsByCode, readUnits } from './read-coders.ts'

export interface CountSettings {
  coderRule?: CoderRule
  /** Length of the equal slices; 10 seconds. */
  sliceMs?: number
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
  const counts = countByRule(records, settings)
  const coderIds = Object.keys(counts.lookedThroughMsByCoder)
  if (coderIds.length < 2) return counts
  const alone = (coderId: string) =>
    countByRule(records, { ...settings, coderRule: { kind: 'single', coderId } })
  return { ...counts, byCoder: Object.fromEntries(coderIds.map(coderId => [coderId, alone(coderId)])) }
}

function countByRule(records: FilmRecords, settings: CountSettings): FilmCounts {
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
  const agreement: Record<string, CodeMeetings> = {}
  for (const [codeId, coders] of readings) {
    const alone = readEachCoder(shots, coders)
    const reading = agreedReading(shots, alone)
    const sliceReading = readUnits(slices, coders)
    shotReadings.set(codeId, reading)
    codes[codeId] = {
      ...countShots(shots.units, reading),
      ...countSlices(sliceReading),
      ...countTime(coders),
      ...(coders.length > 1 && { disputed: countDisputed(reading, sliceReading, coders) }),
    }
    if (coders.length > 1) agreement[codeId] = countMeetings(alone, timesOf(coders))
  }
  return {
    format: countsFormat,
    coderRule,
    sliceMs,
    durationMs: records.durationMs,
    shots: shots.units.length,
    ...countAnyCode(shots.units, records.durationMs, passes),
    codes,
    pairs: countPairs(shotReadings),
    ...(Object.keys(agreement).length > 0 && { agreement }),
  }
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
  return { slicesLookedThrough: sumOf(looked), slicesPresent: sumOf(present) }
}

function countTime(coders: readonly Reading[]) {
  const all = coders.flatMap(({ looked }) => looked)
  return {
    lookedThroughMs: lengthOfSpans(mergeSpans(all, Infinity)),
    screenTimeMs: agreedScreenTime(timesOf(coders)).agreedMs,
  }
}

function countDisputed(shots: UnitReading, slices: UnitReading, coders: readonly Reading[]) {
  const { disputedMs } = agreedScreenTime(timesOf(coders))
  return { shots: sumOf(shots.disputed), slices: sumOf(slices.disputed), screenTimeMs: disputedMs }
}

function timesOf(coders: readonly Reading[]): CoderTimes[] {
  return coders.map(({ looked, marks }) => ({
    looked,
    onScreen: intersectSpans(mergeSpans(marks, Infinity), looked),
  }))
}

function sumOf(flags: Uint8Array): number {
  let sum = 0
  for (const flag of flags) sum += flag
  return sum
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
  const { shotsLookedThrough, shotsLookedThroughMs } = countShots(units, { ...noneOf(units.length), looked })
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
