import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edtfYear } from '../time/edtf.ts'
import { readDate } from '../time/read-date.ts'
import { comesBefore, placeFilm, setPeriodisation } from './divide-films.ts'
import { movedBorders } from './move-borders.ts'
import { boundOf, daysOfPeriod, writtenBound, yearsOfPeriod } from './period-days.ts'
import type { Period, Periodisation } from './periodisation.ts'

const before: Period = { name: 'before', fromYear: null, toYear: 2008, toDay: '09-14' }
const after: Period = { name: 'after', fromYear: 2008, fromDay: '09-15', toYear: null }
const lehman: Periodisation = {
  ...{ id: 'lehman', name: '15 September 2008', dateKind: 'release', declared: 'before' },
  ...{ periods: [before, after], assignments: [] },
}
const placed = (releaseDate: string | null) =>
  placeFilm(lehman, { id: 'film', releaseDate, storyDate: null, shootingDate: null })

test.each([
  ['2008-09-14', { kind: 'in-period', period: 'before', by: 'date' }],
  ['2008-09-15', { kind: 'in-period', period: 'after', by: 'date' }],
  ['2008-08', { kind: 'in-period', period: 'before', by: 'date' }],
  ['2008-09', { kind: 'across-periods', periods: ['before', 'after'] }],
  ['2008', { kind: 'across-periods', periods: ['before', 'after'] }],
  ['2007-12-31/2008-09-14', { kind: 'in-period', period: 'before', by: 'date' }],
  ['2008-09-10/..', { kind: 'across-periods', periods: ['before', 'after'] }],
  ['../2008-09-14', { kind: 'in-period', period: 'before', by: 'date' }],
  ['2009', { kind: 'in-period', period: 'after', by: 'date' }],
  [null, { kind: 'without-date' }],
])(
  'before and after 15 September 2008 a programme of %s stands where all of its date lies',
  (date, place) => {
    expect(placed(date)).toEqual(place)
  },
)

test('periods that meet on neighbouring days are in order and do not overlap; on the same day they do', () => {
  expect(comesBefore(before, after)).toBe(true)
  expect(comesBefore(after, before)).toBe(false)
  expect(setPeriodisation([], lehman).ok).toBe(true)
  const overlapping = { ...lehman, periods: [{ ...before, toDay: '09-15' }, after] }
  expect(setPeriodisation([], overlapping)).toMatchObject({ refusal: { kind: 'periods-overlap' } })
})

test('a day that never was is no border', () => {
  const wrong = { ...lehman, periods: [{ ...before, toDay: '02-30' }, after] }
  expect(setPeriodisation([], wrong)).toMatchObject({
    refusal: { kind: 'no-such-day', date: '2008-02-30' },
  })
})

test('a border within a year is moved by whole years and stays on its day', () => {
  const [back] = movedBorders(lehman, ['before', 'after'])
  expect(back).toMatchObject({
    years: -2,
    periodisation: { periods: [{ toYear: 2006, toDay: '09-14' }, {}] },
  })
  const short = { ...lehman, periods: [{ ...before, fromYear: 2008, fromDay: '09-01' }, after] }
  expect(movedBorders(short, ['before', 'after']).map(({ years }) => years)).toEqual([1, 2])
})

test('on the line of years a day lies within its year', () => {
  expect(yearsOfPeriod(before)).toEqual({ from: null, to: expect.closeTo(2008 + 8 / 12 + 14 / 372, 6) })
  expect(yearsOfPeriod({ fromYear: 1992, toYear: 1995 })).toEqual({ from: 1992, to: 1996 })
})

test('what is written as a border is read back, and what is no single date is none', () => {
  const read = readDate('15 September 2008')
  expect(read.ok && boundOf(read.value)).toEqual({ year: 2008, day: '09-15' })
  const chinese = readDate('二〇〇八年九月')
  expect(chinese.ok && boundOf(chinese.value)).toEqual({ year: 2008, day: '09' })
  for (const date of ['1998~', '199X', '1992/1995', '1996-24', '../2002']) expect(boundOf(date)).toBeNull()
})

test('law: years alone divide films as they would with the first and last day written out', () => {
  const year = fc.integer({ min: -500, max: 2100 })
  fc.assert(
    fc.property(year, fc.nat(40), (fromYear, long) => {
      const plain = { fromYear, toYear: fromYear + long }
      const written = { ...plain, fromDay: '01-01', toDay: '12-31' }
      expect(daysOfPeriod(written)).toEqual(daysOfPeriod(plain))
      expect(writtenBound(plain, 'from')).toBe(edtfYear(fromYear))
    }),
  )
})
