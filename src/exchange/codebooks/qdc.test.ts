import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Code } from '../../study/index.ts'
import { plainMeaning } from '../../study/index.ts'
import { readQdc } from './read-qdc.ts'
import { writeQdc } from './write-qdc.ts'

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const read = (text: string) => readQdc([new TextEncoder().encode(text)])
const bare = { sets: [], aspects: 0, contradictions: 0, language: 'en' }
const codeOf = (number: number, more: Partial<Code> = {}): Code => ({
  ...{ id: idOf(number), ...plainMeaning, kind: 'symbol', names: { en: `code ${number}`, 'zh-Hans': '' } },
  ...{ colour: '#0072b2', key: null, position: number, retired: false, ...more },
})

describe('a codebook of REFI-QDA', () => {
  test('as other programs write it is read with its nesting, descriptions, colours and sets', async () => {
    const book = await read(`\ufeff<?xml version="1.0" encoding="utf-8"?>
      <q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" origin="Other 24.1"><q:Codes>
        <q:Code guid="{AAAAAAAA-0000-0000-0000-000000000001}" name="Works" isCodable="false" color="#F00">
          <q:Description>Where people work &amp; live.</q:Description>
          <q:Code guid="AAAAAAAA-0000-0000-0000-000000000002" name="chimney" isCodable="true"/>
        </q:Code></q:Codes>
        <q:Sets><q:Set guid="AAAAAAAA-0000-0000-0000-000000000003" name="Smoke"><q:Description>Seen.</q:Description><q:MemberCode guid="aaaaaaaa-0000-0000-0000-000000000002"/></q:Set></q:Sets>
      </q:CodeBook>`)
    expect(book.codes).toEqual([
      {
        guid: 'aaaaaaaa-0000-0000-0000-000000000001',
        name: 'Works',
        description: 'Where people work & live.',
        colour: '#ff0000',
        isCodable: false,
        under: null,
      },
      {
        guid: 'aaaaaaaa-0000-0000-0000-000000000002',
        name: 'chimney',
        description: '',
        colour: null,
        isCodable: true,
        under: 0,
      },
    ])
    expect(book.sets).toEqual([
      { name: 'Smoke', description: 'Seen.', guids: ['aaaaaaaa-0000-0000-0000-000000000002'] },
    ])
  })

  test('that is none, or broken, is refused with a reason', async () => {
    await expect(read('<CodeBook/>')).rejects.toMatchObject({ refusal: { kind: 'no-foreign-form' } })
    await expect(read('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>')).rejects.toMatchObject({
      refusal: { kind: 'xml-broken' },
    })
    const deep = '<Code name="a">'.repeat(80)
    await expect(read(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0">${deep}`)).rejects.toMatchObject({
      refusal: { kind: 'xml-too-deep' },
    })
  })

  test('comes back as it went out, and what it has no place for is counted', async () => {
    const sign = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter(text => !/[\ufffe\uffff]|\p{Cs}|\p{Cc}/u.test(text))
    const drawn = fc.record({
      name: sign,
      definition: sign.map(text => text.trim()),
      under: fc.option(fc.nat(20), { nil: null }),
      isHeading: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { maxLength: 20 }), async all => {
        const codes = all.map(({ name, definition, under, isHeading }, number) =>
          codeOf(number, {
            ...{ names: { en: `${number} ${name}`, 'zh-Hans': '' }, definition, isHeading },
            parentIds: under !== null && under < number ? [idOf(under)] : [],
          }),
        )
        const sets = [{ id: idOf(99), name: 'all', codeIds: codes.map(({ id }) => id) }]
        const { text, misfits } = writeQdc({ ...bare, codes, sets })
        expect(misfits).toEqual([])
        const book = await read(text)
        const byId = new Map(book.codes.map(one => [one.guid, one]))
        for (const { id, names, definition, colour, isHeading, parentIds } of codes) {
          const { under, ...found } = byId.get(id)!
          expect(found).toEqual({
            guid: id,
            name: names.en,
            description: definition,
            colour,
            isCodable: !isHeading,
          })
          expect(under === null ? [] : [book.codes[under]!.guid]).toEqual(parentIds)
        }
        expect(book.sets[0]!.guids).toEqual(codes.map(({ id }) => id))
      }),
    )
  })

  test('says what it leaves out', () => {
    const codes = [
      codeOf(1, { names: { en: 'gate', 'zh-Hans': '门' }, kind: 'space', whenNot: 'indoors' }),
      codeOf(2, { parentIds: [idOf(1), idOf(3)], retired: true }),
      codeOf(3),
    ]
    expect(writeQdc({ ...bare, codes, aspects: 2, contradictions: 1 }).misfits).toEqual([
      { kind: 'names', count: 1 },
      { kind: 'kinds', count: 1 },
      { kind: 'parents', count: 1 },
      { kind: 'rules', count: 1 },
      { kind: 'retired', count: 1 },
      { kind: 'aspects', count: 2 },
      { kind: 'contradictions', count: 1 },
    ])
  })
})
