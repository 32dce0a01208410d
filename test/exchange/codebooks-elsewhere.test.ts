import { beforeEach, describe, expect, test } from 'vitest'
import { readQdc, writeQdc } from '../../src/exchange/index.ts'
import type { Code, CodeSet } from '../../src/study/index.ts'
import { aStudyForForeign } from './foreign-study.ts'

const study = await aStudyForForeign()
const { store } = study

beforeEach(async () => {
  await store.inBulk(async (_, transaction) => {
    for (const table of ['code', 'codeSet', 'setAside'] as const)
      await transaction.deleteFrom(table).execute()
  })
})

const guid = (number: number) => `0b8b1c2a-5d7e-4f00-9a00-${String(number).padStart(12, '0')}`

/** One codebook in the dress of each program: nested, with a heading, a colour, a description of two paragraphs, a set. */
const written: Record<string, string> = {
  NVivo: `<?xml version="1.0" encoding="UTF-8" standalone="no" ?><CodeBook origin="NVivo 12 For Mac" xmlns="urn:QDA-XML:codebook:1:0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1:0 Codebook.xsd"><Codes>
<Code guid="${guid(1)}" isCodable="false" name="Works"><Description>Where people work.\n\nAnd live.</Description><Code color="#FF0000" guid="${guid(2)}" isCodable="true" name="chimney"/><Code guid="${guid(3)}" isCodable="true" name="gate"/></Code></Codes><Sets><Set guid="${guid(9)}" name="seen"><MemberCode guid="${guid(2)}"/><MemberCode guid="${guid(3)}"/></Set></Sets></CodeBook>`,
  MAXQDA: `\ufeff<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" origin="MAXQDA" xmlns="urn:QDA-XML:codebook:0:4">
  <Codes>
    <Code guid="${guid(1).toUpperCase()}" name="Works" isCodable="false">
      <Description>Where people work.

And live.</Description>
      <Code guid="${guid(2).toUpperCase()}" name="chimney" isCodable="true" color="#ff0000" />
      <Code guid="${guid(3).toUpperCase()}" name="gate" isCodable="true" />
    </Code>
  </Codes>
  <Sets><Set guid="${guid(9).toUpperCase()}" name="seen"><MemberCode guid="${guid(2)}" /><MemberCode guid="${guid(3)}" /></Set></Sets>
</CodeBook>`,
  'ATLAS.ti': `<?xml version="1.0" encoding="utf-8"?>
<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" origin="ATLAS.ti Windows 24"><q:Codes><q:Code guid="{${guid(1)}}" name="Works" isCodable="0"><q:Description>Where people work.\r\n\r\nAnd live.</q:Description><q:Code guid="{${guid(2)}}" name="chimney" isCodable="1" color="#F00"/><q:Code guid="{${guid(3)}}" name="gate" isCodable="1"/></q:Code></q:Codes><q:Sets><q:Set guid="{${guid(9)}}" name="seen"><q:MemberCode guid="{${guid(2)}}"/><q:MemberCode guid="{${guid(3)}}"/></q:Set></q:Sets></q:CodeBook>`,
  QualCoder: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="QualCoder-3.5">
<Codes>
<Code guid="${guid(1)}" name="Works" isCodable="false"><Description>Where people work.

And live.</Description>
<Code guid="${guid(2)}" name="chimney" color="#FF0000" isCodable="true"></Code>
<Code guid="${guid(3)}" name="gate" isCodable="true"></Code>
</Code>
</Codes>
<Sets><Set guid="${guid(9)}" name="seen"><MemberCode targetGUID="${guid(2)}"/><MemberCode targetGUID="${guid(3)}"/></Set></Sets>
</CodeBook>`,
}

interface Said {
  name: string
  under: string | null
  colour: string
  isHeading: boolean
  definition: string
}

async function bookOf(): Promise<{ codes: Said[]; sets: [string, string[]][] }> {
  const [codes, sets] = [await store.coding.codes(), await store.coding.codeSets()]
  const nameOf = (id: string) => codes.find(code => code.id === id)!.names.en
  return {
    codes: codes.map(({ names, parentIds, colour, isHeading = false, definition }) => ({
      ...{ name: names.en, under: parentIds.map(nameOf)[0] ?? null, colour, isHeading, definition },
    })),
    sets: sets.map(({ name, codeIds }) => [name, codeIds.map(nameOf)]),
  }
}

async function bringIn(name: string, text: string) {
  const report = await study.bringInContent(name, text)
  if (!report.ok) throw new Error(JSON.stringify(report.refusal))
  return report.value
}

const out = (codes: readonly Code[], sets: readonly CodeSet[]) =>
  writeQdc({ codes, sets, aspects: 0, contradictions: 0, language: 'en' }).text

describe.each(Object.entries(written))('a codebook as %s writes it', (program, text) => {
  test('comes in with its nesting, headings, colours, descriptions and sets, and out as the same', async () => {
    const report = await bringIn(`${program}.qdc`, text)
    expect(report).toMatchObject({ form: 'refi-qda', codes: 3, notes: [] })
    const book = await bookOf()
    expect(book).toEqual({
      codes: [
        {
          ...{ name: 'Works', under: null, colour: '#777777', isHeading: true },
          definition: 'Where people work.\n\nAnd live.',
        },
        { name: 'chimney', under: 'Works', colour: '#ff0000', isHeading: false, definition: '' },
        { name: 'gate', under: 'Works', colour: '#777777', isHeading: false, definition: '' },
      ],
      sets: [['seen', ['chimney', 'gate']]],
    })
    const again = out(await store.coding.codes(), await store.coding.codeSets())
    const read = await readQdc([Buffer.from(again)])
    expect(read.codes.map(({ name, under }) => [name, under])).toEqual([
      ...[['Works', null]],
      ...[['chimney', 0]],
      ...[['gate', 0]],
    ])
    expect(read.codes[0]!.description).toBe('Where people work.\n\nAnd live.')
  })

  test('comes once: the same file and what went out of it bring nothing more', async () => {
    await bringIn(`${program}.qdc`, text)
    const before = await bookOf()
    const second = await bringIn(`${program} again.qdc`, `${text}\n`)
    expect(second).toMatchObject({
      codes: 0,
      notes: [
        { why: 'codes-here-already', count: 3 },
        { why: 'sets-here-already', count: 1 },
      ],
    })
    const third = out(await store.coding.codes(), await store.coding.codeSets())
    expect(await bringIn('ours.qdc', third)).toMatchObject({ codes: 0 })
    expect(await bookOf()).toEqual(before)
  })
})

describe('what a codebook says that a study does not keep', () => {
  const book = (codes: string, more = '') =>
    `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes>${more}</CodeBook>`

  test('is listed: texts that are cut, notes, sets of nothing', async () => {
    const long = 'x'.repeat(250)
    const text = book(
      `<Code guid="${guid(1)}" name="${long}" isCodable="true"><NoteRef targetGUID="${guid(5)}"/></Code>`,
      `<Sets><Set guid="${guid(9)}" name="none"><Description>Seen.</Description></Set></Sets>`,
    )
    expect((await bringIn('long.qdc', text)).notes).toEqual([
      { what: 'Code', why: 'cut-short', count: 1 },
      { what: 'NoteRef', why: 'references-not-taken', count: 1 },
      { what: 'Set', why: 'descriptions-of-sets', count: 1 },
      { what: 'Set', why: 'sets-of-nothing', count: 1 },
    ])
  })

  test('two of one name under two headings stay two, and are known again under each', async () => {
    const text = book(
      `<Code guid="${guid(1)}" name="inside" isCodable="false"><Code guid="${guid(2)}" name="gate" isCodable="true"/></Code>
       <Code guid="${guid(3)}" name="outside" isCodable="false"><Code guid="${guid(4)}" name="gate" isCodable="true"><Code guid="${guid(5)}" name="leaf" isCodable="true"/></Code></Code>`,
    )
    expect((await bringIn('two.qdc', text)).notes).toEqual([
      { what: 'Code', why: 'codes-named-apart', count: 1 },
    ])
    const before = await bookOf()
    expect(before.codes.map(({ name, under }) => [name, under])).toEqual([
      ['inside', null],
      ['gate', 'inside'],
      ['outside', null],
      ['outside: gate', 'outside'],
      ['leaf', 'outside: gate'],
    ])
    const more = text.replace(
      'name="leaf" isCodable="true"/>',
      'name="leaf" isCodable="true"/><Code name="post" isCodable="true"/>',
    )
    expect(await bringIn('more.qdc', more)).toMatchObject({ codes: 1 })
    expect((await bookOf()).codes.at(-1)).toMatchObject({ name: 'post', under: 'outside: gate' })
  })
})
