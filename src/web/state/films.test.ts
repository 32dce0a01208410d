import { Converter } from 'opencc-js/t2cn'
import { describe, expect, test } from 'vitest'
import type { FilmCard } from '../../server/contracts/index.ts'
import { changed, removed } from '../../study/index.ts'
import { allFilms, filmsChanged, noFilms, orderFilms, searchFilms } from './films.ts'

function aCard(id: string, text: string, news: Partial<FilmCard['film']> = {}): FilmCard {
  const film = {
    id,
    titles: [{ language: 'zh-Hans', kind: 'original' as const, text }],
    people: [],
    releaseDate: null,
    storyDate: null,
    shootingDate: null,
    specimen: false,
    createdAt: '2026-01-01T00:00:00Z',
    ...news,
  }
  const none = { versions: [], parts: [], files: [], complaints: [] }
  return { ...none, film, likeness: null, shotCount: 0, runningMs: null, still: null }
}

const tiexi = aCard('1', '铁西区', {
  releaseDate: '2003',
  people: [{ name: '王兵', role: 'director' }],
  titles: [
    { language: 'zh-Hans', kind: 'original', text: '铁西区' },
    { language: 'zh-Latn-pinyin', kind: 'transliterated', text: 'Tiěxī qū' },
  ],
})
const piano = aCard('2', '钢的琴', { releaseDate: '2011-07' })
const undated = aCard('3', '八月')
const cards = [piano, undated, tiexi]
const ids = (found: readonly FilmCard[]) => found.map(card => card.film.id)

describe('the films', () => {
  test.each([
    ['', ['2', '3', '1']],
    ['西区', ['1']],
    ['tiexi', ['1']],
    ['王兵', ['1']],
    ['2011', ['2']],
    ['nothing like it', []],
  ])('found by “%s” are %j', (text, found) => {
    expect(ids(searchFilms(cards, text))).toEqual(found)
  })

  test.each(['厂城', '廠城', '廠城记', '２０１１'])(
    'are found by “%s” whichever hanzi either writes',
    text => {
      const simplify = Converter({ from: 't', to: 'cn' })
      const both = [aCard('s', '二十四厂城记'), aCard('t', '二十四廠城記'), piano]
      const found = text === '２０１１' ? ['2'] : ['s', 't']
      expect(ids(searchFilms(both, text, simplify))).toEqual(found)
    },
  )

  test('stand as added, or by release with the undated last', () => {
    expect(ids(orderFilms(cards, 'added', 'en'))).toEqual(['2', '3', '1'])
    expect(ids(orderFilms(cards, 'release', 'en'))).toEqual(['1', '2', '3'])
  })

  test('stand by title in the order of the language: pinyin for Chinese', () => {
    expect(ids(orderFilms(cards, 'title', 'zh-Hans'))).toEqual(['3', '2', '1'])
  })

  test('take a new description and a removal from an act', () => {
    const state = allFilms(noFilms, cards)
    const renamed = { ...piano.film, releaseDate: '2010' }
    const after = filmsChanged(state, [changed('film', piano.film, renamed), removed('film', undated.film)])
    expect(ids(after.cards)).toEqual(['2', '1'])
    expect(after.cards[0]?.film.releaseDate).toBe('2010')
  })

  test('stay the same object where an act is about something else', () => {
    const state = allFilms(noFilms, cards)
    expect(filmsChanged(state, [])).toBe(state)
  })
})
