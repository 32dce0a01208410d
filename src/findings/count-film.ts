import { intersectSpans, lengthOfSpans, mergeSpans } from '../study/index.ts'
import type { CoderTimes } from './agreed-time.ts'
import { agreedScreenTime } from './agreed-time.ts'
import type { CodeMeetings } from './agreement/count-meetings.ts'
import { countMeetings } from './agreement/count-meetings.ts'
import { countConnotations } from './companions/counts/connotation-counts.ts'
import { countCompanions } from './companions/counts/count-companions.ts'
import { compareText } from './compare-text.ts'
import { equalSlices, equalSlicesMs } from './equal-slices.ts'
import type { CodeCounts, FilmCounts } from './film-counts.ts'
import { countsFormat } from './film-counts.ts'
import type { CoderRule, FilmRecords, Unit } from './film-records.ts'
import { countFurther } from './further-counts.ts'
import type { UnitReading } from './mark-presence.ts'
import { listUnits, setInside } from './mark-presence.ts'
import type { Reading } from './read-coders.ts'
import { agreedReading, readEachCoder, readingsByCode, readUnits } from './read-coders.ts'

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
  const sliceMs = settings.sliceMs ?? equalSlicesMs
  const shots = listUnits(records.shots)
  const slices = listUnits(equalSlices(records.durationMs, sliceMs))
  const passes = records.lookedThrough.filter(
    pass => coderRule.kind === 'majority' || pass.coderId === coderRule.coderId,
  )
  const readings = readingsByCode({ ...records, lookedThrough: passes })
  const shotReadings = new Map<string, UnitReading>()
  const codes: Record<string, CodeCounts> = {}
  const agreement: Record<string, CodeMeetings> = {}
  const notBlind: string[] = []
  const lookedOf = lookedThroughOnce(shots.units)
  for (const [codeId, coders] of readings) {
    const alone = readEachCoder(shots, coders)
    const reading = agreedReading(shots, alone)
    const sliceReading = readUnits(slices, coders)
    shotReadings.set(codeId, reading)
    codes[codeId] = {
      ...countShots(lookedOf(reading.looked), reading),
      ...countSlices(sliceReading),
      ...countTime(coders),
      ...(coders.length > 1 && { disputed: countDisputed(reading, sliceReading, coders) }),
    }
    if (coders.length < 2) continue
    const isBlind = coders.map(
      ({ seenCoderIds }) => !coders.some(other => seenCoderIds.includes(other.coderId)),
    )
    const blind = coders.filter((_, at) => isBlind[at])
    if (blind.length < coders.length) notBlind.push(codeId)
    if (blind.length > 1)
      agreement[codeId] = countMeetings(
        alone.filter((_, at) => isBlind[at]),
        timesOf(blind),
      )
  }
  const marks = [...readings.values()].flatMap(coders => coders.flatMap(coder => coder.marks))
  const connotations = countConnotations({ marks }, shots, shotReadings)
  return {
    format: countsFormat,
    coderRule,
    sliceMs,
    durationMs: records.durationMs,
    shots: shots.units.length,
    ...countAnyCode(shots.units, records.durationMs, passes),
    codes,
    companions: countCompanions(records, { readings, inShots: shotReadings, sliceMs }),
    ...(Object.keys(connotations).length > 0 && { connotations }),
    further: countFurther(readings, {
      durationMs: records.durationMs,
      kinds: records.kinds ?? { spaces: [], subjects: [] },
    }),
    ...(Object.keys(agreement).length > 0 && { agreement }),
    ...(notBlind.length > 0 && { notBlind }),
  }
}

interface LookedThroughShots {
  shotsLookedThrough: number
  shotsLookedThroughMs: number
}

/** How many shots were looked through, and for how long; codes that were looked for in the same shots are asked once. */
function lookedThroughOnce(units: readonly Unit[]): (looked: Uint8Array) => LookedThroughShots {
  const known = new Map<Uint8Array, LookedThroughShots>()
  return looked => {
    const found = known.get(looked) ?? countLookedThrough(units, looked)
    known.set(looked, found)
    return found
  }
}

function countLookedThrough(units: readonly Unit[], looked: Uint8Array): LookedThroughShots {
  const counts = { shotsLookedThrough: 0, shotsLookedThroughMs: 0 }
  for (let place = 0; place < units.length; place++) {
    if (!looked[place]) continue
    counts.shotsLookedThrough++
    counts.shotsLookedThroughMs += units[place]!.endMs - units[place]!.startMs
  }
  return counts
}

/** A code is present only where it was looked for. */
function countShots(
  { shotsLookedThrough, shotsLookedThroughMs }: LookedThroughShots,
  { present }: UnitReading,
) {
  return { shotsLookedThrough, shotsPresent: sumOf(present), shotsLookedThroughMs }
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
  const { shotsLookedThrough, shotsLookedThroughMs } = countLookedThrough(units, looked)
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
