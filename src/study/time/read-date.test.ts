import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEdtfDate } from './edtf.ts'
import { readDate } from './read-date.ts'

const read = (text: string) => {
  const date = readDate(text)
  return date.ok ? date.value : date.refusal.kind
}

describe('a date as a scholar writes it', () => {
  test.each([
    ['1998', '1998'],
    ['about 1998', '1998~'],
    ['c. 1998', '1998~'],
    ['circa July 1998', '1998-07~'],
    ['perhaps 1998', '1998?'],
    ['perhaps about 1998', '1998%'],
    ['winter 1995/96', '1995-12/1996-02'],
    ['the winter of 1999–2000', '1999-12/2000-02'],
    ['Winter 1995', '1995-24'],
    ['fall of 1986', '1986-23'],
    ['before 2003', '../2002'],
    ['before July 2003', '../2003-06'],
    ['before 1 March 2000', '../2000-02-29'],
    ['after 31 December 1999', '2000-01-01/..'],
    ['before the 1990s', '../1989'],
    ['by 2003', '../2003'],
    ['after 2003', '2004/..'],
    ['since 2003', '2003/..'],
    ['early 1990s', '1990~/1993~'],
    ['the mid-1990s', '1994~/1996~'],
    ['late nineties', '1997~/1999~'],
    ['the 1990s', '199X'],
    ['the 19th century', '18XX'],
    ['early 20th century', '1900~/1933~'],
    ['end of 1998', '1998-09~/1998-12~'],
    ['first half of 1998', '1998-01/1998-06'],
    ['second half of the 1990s', '1995/1999'],
    ['14 July 1986', '1986-07-14'],
    ['July 14th, 1986', '1986-07-14'],
    ['Sept. 1986', '1986-09'],
    ['1986.7.14', '1986-07-14'],
    ['1995–96', '1995/1996'],
    ['between 1995 and 1997', '1995/1997'],
    ['July to September 1995', '1995-07/1995-09'],
    ['early 1990s to about 1997', '1990~/1997~'],
  ])('in English: %s is %s', (text, date) => expect(read(text)).toBe(date))

  test.each([
    ['1998年前后', '1998~'],
    ['1998 年 7 月左右', '1998-07~'],
    ['约1998年', '1998~'],
    ['可能1998年', '1998?'],
    ['1998年（？）', '1998?'],
    ['九十年代初', '1990~/1993~'],
    ['上世纪九十年代', '199X'],
    ['二十世纪八十年代末', '1987~/1989~'],
    ['1990年代中期', '1994~/1996~'],
    ['二十世纪', '19XX'],
    ['1995年冬', '1995-24'],
    ['1995/96年冬', '1995-12/1996-02'],
    ['1995年至1996年冬', '1995-12/1996-02'],
    ['2003年以前', '../2002'],
    ['2003年之后', '2004/..'],
    ['2003年以来', '2003/..'],
    ['截至2003年', '../2003'],
    ['1986年7月14日', '1986-07-14'],
    ['一九八六年七月', '1986-07'],
    ['二〇〇三年十二月三十一日', '2003-12-31'],
    ['1995年至1997年', '1995/1997'],
    ['1995年7月至9月', '1995-07/1995-09'],
    ['1998年底', '1998-09~/1998-12~'],
    ['1998年上半年', '1998-01/1998-06'],
  ])('in Chinese: %s is %s', (text, date) => expect(read(text)).toBe(date))

  test.each([
    '4/5/1998',
    '1995/06 or so',
    'the twenties',
    '二十年代',
    'summer',
    '1986 or 1987',
    '',
    'last year',
  ])('that can mean two things or none is said to be none: %s', text =>
    expect(read(text)).toBe('date-not-edtf'),
  )

  test.each([
    ['30 February 1998', 'no-such-day'],
    ['1998年2月30日', 'no-such-day'],
    ['2001 to 1999', 'date-ends-before-it-begins'],
  ])('%s is refused as a date that never was: %s, in the words in which it was written', (text, kind) => {
    expect(readDate(text)).toEqual({ ok: false, refusal: { kind, date: text } })
  })

  const year = fc.integer({ min: 1, max: 9998 }).map(number => String(number).padStart(4, '0'))
  const middle = fc.constantFrom('July ', '14 March ', 'winter ', 'the summer of ', 'early ', 'end of ', '')
  const before = fc.constantFrom('about ', 'perhaps ', 'before ', 'since ', 'until ', 'c. ', '')
  const after = fc.constantFrom('年', '年7月', '年前后', '年冬', '年初', '年以前', '年起', '?', 's', '')
  const joint = fc.constantFrom(' to ', '–', '至', '/', ' and ')
  const written = fc.tuple(before, middle, year, after).map(parts => parts.join(''))
  const ranges = fc.tuple(written, joint, written).map(parts => parts.join(''))

  test('is EDTF once it is read, whatever it was, and is read as itself then', () => {
    const anything = fc.oneof(
      ...[written, ranges, fc.string({ unit: 'binary', maxLength: 30 })],
      fc.string({ unit: fc.constantFrom(...'0129X~?./- 年月日前后初冬世纪代至aeinrt'), maxLength: 20 }),
    )
    let readable = 0
    fc.assert(
      fc.property(anything, text => {
        const date = readDate(text)
        if (!date.ok) {
          expect(date.refusal.date).toBe(text.trim())
          return
        }
        readable++
        expect(isEdtfDate(date.value)).toBe(true)
        expect(readDate(date.value)).toEqual(date)
      }),
      { numRuns: 400 },
    )
    expect(readable).toBeGreaterThan(10)
  })
})
