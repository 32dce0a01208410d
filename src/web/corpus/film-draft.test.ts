import { describe, expect, test } from 'vitest'
import type { Film } from '../../study/index.ts'
import { describeAct, draftOf, followFilm, isWrongLanguage, wrongInDate } from './film-draft.ts'
import { cardPeople, cardTitles } from './film-titles.ts'

const film: Film = {
  id: 'film',
  titles: [
    { language: 'zh-Hans', kind: 'original', text: '钢的琴' },
    { language: 'zh-Latn-pinyin', kind: 'transliterated', text: 'Gang de qin' },
    { language: 'en', kind: 'translated', text: 'The Piano in a Factory' },
  ],
  people: [
    { name: '王千源', role: 'actor' },
    { name: '张猛', role: 'director' },
  ],
  releaseDate: '2011-07',
  storyDate: null,
  shootingDate: null,
  specimen: false,
  createdAt: '',
}

describe('a description that is written', () => {
  test('is no act as long as nothing is new, whatever the order of the fields', () => {
    expect(describeAct(film, draftOf(film))).toBe(null)
  })

  test('leaves out rows that are still empty and takes blanks away', () => {
    const draft = draftOf(film)
    draft.titles.push({ language: 'en', kind: 'translated', text: '  ' })
    draft.people.push({ name: '', role: 'director' })
    expect(describeAct(film, draft)).toBe(null)
    draft.dates.storyDate = ' 199X '
    expect(describeAct(film, draft)).toEqual({
      kind: 'describe-film',
      filmId: 'film',
      storyDate: '199X',
      upon: { storyDate: null },
    })
  })

  test('keeps names in other scripts and identifiers, of which one is read out of an address', () => {
    const draft = draftOf({ ...film, identifiers: [{ scheme: 'archive', value: 'A 12' }] })
    draft.people[1] = { ...draft.people[1]!, names: [{ script: 'pinyin', text: ' Zhang Meng ' }] }
    draft.lists.imdb = 'https://www.imdb.com/title/tt1986867/'
    const withList = { ...film, identifiers: [{ scheme: 'archive', value: 'A 12' }] }
    expect(describeAct(withList, draft)).toMatchObject({
      people: [{}, { name: '张猛', names: [{ script: 'pinyin', text: 'Zhang Meng' }] }],
      identifiers: [
        { scheme: 'imdb', value: 'tt1986867' },
        { scheme: 'archive', value: 'A 12' },
      ],
      upon: { identifiers: [{ scheme: 'archive', value: 'A 12' }] },
    })
    draft.lists.imdb = 'The Piano'
    expect(describeAct(withList, draft)).toBe(null)
  })

  test('keeps a date that is written in words in EDTF, and none that can mean two', () => {
    const draft = draftOf(film)
    draft.dates.shootingDate = '2009年冬'
    expect(describeAct(film, draft)).toMatchObject({ shootingDate: '2009-24' })
    draft.dates.shootingDate = '4/5/2009'
    expect(describeAct(film, draft)).toBe(null)
  })

  test('never shows or asks for the code of a language that nobody said', () => {
    const unsaid: Film = { ...film, titles: [{ language: 'und', kind: 'original', text: 'Tiexi Qu' }] }
    const draft = draftOf(unsaid)
    expect(draft.titles[0]!.language).toBe('')
    expect(isWrongLanguage('')).toBe(false)
    expect(describeAct(unsaid, draft)).toBe(null)
    draft.titles[0]!.text = 'West of the Tracks'
    expect(describeAct(unsaid, draft)?.titles).toEqual([
      { language: 'und', kind: 'original', text: 'West of the Tracks' },
    ])
    draft.titles[0]!.language = 'en'
    expect(describeAct(unsaid, draft)?.titles?.[0]?.language).toBe('en')
    draft.titles[0]!.language = ''
    expect(
      describeAct({ ...unsaid, titles: [{ ...unsaid.titles[0]!, language: 'en' }] }, draft)?.titles?.[0]
        ?.language,
    ).toBe('und')
  })

  test('follows what another window describes, but for what is being written here', () => {
    const draft = draftOf(film)
    draft.titles[0]!.text = '钢琴'
    const after = { ...film, releaseDate: '2011-07-15', titles: film.titles.slice(0, 2) }
    const followed = followFilm(draft, { before: film, after })
    expect(followed.dates.releaseDate).toBe('2011-07-15')
    expect(followed.titles).toEqual(draft.titles)
  })

  test.each([
    ['a wrong date', (draft: ReturnType<typeof draftOf>) => (draft.dates.releaseDate = 'last May')],
    ['no title', (draft: ReturnType<typeof draftOf>) => (draft.titles = [])],
    ['a wrong language', (draft: ReturnType<typeof draftOf>) => (draft.titles[0]!.language = '中文')],
  ])('is not sent with %s', (_name, spoil) => {
    const draft = draftOf(film)
    draft.people = []
    spoil(draft)
    expect(describeAct(film, draft)).toBe(null)
  })

  test.each([
    ['', false],
    ['1986-07', false],
    ['1999/2001', false],
    ['July 1986', false],
    ['last July', true],
  ])('has in “%s” a wrong date: %s', (date, isWrong) => {
    expect(wrongInDate(date) !== null).toBe(isWrong)
  })

  test('knows a language tag', () => {
    expect(['zh-Latn-pinyin', 'en', 'english language', '中文'].map(isWrongLanguage)).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})

describe('a card', () => {
  test.each([
    ['en', 'The Piano in a Factory', ['钢的琴', 'Gang de qin']],
    ['zh-Hans', '钢的琴', ['Gang de qin', 'The Piano in a Factory']],
  ])('in %s heads the film %s', (language, main, below) => {
    const titles = cardTitles(film, language)
    expect(titles.main?.text).toBe(main)
    expect(titles.below.map(title => title.text)).toEqual(below)
  })

  test('names the directors, else whoever is first', () => {
    expect(cardPeople(film, 'en')).toBe('张猛')
    expect(cardPeople({ people: film.people.slice(0, 1) }, 'en')).toBe('王千源')
    expect(cardPeople({ people: [] }, 'en')).toBe('')
  })
})
