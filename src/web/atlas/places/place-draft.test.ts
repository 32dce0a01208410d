import { expect, test } from 'vitest'
import { noPlace } from '../../../study/index.ts'
import { draftOf, placeOf, readNumber } from './place-draft.ts'

test.each([
  ['41.8', 41.8],
  [' −3,5 ', -3.5],
  ['', null],
  ['north', Number.NaN],
  ['1e9', Number.NaN],
])('the text %j is read as %s', (text, number) => {
  expect(readNumber(text)).toBe(number)
})

test('a place comes out of its form as it went in, and what no number is makes none', () => {
  const place = { ...noPlace, id: 'a', latitude: 41.8, longitude: -3.5, radiusM: 2500, note: 'seen' }
  expect(placeOf(draftOf(place), place, 'a')).toEqual(place)
  expect(placeOf({ ...draftOf(place), longitude: 'east' }, place, 'a')).toBe(null)
  expect(placeOf({ ...draftOf(place), radiusKm: '-1' }, place, 'a')).toBe(null)
})
