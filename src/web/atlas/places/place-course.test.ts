import { describe, expect, test } from 'vitest'
import type { FilmCard } from '../../../server/contracts/index.ts'
import type { Setting } from '../../../study/index.ts'
import { noEvent, noPlace, nothingSaidOfSetting } from '../../../study/index.ts'
import { courseOf, howHere } from './place-course.ts'

const card = (id: string, releaseDate: string | null, shootingDate: string | null = null) =>
  ({
    film: { id, releaseDate, storyDate: null, shootingDate },
    parts: [{ id: `${id}1` }, { id: `${id}2` }],
  }) as FilmCard
const setting = (id: string, filmId: string, more: Partial<Setting>): Setting => ({
  ...nothingSaidOfSetting,
  ...{ id, filmId, partId: `${filmId}1`, coderId: 'me', startMs: 0, endMs: 9, attachedTo: null, ...more },
})
const atlas = {
  cards: [card('late', '2014', '1990'), card('undated', null), card('early', '1988')],
  places: [
    { ...noPlace, id: 'town' },
    { ...noPlace, id: 'works', withinId: 'town' },
    { ...noPlace, id: 'coast' },
  ],
  events: [
    { ...noEvent, id: 'closing', date: '1998', placeIds: ['works'] },
    { ...noEvent, id: 'elsewhere', date: '1999', placeIds: ['coast'] },
  ],
  placings: [{ id: 'x', filmId: 'early', placeId: 'town', how: 'filmed' as const, certainty: null }],
  settings: [
    setting('second', 'late', { partId: 'late2', filmedIds: ['works'] }),
    setting('first', 'late', { filmedIds: ['coast'], representedIds: ['works'] }),
    setting('away', 'early', { filmedIds: ['coast'] }),
    setting('some', 'undated', { representedIds: ['town'], filmedIds: ['works'] }),
  ],
}
const order = (by: 'release' | 'shooting') =>
  courseOf(atlas, 'town', by).map(one => (one.kind === 'film' ? one.card.film.id : one.event.id))

describe('one place through its films', () => {
  test('has what is in it too, in order of one date, events between, undated films last', () => {
    expect(order('release')).toEqual(['early', 'closing', 'late', 'undated'])
    expect(order('shooting')).toEqual(['late', 'closing', 'undated', 'early'])
  })

  test('has the scenes of a film as they run, part by part', () => {
    const late = courseOf(atlas, 'town', 'release')[2]
    expect(late?.kind === 'film' && late.settings.map(({ id }) => id)).toEqual(['first', 'second'])
  })

  test('says of a scene whether it was filmed there, shows it, or both', () => {
    const here = atlas.settings.filter(({ id }) => id !== 'away')
    expect(here.map(one => howHere(one, atlas.places, 'town'))).toEqual(['filmed', 'represented', 'both'])
    expect(howHere(atlas.settings[3]!, atlas.places, 'works')).toBe('filmed')
  })
})
