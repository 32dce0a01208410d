import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complaintAboutDate, isEdtfDate } from './edtf.ts'

const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
const written = (date: Date) => date.toISOString().slice(0, 10)
const cut = fc.constantFrom(4, 7, 10)

describe('a date', () => {
  test('of any day that was, cut to day, month or year, is one', () => {
    fc.assert(fc.property(day, cut, (date, length) => isEdtfDate(written(date).slice(0, length))))
  })

  test.each(['2001-02-30', '1900-02-29', '1999-04-31', '1999/2001-06-31', '2001-02-29?/2002', '2001-21-05'])(
    '%s names a day that is in no calendar',
    date => {
      expect(complaintAboutDate(date)).toEqual({ kind: 'no-such-day', date })
    },
  )

  test('from a later to an earlier day ends before it begins, however either is cut', () => {
    fc.assert(
      fc.property(day, day, cut, cut, (one, other, lengthA, lengthB) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        const [a, b] = [written(early).slice(0, lengthA), written(late).slice(0, lengthB)]
        expect(isEdtfDate(`${a}/${b}`)).toBe(true)
        const shared = Math.min(lengthA, lengthB)
        const isBackwards = a.slice(0, shared) !== b.slice(0, shared)
        expect(complaintAboutDate(`${b}/${a}`)?.kind).toBe(
          isBackwards ? 'date-ends-before-it-begins' : undefined,
        )
      }),
    )
  })

  test.each([
    ['2018/2012', false],
    ['2012/2018', true],
    ['2012-06/2012', true],
    ['2012/2012-06', true],
    ['2012-21/2012-03', true],
    ['198X/1975', false],
    ['198X/1985', true],
    ['19XX/198X', true],
    ['-0044/-0050', false],
    ['-0050/-0044', true],
    ['1999/..', true],
    ['1999/', true],
    ['../2002', true],
    ['/2002', true],
    ['../..', false],
    ['..', false],
    ['../', false],
    ['2018~/2012?', false],
  ])('%s: %s', (date, isOne) => {
    expect(isEdtfDate(date)).toBe(isOne)
  })
})
