import { expect, test } from 'vitest'
import { dateSpan } from './date-span.ts'

test.each([
  ['1997', [1997, 1997, 1998, 1998]],
  ['1986-07', [1986.5, 1986.5, 1986 + 7 / 12, 1986 + 7 / 12]],
  ['1997~', [1996, 1997, 1998, 1999]],
  ['1992?/1995', [1991, 1992, 1996, 1996]],
  ['199X', [1990, 1995, 1995, 2000]],
  ['1998/..', [1998, 1998, 1999, Infinity]],
  ['1996-24', [1996, 1996, 1997, 1997]],
  ['-0004', [-4, -4, -3, -3]],
])('%s lies on the line of years with what is sure of it inside what it may be', (date, years) => {
  const { earliest, fullFrom, fullTo, latest } = dateSpan(date)!
  expect([earliest, fullFrom, fullTo, latest]).toEqual(years)
})

test('no date, or a text that is none, lies nowhere', () => {
  expect([dateSpan(null), dateSpan(''), dateSpan('last year')]).toEqual([null, null, null])
})
