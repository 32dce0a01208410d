import { describe, expect, test } from 'vitest'
import { isEdtfDate } from '../time/edtf.ts'
import { describeFilm } from './edit-film.ts'
import type { Film } from './film.ts'
import { titleFor, yearsOf } from './film.ts'

const film: Film = {
  id: 'f',
  titles: [
    { language: 'zh-Hans', kind: 'original', text: '铁西区' },
    { language: 'zh-Latn', kind: 'transliterated', text: 'Tiexi qu' },
    { language: 'en', kind: 'translated', text: 'West of the Tracks' },
  ],
  people: [],
  releaseDate: '2002',
  storyDate: null,
  shootingDate: null,
  specimen: false,
  createdAt: '',
}

describe('a film', () => {
  test('shows the title of the language that is read, else its original', () => {
    expect(titleFor(film, 'en')).toBe('West of the Tracks')
    expect(titleFor(film, 'zh-Hans')).toBe('铁西区')
    expect(titleFor(film, 'de')).toBe('铁西区')
    expect(titleFor({ titles: [] }, 'en')).toBe('')
  })

  test('keeps no empty title or person, and refuses to have no title at all', () => {
    const described = describeFilm(film, {
      ...film,
      titles: [...film.titles, { language: 'de', kind: 'translated', text: '  ' }],
      people: [
        { name: ' 王兵 ', role: 'director' },
        { name: '', role: 'editor' },
      ],
    })
    if (!described.ok) throw new Error('refused')
    expect(described.value[0]?.after).toMatchObject({
      titles: film.titles,
      people: [{ name: '王兵', role: 'director' }],
    })
    expect(describeFilm(film, { ...film, titles: [] })).toEqual({ ok: false, refusal: { kind: 'no-title' } })
  })

  test('gets what an edit names and keeps the rest', () => {
    const described = describeFilm(film, { storyDate: '1999' })
    if (!described.ok) throw new Error('refused')
    expect(described.value[0]?.after).toEqual({ ...film, storyDate: '1999' })
  })

  test('is not overwritten where another has changed the same meanwhile', () => {
    const upon = { releaseDate: '2001' }
    expect(describeFilm(film, { releaseDate: '2003', upon })).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-meanwhile' },
    })
    expect(describeFilm(film, { storyDate: '1999', upon: { storyDate: null } }).ok).toBe(true)
    // Both wanted the same.
    expect(describeFilm(film, { releaseDate: '2002', upon }).ok).toBe(true)
  })

  test.each([
    ['1986', true],
    ['1986-07', true],
    ['1986-07-14', true],
    ['1986~', true],
    ['198X', true],
    ['1986/1990', true],
    ['1999/..', true],
    ['1986-13', false],
    ['86', false],
    ['summer', false],
    ['1986-7', false],
  ])('takes %s as a date: %s', (date, valid) => {
    expect(isEdtfDate(date)).toBe(valid)
    expect(describeFilm(film, { ...film, storyDate: date }).ok).toBe(valid)
  })

  test.each([
    ['1986-07', { from: 1986, to: 1986 }],
    ['1986~', { from: 1986, to: 1986 }],
    ['-0044', { from: -44, to: -44 }],
    ['198X', { from: 1980, to: 1989 }],
    ['19XX?', { from: 1900, to: 1999 }],
    ['1999/2004', { from: 1999, to: 2004 }],
    ['1999/..', { from: 1999, to: Infinity }],
    ['../2002', { from: -Infinity, to: 2002 }],
    ['/2002~', { from: -Infinity, to: 2002 }],
    ['1995-12/1996-02', { from: 1995, to: 1996 }],
    [null, null],
  ])('%s may mean %j', (date, years) => {
    expect(yearsOf(date)).toEqual(years)
  })
})
