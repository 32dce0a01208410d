import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import { examples } from '../../../../test/references/examples.ts'
import northeast from '../../../../test/references/northeast.csl.json' with { type: 'json' }
import type { CslItem } from '../../../study/index.ts'
import { checkPrintedList } from './check-printed-list.ts'
import { checkReferences } from './check-references.ts'

const read = (sign: string): string[] =>
  [...new Set(pinyin(sign, { toneType: 'none', multiple: true, type: 'array', v: true }))].map(one =>
    one.replace('v', 'ü'),
  )

const items = northeast as unknown as CslItem[]
/** The list without what a hand found in it: nothing of that may be read. */
const unflagged = items.map(item => ({
  ...item,
  custom: {
    ...(item['custom'] as object),
    flags: undefined,
    syllable_check: undefined,
    seed_year: undefined,
  },
})) as CslItem[]

const kinds = (list: readonly CslItem[], id: string) =>
  checkReferences(list, read)
    .filter(one => one.id === id)
    .map(({ kind }) => kind)

describe('the printed list of an article', () => {
  test.each([
    ['benjamin1969', ['initials-and-names']],
    ['bradsher2009', ['years-differ', 'address-stripped']],
    ['cai2008', ['comma-before-and']],
    [
      'chen2008',
      ['syllables-differ', 'syllables-apart', 'signs-lost', 'number-as-volume', 'no-stop-after-names'],
    ],
    ['dai2012', ['quotes-unbalanced', 'accessed-without-address', 'address-stripped']],
    ['decerteau1988', ['particle-first', 'out-of-order']],
    ['dorrian2007', ['address-stripped']],
    ['foundas2014', ['title-without-quotes', 'address-stripped']],
    ['harvey2001', ['place-is-county']],
    ['huang2014', ['name-only-initial', 'title-without-hanzi']],
    ['lee2016', ['name-only-initial']],
    ['lefebvre1992', ['translation-without-original']],
    ['liushilin2015', ['name-only-initial']],
    ['liuyan2016', ['name-only-initial', 'edition-without-pages', 'signs-lost']],
    ['lu2010', ['doi-of-whole-book', 'name-only-initial']],
    ['xuh2021', ['name-without-hanzi', 'title-without-hanzi']],
    ['zhange2007', ['suffix-for-two-authors']],
    ['zhangz2007', ['suffix-for-two-authors', 'name-only-initial']],
    ['zhangl2011', ['name-without-hanzi', 'title-without-hanzi', 'date-without-year', 'out-of-order']],
    ['zhangx2014', ['name-without-hanzi', 'title-without-hanzi', 'title-written-otherwise']],
  ])('has what a hand found in %s', (id, expected) => {
    expect(kinds(unflagged, id)).toEqual(expect.arrayContaining(expected))
  })

  test.each(['kuoshu2011', 'ramosmartinez2015'])('has nothing to be said of %s', id => {
    expect(kinds(unflagged, id)).toEqual([])
  })
})

const clean: CslItem = {
  id: 'wang2004',
  type: 'chapter',
  title: 'The Works and the Street',
  author: [{ family: 'Wang', given: 'Hui' }],
  editor: [{ family: 'Smith', given: 'Anna' }],
  'container-title': 'Cities on Film',
  page: '45-58',
  publisher: 'Example Press',
  'publisher-place': 'London',
  issued: { 'date-parts': [[2004]] },
  accessed: { 'date-parts': [[2020, 2, 1]] },
  DOI: '10.1017/CBO9780511754234.007',
  ISBN: '978-0-306-40615-7',
  ISSN: '0378-5955',
  language: 'en',
}

