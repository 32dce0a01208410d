import { expect, test } from 'vitest'
import { noEvent } from './dated-event.ts'
import { eventsOfFilm } from './events-of-film.ts'

const event = (id: string, date: string) => ({ ...noEvent, id, date })
const film = { releaseDate: '2003', storyDate: '1999/2001', shootingDate: null }
const found = (dates: string[], of = film) =>
  eventsOfFilm(
    of,
    dates.map(date => event(date, date)),
  ).map(({ event: { id }, dates: touched }) => [id, ...touched])

test('the events of a film are those in the years of its dates, in the order of time', () => {
  expect(found(['2003-03', '1998', '2001', '1999~', '2002'])).toEqual([
    ['1999~', 'storyDate'],
    ['2001', 'storyDate'],
    ['2003-03', 'releaseDate'],
  ])
})

test('an event that goes on, or has no beginning, is in every year that it may be in', () => {
  expect(found(['2000/..', '../1999', '199X', '2004/..'])).toEqual([
    ['199X', 'storyDate'],
    ['../1999', 'storyDate'],
    ['2000/..', 'storyDate', 'releaseDate'],
  ])
})

test('a film without a date has no events of its years', () => {
  expect(
    found(['2003'], { releaseDate: null as never, storyDate: null as never, shootingDate: null }),
  ).toEqual([])
})
