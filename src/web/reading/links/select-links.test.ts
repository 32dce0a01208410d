import { expect, test } from 'vitest'
import type { Code } from '../../../study/index.ts'
import type { ShownEnd, ShownLink } from '../../stage/links/shown-links.ts'
import type { NarrowedLinks } from './select-links.ts'
import { selectLinks } from './select-links.ts'

const chimney = { names: { en: 'chimney', 'zh-Hans': '烟囱' }, pinyin: 'yāncōng' } as Code

function end(filmId: string, startMs: number, code: Code | null = null): ShownEnd {
  const texts = filmId === 'town' ? ['铁西的城', 'Tiěxī de chéng', 'town'] : [filmId]
  return {
    filmId,
    film: { titles: texts.map(text => ({ text })) },
    place: { startMs, code },
  } as ShownEnd
}
const link = (
  id: string,
  from: ShownEnd,
  to: ShownEnd,
  news: Partial<ShownLink['link']> = {},
): ShownLink => ({
  ...{ id, from, to, kind: { forth: 'quotes', back: 'is quoted by' } },
  link: { way: 'quotes', linkKindId: null, says: '', ...news } as ShownLink['link'],
})
const all = [
  link('late', end('works', 400), end('town', 0)),
  link('early', end('works', 0, chimney), end('works', 800), { says: 'The smoke is gone.' }),
  link('own', end('town', 0), end('harbour', 0), { way: 'own', linkKindId: 'haunts' }),
]
const filmOrder = ['works', 'town', 'harbour']
const ids = (narrowed: NarrowedLinks, simplify?: (text: string) => string) =>
  selectLinks(all, narrowed, { filmOrder, ...(simplify && { simplify }) }).map(({ id }) => id)

test('links stand in the order of their first films, and as they lie in them', () => {
  expect(ids({})).toEqual(['early', 'late', 'own'])
})

test('they are narrowed by their kind and by a film at either end', () => {
  expect(ids({ kind: 'quotes' })).toEqual(['early', 'late'])
  expect(ids({ kind: 'haunts' })).toEqual(['own'])
  expect(ids({ film: 'town' })).toEqual(['late', 'own'])
  expect(ids({ film: 'town', kind: 'rhymes' })).toEqual([])
})

test('words are looked for in what is written, in the kind, in codes and in titles, hanzi and pinyin too', () => {
  expect(ids({ words: 'SMOKE' })).toEqual(['early'])
  expect(ids({ words: 'smoke quoted' })).toEqual(['early'])
  expect(ids({ words: 'yancong' })).toEqual(['early'])
  expect(ids({ words: 'tiexi' })).toEqual(['late', 'own'])
  expect(ids({ words: '鐵西' }, text => text.replaceAll('鐵', '铁'))).toEqual(['late', 'own'])
  expect(ids({ words: 'smoke 铁西' })).toEqual([])
})