describe('a list that nobody has seen', () => {
  test('has nothing wrong where nothing is', () => {
    expect(checkReferences([clean], read)).toEqual([])
    expect(checkReferences(examples, read).filter(({ level }) => level === 'wrong')).toEqual([])
  })

  test.each([
    ['years-differ', { URL: 'https://example.org/2009/11/22/a.html' }],
    ['key-year-differs', { id: 'wang2005' }],
    ['accessed-before-issued', { accessed: { 'date-parts': [[1999, 1, 1]] } }],
    ['date-impossible', { accessed: { 'date-parts': [[2021, 2, 29]] } }],
    ['pages-backwards', { page: '145-39' }],
    ['quotes-unbalanced', { title: 'The “Works and the Street' }],
    ['quotes-unbalanced', { title: 'The Works” and the Street' }],
    ['brackets-unbalanced', { 'container-title': 'Cities on Film (1' }],
    ['title-in-quotes', { title: '“The Works and the Street”' }],
    ['title-ends-with-stop', { title: 'The Works and the Street.' }],
    ['all-capitals', { title: 'THE WORKS AND THE STREET' }],
    ['several-names-in-one', { author: [{ literal: 'x' }, { family: 'Wang and Li', given: 'Hui' }] }],
    ['garbled', { title: 'The Works â€“ the Street' }],
    ['markup-left', { title: 'The Works &amp; the Street' }],
    ['doi-unfit', { DOI: '1017/CBO97805' }],
    ['doi-of-whole-book', { DOI: '10.1017/CBO9780511754234' }],
    ['doi-of-whole-book', { DOI: '10.4324/9781315084244' }],
    ['doi-of-whole-book', { DOI: '10.2307/j.ctv11sn3f5' }],
    ['address-unfit', { URL: 'www example org' }],
    ['isbn-wrong', { ISBN: '978-0-306-40615-8' }],
    ['issn-wrong', { ISSN: '0378-5956' }],
    ['field-missing', { 'container-title': undefined }],
    ['accessed-without-address', { DOI: undefined }],
    ['language-missing', { language: undefined }],
    ['place-is-county', { 'publisher-place': 'Oxfordshire' }],
    ['name-only-initial', { author: [{ family: 'Wang', given: 'H.', 'static-ordering': true }] }],
  ])('shows %s where it was planted: %j', (kind, fields) => {
    const item = { ...clean, ...fields } as CslItem
    expect(checkReferences([item], read).map(one => one.kind)).toContain(kind)
  })

  const inChinese = (bilingual: object) => ({
    ...{ ...clean, type: 'book', DOI: undefined, accessed: undefined, language: 'zh', title: '重庆音乐' },
    custom: { bilingual },
  })

  test.each([
    [[], { romanized: 'Chongqing yinyue', hanzi: '重庆音乐' }],
    [[], { romanized: 'Xi’an de lüshi', hanzi: '西安的律师' }],
    [[], { romanized: 'Xī’ān de lǜshī', hanzi: '西安的律师' }],
    [['syllables-differ'], { romanized: 'Chongqing de yinyue', hanzi: '重庆音乐' }],
    [['syllables-differ'], { romanized: 'Chongqing yin', hanzi: '重庆音乐' }],
    [['reading-differs'], { romanized: 'Chongqing yinle yi', hanzi: '重庆音乐会' }],
    [['reading-differs'], { romanized: 'Chengdu yinyue', hanzi: '重庆音乐' }],
    [['syllables-apart'], { romanized: 'Chong qing yin yue', hanzi: '重庆音乐' }],
  ])('reads hanzi beside pinyin and finds %j in %j', (expected, title) => {
    const found = checkReferences([inChinese({ title, author: ['王慧'] }) as unknown as CslItem], read)
    expect(found.map(({ kind }) => kind)).toEqual(expected)
  })

  test('has a name whose hanzi are read otherwise', () => {
    const item = inChinese({ title: { romanized: 'Chongqing yinyue', hanzi: '重庆音乐' }, author: ['汪洋'] })
    expect(kinds([item as unknown as CslItem], 'wang2004')).toEqual(['reading-differs'])
  })

  test('names what contradicts another reference', () => {
    const book = { ...clean, id: 'b', page: '60-70', title: 'Another' }
    expect(kinds([clean, book], 'b')).toEqual(expect.arrayContaining(['doi-twice', 'doi-of-whole-book']))
    expect(kinds([clean, { ...clean, id: 'c', DOI: undefined }], 'c')).toContain('twice-in-list')
    const lettered = (id: string, given: string, suffix: string) => ({
      ...{ ...clean, id, DOI: undefined, accessed: undefined, title: id, 'year-suffix': suffix },
      author: [{ family: 'Wang', given }],
    })
    expect(kinds([lettered('d', 'Hui', 'a'), lettered('e', 'Bing', 'b')], 'd')).toContain(
      'suffix-for-two-authors',
    )
    expect(kinds([lettered('d', 'Hui', 'a'), lettered('e', 'Hui', 'b')], 'd')).toEqual([])
    expect(kinds([lettered('d', 'Hui', 'a')], 'd')).toEqual(['suffix-alone'])
  })
})

test('a printed list is checked line by line', () => {
  const lines = [
    'Bradsher, K. 2001. “At Least 87 Died.” New York Times, November 22, 2009.',
    'Kuoshu, H. H. 2011. Metro Movies: Cinematic Urbanism in Post-Mao China. Carbondale: Southern Illinois University Press.',
    'Li Ming 李明. 2008. “Chengshi” 城市电影 [City films]. Dianying, no. 12, 45–50.',
    'Wang, A. 2007a. “One.” Screen 3 (2): 1–9. Also available at',
    'Wang, B. 2007b. “Two.” Screen 3 (2): 10–19.',
  ]
  expect(checkPrintedList(lines, read).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    '1 years-differ',
    '3 syllables-differ',
    '4 address-stripped',
    '4 suffix-for-two-authors',
    '5 suffix-for-two-authors',
  ])
})
