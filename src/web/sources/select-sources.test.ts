import { expect, test } from 'vitest'
import type { Source } from '../../study/index.ts'
import { selectSources } from './select-sources.ts'

const source = (id: string, item: object, reading = ''): Source => ({
  ...{ id, item: { id, type: 'book', ...item }, reading, createdAt: '' },
})
const sources = [
  source('wang', { title: '东北电影', author: [{ literal: '王兵' }], issued: { 'date-parts': [[2003]] } }),
  source('berry', { title: 'Cities on Film', author: [{ family: 'Berry', given: 'C.' }] }),
  source(
    'de',
    { title: 'Everyday', author: [{ family: 'Certeau', 'non-dropping-particle': 'de' }] },
    'Certeau',
  ),
]
const readings = {
  ...{
    wang: { sort: 'wang bing', sounds: 'dongbeidianying wangbing' },
    berry: { sort: 'Berry C.', sounds: '' },
  },
  de: { sort: 'de Certeau', sounds: '' },
}

test.each([
  ['', ['berry', 'de', 'wang']],
  ['电影', ['wang']],
  ['dianying', ['wang']],
  ['wangbing 2003', ['wang']],
  ['cities film', ['berry']],
  ['nothing', []],
])('sources are found by “%s”, in the order in which they are read', (words, ids) => {
  expect(selectSources(sources, words, { readings }).map(({ id }) => id)).toEqual(ids)
})
