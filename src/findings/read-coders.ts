import type { Span } from '../study/index.ts'
import { mergeSpans } from '../study/index.ts'
import { compareText } from './film-counts.ts'
import type { CountedMark, FilmRecords } from './film-records.ts'
import type { UnitList, UnitReading } from './mark-presence.ts'
import { setInside, setPresence } from './mark-presence.ts'

/** One coder's reading of one code. */
export interface Reading {
  looked: readonly Span[]
  marks: readonly CountedMark[]
}

/** The readings of every code that a coder looked for, codes in order. */
export function readingsByCode(records: FilmRecords): Map<string, Reading[]> {
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
  const reading = noneOf(list.units.length)
  const { looked, present } = reading
  setInside(spans, list.units, looked)
  for (const mark of marks) setPresence(mark, list, present)
  for (let place = 0; place < present.length; place++) present[place]! &= looked[place]!
  return reading
}

export function noneOf(units: number): UnitReading {
  return { looked: new Uint8Array(units), present: new Uint8Array(units), disputed: new Uint8Array(units) }
}
