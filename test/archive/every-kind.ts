import fc from 'fast-check'
import { schemas } from '../../src/server/contracts/index.ts'
import type { Query, RecordKind } from '../../src/study/index.ts'
import { linksOf, recordKinds, recordOrder } from '../../src/study/index.ts'

type Schema = Record<string, unknown>

export type StudyRecords = { kind: RecordKind; record: Record<string, unknown> }[]

/** A study's records, some of every kind, drawn from their own forms: a kind that is added is drawn too. */
export function someOfEveryKind(study: { id: string; homeCoderId: string }): fc.Arbitrary<StudyRecords> {
  return fc.gen().map(draw => {
    const records: StudyRecords = []
    const ids = new Map<RecordKind, string[]>([['coder', [study.homeCoderId]]])
    for (const kind of recordOrder) {
      if (kind === 'studyProfile' || kind === 'anchor') continue
      const count = draw(fc.integer, { min: 1, max: 4 })
      for (let at = 0; at < count; at++) {
        const record = draw(() => drawn(schemas.keptRecords[kind] as unknown as Schema)) as Record<
          string,
          unknown
        >
        // Of some kinds there is one of each name.
        if (ids.get(kind)?.includes(String(record['id']))) continue
        if (!linkUp(kind, record, ids, draw)) continue
        suit(kind, record, records.length)
        records.push({ kind, record })
        ids.set(kind, [...(ids.get(kind) ?? []), String(record['id'])])
      }
    }
    return records
  })
}

type Draw = Parameters<Parameters<ReturnType<typeof fc.gen>['map']>[0]>[0]

/** Gives a record parents that there are; false where there are none. */
function linkUp(
  kind: RecordKind,
  record: Record<string, unknown>,
  ids: ReadonlyMap<RecordKind, readonly string[]>,
  draw: Draw,
): boolean {
  for (const { kind: parent, by } of linksOf(kind)) {
    const pool = ids.get(parent) ?? []
    if (Object.hasOwn(recordKinds[kind].json, by))
      record[by] = pool.length ? draw(() => fc.subarray([...pool])) : []
    else if (record[by] === null) continue
    else if (pool.length === 0) return false
    else record[by] = draw(() => fc.constantFrom(...pool))
  }
  return true
}

/** What tables and the codebook ask for besides the form. */
function suit(kind: RecordKind, record: Record<string, unknown>, number: number): void {
  if (typeof record['startMs'] === 'number') record['endMs'] = record['startMs'] + 1 + number
  if (kind === 'regionKey') Object.assign(record, { x: number, y: 1, width: 5, height: 7 })
  if (kind === 'savedQuery') Object.assign(record, { name: `query ${number}`, query: aQuery(number) })
  if (kind === 'code')
    Object.assign(record, {
      names: { en: `code ${number}`, 'zh-Hans': `编码${number}` },
      ...{ key: null, parentIds: [], entailsIds: [] },
    })
}

/** A form that holds itself is not drawn from: one query of each sort of joining, over every sort of condition. */
function aQuery(number: number): Query {
  const id = `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
  const code: Query = {
    ...{ is: 'code', codeId: id, alone: number % 2 === 0 },
    said: [
      { is: 'value', aspectId: id, valueId: id },
      { is: 'coder', coderId: id },
    ],
  }
  const near: Query = {
    ...{ is: 'near', one: code, other: { is: 'text', text: '烟囱 “smoke”' } },
    within: { count: number % 5, in: 'shots' },
  }
  return {
    is: 'all',
    of: [
      { is: 'not', of: { is: 'film', filmId: id } },
      { is: 'any', of: [near, { is: 'overlaps', one: code, other: { is: 'place', placeId: id } }] },
    ],
  }
}

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map(all => all.join(''))
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('烟囱 “smoke”', '', '=1+1', 'a\u2019b', '𠮷'),
)

function drawn(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const'])
  if ('enum' in schema) return fc.constantFrom(...(schema['enum'] as unknown[]))
  if ('anyOf' in schema) return fc.oneof(...(schema['anyOf'] as Schema[]).map(drawn))
  switch (schema['type']) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({
        min: Number(schema['minimum'] ?? -9),
        max: Math.min(Number(schema['maximum'] ?? 1e9), 1e9),
      })
    case 'number':
      return numberIn(schema)
    case 'string':
      return textOf(schema)
    case 'array':
      return listOf(schema)
    case 'object':
      return 'patternProperties' in schema ? fieldsOfAnyName() : fieldsOf(schema)
    default:
      return fc.json({ maxDepth: 2 }).map(said => JSON.parse(said) as unknown)
  }
}

/** As fine as anything in a study is: what SQLite cannot tell from nothing is no value of one. */
function numberIn(schema: Schema): fc.Arbitrary<number> {
  const parts = 1024
  const least = 'exclusiveMinimum' in schema ? 1 : Number(schema['minimum'] ?? -1e6) * parts
  return fc
    .integer({
      min: Math.ceil(least),
      max: Math.floor(Math.min(Number(schema['maximum'] ?? 1e6), 1e6) * parts),
    })
    .map(value => value / parts)
}

function textOf(schema: Schema): fc.Arbitrary<string> {
  const pattern = String(schema['pattern'] ?? '')
  if (pattern.startsWith('^[0-9a-f]{8}-'))
    return fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map(parts => parts.join('-'))
  if (pattern.startsWith('^[0-9a-z')) return hex(8)
  if (pattern.startsWith('^#')) return hex(6).map(colour => `#${colour}`)
  if (pattern.startsWith('^[A-Za-z]{2,3}(')) return fc.constantFrom('zh-Hans', 'en', 'zh-Latn-pinyin')
  if (pattern.startsWith('^(0[1-9]|1[0-2])(-')) return fc.constantFrom('09', '09-15', '12-31')
  const most = Number(schema['maxLength'] ?? 100)
  const fits = new RegExp(pattern, 'u')
  let misses = 0
  return text.filter(one => {
    const isFit = one.length <= most && fits.test(one)
    // A form that none of these texts has would be sought for ever.
    if (!isFit && ++misses > mostMisses) throw new Error(`no text is drawn that fits ${pattern}`)
    return isFit
  })
}

const mostMisses = 100_000

function listOf(schema: Schema): fc.Arbitrary<unknown[]> {
  const items = schema['items']
  if (Array.isArray(items)) return fc.tuple(...(items as Schema[]).map(drawn))
  const [least, most] = [Number(schema['minItems'] ?? 0), Math.min(3, Number(schema['maxItems'] ?? 3))]
  return fc.array(drawn(items as Schema), { minLength: least, maxLength: most })
}

/** As a finding has them: names and values of its question. */
function fieldsOfAnyName(): fc.Arbitrary<object> {
  const value = fc.json({ maxDepth: 2 }).map(said => JSON.parse(said) as unknown)
  return fc.dictionary(fc.constantFrom('question', 'periods', '符号', 'p'), value, { maxKeys: 3 })
}

function fieldsOf(schema: Schema): fc.Arbitrary<object> {
  const fields = Object.entries(schema['properties'] as Record<string, Schema>)
  return fc.record(Object.fromEntries(fields.map(([name, one]) => [name, drawn(one)])))
}
