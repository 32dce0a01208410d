import { describe, expect, test } from 'vitest'
import type { CslItem } from '../../study/index.ts'
import { readReferences } from './read-references.ts'
import { writeBibtex } from './write-bibtex.ts'

async function readList(text: string) {
  const read = await readReferences(text)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

describe('a list in RIS', () => {
  const ris = `TY  - JOUR
AU  - Chen, Xiaoyun
AU  - 陈晓云
TI  - Dianying chengshi
      and its images
JO  - Dangdai dianying
PY  - 2008/12//
IS  - 12
SP  - 45
EP  - 50
DO  - https://doi.org/10.1000/182
XX  - odd
ER  - 

TY  - CHAP
A1  - Wang, Hui
A2  - Li, Tuo
T1  - Factory
T2  - Cities
SP  - 12–40
Y1  - 2000
TY  - UNKNOWN
TI  - The last
ER  -`

  test('keeps first and last page apart, joins what was broken, and goes on where an end is missing', async () => {
    const { form, items, unfit } = await readList(ris.replaceAll('\n', '\r\n'))
    expect(form).toBe('ris')
    expect(items).toEqual([
      {
        ...{
          id: 'chen2008',
          type: 'article-journal',
          title: 'Dianying chengshi and its images',
          page: '45-50',
        },
        ...{ author: [{ family: 'Chen', given: 'Xiaoyun' }, { literal: '陈晓云' }], issue: '12' },
        ...{ 'container-title': 'Dangdai dianying', DOI: '10.1000/182' },
        ...{ issued: { 'date-parts': [[2008, 12]] }, custom: { ris: { XX: ['odd'] } } },
      },
      {
        ...{ id: 'wang2000', type: 'chapter', title: 'Factory', 'container-title': 'Cities', page: '12–40' },
        ...{ author: [{ family: 'Wang', given: 'Hui' }], editor: [{ family: 'Li', given: 'Tuo' }] },
        issued: { 'date-parts': [[2000]] },
      },
      { id: 'thelast', type: 'document', title: 'The last', custom: { ris: { TY: ['UNKNOWN'] } } },
    ])
    expect(unfit).toEqual([
      { kind: 'field-set-aside', at: 1, id: 'chen2008', field: 'XX' },
      { kind: 'entry-broken', at: 2, id: '' },
      { kind: 'field-set-aside', at: 3, id: 'thelast', field: 'TY' },
    ])
  })
})

describe('a list in BibTeX', () => {
  test('goes on after an entry that is not closed, and says which', async () => {
    const { form, items, unfit } = await readList(`@article{chen2008,
  author = {Chen, Xiaoyun and {Guojia tongjiju}}, title = {{\\'E}tude of the {City}}, journal = {Dangdai},
  year = 2008, month = dec, number = 12, pages = {45--50}, langid = {chinese}, rating = {5}
}
@book{open, title = {Unclosed, author = {A B}
@book{liu2015, author = {刘士林}, title = {都市美学}, publisher = {上海交通大学出版社}, date = {2015-03}, address = {上海}}`)
    expect(form).toBe('bibtex')
    expect(items).toEqual([
      {
        ...{
          id: 'chen2008',
          type: 'article-journal',
          title: 'Étude of the City',
          'container-title': 'Dangdai',
        },
        ...{ author: [{ family: 'Chen', given: 'Xiaoyun' }, { literal: 'Guojia tongjiju' }] },
        ...{ issued: { 'date-parts': [[2008, 12]] }, issue: '12', page: '45-50', language: 'zh' },
        custom: { bibtex: { rating: '5' } },
      },
      {
        ...{ id: 'liu2015', type: 'book', title: '都市美学', author: [{ literal: '刘士林' }] },
        ...{
          publisher: '上海交通大学出版社',
          'publisher-place': '上海',
          issued: { 'date-parts': [[2015, 3]] },
        },
      },
    ])
    expect(unfit).toEqual([
      { kind: 'field-set-aside', at: 1, id: 'chen2008', field: 'rating' },
      { kind: 'entry-broken', at: 2, id: 'open' },
    ])
  })

  test('is read again as it was written', async () => {
    const items: CslItem[] = [
      {
        ...{ id: 'wang2000', type: 'chapter', title: 'Factory & 50% {screen}', 'container-title': 'Cities' },
        ...{ author: [{ family: 'Wang', given: 'Hui' }, { literal: '国家统计局' }], page: '12-40' },
        ...{
          issued: { 'date-parts': [[2000, 5]] },
          publisher: 'A',
          'publisher-place': 'B',
          DOI: '10.1000/a_b',
        },
      },
    ]
    expect((await readList(writeBibtex(items))).items).toEqual(items)
  })
})

test('lines that are of no form are a printed list', async () => {
  expect(await readList('Wang, A. 2007. One.\n\n  Li, B. 2008. Two.\n')).toMatchObject({
    ...{ form: 'printed', items: [], lines: ['Wang, A. 2007. One.', 'Li, B. 2008. Two.'] },
  })
})
