import { expect, test } from 'vitest'
import { tellingPeriods } from './telling-periods.ts'

const periods = ['a', 'b', 'c', 'd'].map(name => ({ name, fromYear: null, toYear: null }))
const told = (counts: number[]) =>
  tellingPeriods(
    periods.slice(0, counts.length),
    counts.flatMap((count, at) => Array<string>(count).fill(periods[at]!.name)),
  )?.map(({ name }) => name)

test.each([
  ['of two, the two', [5, 0], ['a', 'b']],
  ['those whose smaller one holds the most films', [2, 0, 6, 7], ['c', 'd']],
  ['among equals those with the most films together', [3, 9, 0, 3], ['a', 'b']],
  ['then the earliest', [1, 1, 1, 1], ['a', 'b']],
  ['without films the first two', [0, 0, 0], ['a', 'b']],
  ['of one, none', [4], undefined],
])('the periods that films can tell most of: %s', (_, counts, expected) => {
  expect(told(counts)).toEqual(expected)
})

test('a film that stands in none, or in one that is no more, counts for none', () => {
  expect(tellingPeriods(periods.slice(0, 3), [null, 'gone', 'b', 'c'])?.map(({ name }) => name)).toEqual([
    'b',
    'c',
  ])
})
