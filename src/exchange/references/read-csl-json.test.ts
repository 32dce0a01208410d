import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCslJson } from './read-csl-json.ts'

const northeast = readFileSync(
  new URL('../../../test/references/northeast.csl.json', import.meta.url),
  'utf8',
)

describe('a list in CSL-JSON', () => {
  test('is read whole, whatever it says of itself besides', () => {
    const read = readCslJson(`\ufeff${northeast}`)
    expect(read).toMatchObject({ ok: true, value: { unfit: [] } })
    expect(read.ok && read.value.items).toHaveLength(29)
  })

  test('says at which line it breaks', () => {
    expect(readCslJson('[\n{"id": "a",\n"type" "book"}]')).toMatchObject({
      refusal: { kind: 'references-not-json', line: 3 },
    })
    expect(readCslJson('[{"id": "a",\n')).toMatchObject({ refusal: { kind: 'references-not-json', line: 1 } })
  })

  test.each(['"text"', '12', '{"a": 1}', 'null'])('is none: %s', text => {
    expect(readCslJson(text)).toMatchObject({ refusal: { kind: 'references-not-a-list' } })
  })

  test.each([
    ['{"items": [{"id": 1, "type": "book"}]}', ['1']],
    ['{"id": "a", "type": "book"}', ['a']],
    ['[]', []],
  ])('can be %s', (text, ids) => {
    const read = readCslJson(text)
    expect(read.ok && read.value.items.map(({ id }) => id)).toEqual(ids)
  })

  test('names each entry that does not fit, and keeps the others', () => {
    const entries = [
      {
        id: 'whole',
        type: 'book',
        title: 'A',
        author: [{ literal: 'B' }],
        issued: { 'date-parts': [['1999']] },
      },
      'text',
      { type: 'book' },
      { id: 'whole', type: 'book' },
      { id: 'bare' },
      { id: 'odd', type: 'film' },
      { id: 'names', type: 'book', author: 'Liu Yan' },
      { id: 'nobody', type: 'book', editor: [{ suffix: 'Jr.' }] },
      { id: 'date', type: 'book', issued: '1999' },
      { id: 'parts', type: 'book', issued: { 'date-parts': [['soon']] } },
      { id: 'title', type: 'book', title: ['A'] },
      { id: 'forms', type: 'book', custom: { bilingual: { title: 'A' } } },
    ]
    const read = readCslJson(JSON.stringify(entries))
    expect(read.ok && read.value.items.map(({ id }) => id)).toEqual(['whole'])
    expect(read.ok && read.value.unfit.map(one => [one.kind, one.at, 'field' in one && one.field])).toEqual([
      ['entry-not-an-item', 2, false],
      ['item-without-id', 3, false],
      ['item-id-twice', 4, false],
      ['item-without-type', 5, false],
      ['item-type-unknown', 6, false],
      ['item-field-unfit', 7, 'author'],
      ['item-field-unfit', 8, 'editor'],
      ['item-field-unfit', 9, 'issued'],
      ['item-field-unfit', 10, 'issued'],
      ['item-field-unfit', 11, 'title'],
      ['item-field-unfit', 12, 'custom.bilingual'],
    ])
  })
})
