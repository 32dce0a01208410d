import { expect, test } from 'vitest'
import type { FilmCard } from '../../server/contracts/index.ts'
import type { Periodisation } from '../../study/index.ts'
import { spreadOver } from './appearances.ts'
import { divideFilms, withFilmIn } from './periodisations.ts'

const aCard = (id: string, releaseDate: string | null): FilmCard => ({
  film: {
    id,
    titles: [],
    people: [],
    releaseDate,
    storyDate: null,
    shootingDate: null,
    specimen: false,
    createdAt: '2026-01-01T00:00:00.000Z',
  },
  versions: [],
  parts: [],
  files: [],
  likeness: null,
  complaints: [],
  shotCount: 0,
  runningMs: null,
  still: null,
})

const periodisation: Periodisation = {
  id: 'p',
  name: 'Reform',
  dateKind: 'release',
  declared: 'before',
  periods: [
    { name: 'before', fromYear: null, toYear: 1991 },
    { name: 'after', fromYear: 1992, toYear: 2010 },
  ],
  assignments: [{ filmId: 'put there', period: 'before' }],
}

test('films fall into periods by year or by name, and the others are named', () => {
  const cards = [
    aCard('early', '1986-07'),
    aCard('late', '2003'),
    aCard('too late', '2020'),
    aCard('undated', null),
    aCard('put there', null),
    aCard('put nowhere', '1990'),
    aCard('long', '1990/1993'),
  ]
  const none = { filmId: 'put nowhere', period: null }
  const named = { ...periodisation, assignments: [...periodisation.assignments, none] }
  const divided = divideFilms(cards, named)
  const ids = (some: readonly FilmCard[]) => some.map(({ film }) => film.id)
  expect(divided.inPeriods.map(({ cards: films }) => ids(films))).toEqual([['early', 'put there'], ['late']])
  expect(ids(divided.outside)).toEqual(['too late'])
  expect(ids(divided.withoutDate)).toEqual(['undated'])
  expect(ids(divided.inNone)).toEqual(['put nowhere'])
  expect(ids(divided.acrossPeriods)).toEqual(['long'])
  expect(divided.inPeriods.map(({ byDate }) => ids(byDate))).toEqual([['early'], ['late']])
  const moved = divideFilms(cards, withFilmIn(named, 'put nowhere', 'after'))
  expect(ids(moved.inPeriods[1]!.cards)).toEqual(['late', 'put nowhere'])
})

test('a few of many are spread from beginning to end', () => {
  expect(spreadOver([1, 2], 4)).toEqual([1, 2])
  expect(spreadOver([0, 1, 2, 3, 4, 5, 6, 7], 4)).toEqual([1, 3, 5, 7])
})
