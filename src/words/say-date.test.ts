import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEdtfDate, readDate } from '../study/index.ts'
import { languages } from './language.ts'
import { sayDate } from './say-date.ts'

test.each([
  ['1998~', 'about 1998', '约1998年'],
  ['1986-07-14', '14 July 1986', '1986年7月14日'],
  ['1995-24?', 'perhaps winter 1995', '可能1995年冬季'],
  ['199X', 'the 1990s', '20世纪90年代'],
  ['20XX', 'the 21st century', '21世纪'],
  ['1990~/1993~', 'about 1990 to about 1993', '约1990年至约1993年'],
  ['../2002', 'until 2002', '2002年为止'],
  ['2004/..', 'from 2004 on', '2004年起'],
  ['-0044', '-0044', '-0044'],
])('%s is said “%s” and “%s”', (date, english, chinese) => {
  expect([sayDate(date, 'en'), sayDate(date, 'zh-Hans')]).toEqual([english, chinese])
})

test('what is said of a date is read as that very date, in both languages', () => {
  const year = fc.integer({ min: 1000, max: 2999 }).map(String)
  const two = (most: number, least = 1) =>
    fc.integer({ min: least, max: most }).map(number => String(number).padStart(2, '0'))
  const time = fc.oneof(
    year,
    year.map(text => `${text.slice(0, 3)}X`),
    year.map(text => `${text.slice(0, 2)}XX`),
    fc.tuple(year, two(12)).map(parts => parts.join('-')),
    fc.tuple(year, two(24, 21)).map(parts => parts.join('-')),
    fc.tuple(year, two(12), two(28)).map(parts => parts.join('-')),
  )
  const point = fc.tuple(time, fc.constantFrom('', '?', '~', '%')).map(parts => parts.join(''))
  const date = fc.oneof(
    ...[point, point.map(end => `../${end}`), point.map(end => `/${end}`)],
    ...[point.map(end => `${end}/..`), point.map(end => `${end}/`)],
    fc.tuple(point, point).map(ends => ends.join('/')),
  )
  fc.assert(
    fc.property(date.filter(isEdtfDate), fc.constantFrom(...languages), (edtf, language) => {
      expect(readDate(sayDate(edtf, language))).toEqual({ ok: true, value: edtf })
    }),
    { numRuns: 500 },
  )
})
