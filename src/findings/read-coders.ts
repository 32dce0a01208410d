import type { Span } from '../study/index.ts'
import { mergeSpans } from '../study/index.ts'
import { compareText } from './compare-text.ts'
import type { CountedMark, FilmRecords } from './film-records.ts'
import type { UnitList, UnitReading } from './mark-presence.ts'
import { setPresence } from './mark-presence.ts'

/** One coder's reading of one code. */
export interface Reading {
  coderId: string
  /** Whose coding this coder had seen. */
  seenCoderIds: readonly string[]
  looked: readonly Span[]
  marks: readonly CountedMark[]
}

/** The readings of every code that a coder looked for, codes in order. */
export function readingsByCode(records: FilmRecords): Map<string, Reading[]> {
  const passes = new Map<string, Map<string, Pass[]>>()
  for (const pass of records.lookedThrough)
    for (const codeId of pass.codeIds) {
      const byCoder = passes.get(codeId) ?? new Map<string, Pass[]>()
      if (byCoder.size === 0) passes.set(codeId, byCoder)
      const own = byCoder.get(pass.coderId)
      if (own) own.push(pass)
      else byCoder.set(pass.coderId, [pass])
    }
  const marks = marksByCode(records.marks)
  const lookedIn = mergeOnce(records)
  const codeIds = [...passes.keys()].sort(compareText)
  return new Map(
    codeIds.map(codeId => [
      codeId,
      [...passes.get(codeId)!].map(([coderId, own]) => ({
        coderId,
        seenCoderIds: own.flatMap(pass => pass.seenCoderIds ?? []),
        looked: lookedIn(own),
        marks: marks.get(codeId)?.get(coderId) ?? [],
      })),
    ]),
  )
}

type Pass = FilmRecords['lookedThrough'][number]

/** What passes have looked through, merged; codes that were looked for in the same passes have one and the same list. */
function mergeOnce({ lookedThrough, durationMs }: FilmRecords): (passes: readonly Pass[]) => readonly Span[] {
  const placeOf = new Map(lookedThrough.map((pass, place) => [pass, place]))
  const merged = new Map<string, readonly Span[]>()
  return passes => {
    const key = passes.map(pass => placeOf.get(pass)).join()
    const known = merged.get(key)
    if (known) return known
    const spans = mergeSpans(
      passes.flatMap(pass => pass.spans),
      durationMs,
    )
    merged.set(key, spans)
    return spans
  }
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

/** Units looked through and present, as the coders who looked agree. */
export function readUnits(list: UnitList, coders: readonly Reading[]): UnitReading {
  return agreedReading(list, readEachCoder(list, coders))
}

/** Units looked through and present by each coder alone. */
export function readEachCoder(list: UnitList, coders: readonly Reading[]): UnitReading[] {
  return coders.map(({ looked, marks }) => readOneCoder(list, looked, marks))
}

/** Of readings over the same units, what more than half of those who looked have. */
export function agreedReading(list: UnitList, readings: readonly UnitReading[]): UnitReading {
  if (readings.length === 1) return readings[0]!
  const agreed = noneOf(list.units.length)
  for (let place = 0; place < list.units.length; place++) {
    let [lookers, having] = [0, 0]
    for (const { looked, present } of readings) {
      lookers += looked[place]!
      having += present[place]!
    }
    agreed.looked[place] = lookers > 0 ? 1 : 0
    agreed.present[place] = having * 2 > lookers ? 1 : 0
    agreed.disputed[place] = having > 0 && having * 2 <= lookers ? 1 : 0
  }
  return agreed
}

function readOneCoder(list: UnitList, spans: readonly Span[], marks: readonly CountedMark[]): UnitReading {
  const looked = list.lookedIn(spans)
  const present = new Uint8Array(list.units.length)
  for (const mark of marks) setPresence(mark, list, present, looked)
  return { looked, present, disputed: list.nowhere }
}

export function noneOf(units: number): UnitReading {
  return { looked: new Uint8Array(units), present: new Uint8Array(units), disputed: new Uint8Array(units) }
}
