import { describe, expect, test } from 'vitest'
import { isFilmInYears, isInYears } from './in-years.ts'

const years = { fromYear: 1995, toYear: 1999 }
const undated = { releaseDate: null, storyDate: null, shootingDate: null }

describe('what the years of the time line leave', () => {
  test.each([
    ['1995', true],
    ['1999-12-31', true],
    ['1994', false],
    ['2000', false],
    ['199X', true],
    ['1990/1995', true],
    ['../1994', false],
    [null, false],
  ])('of %s it is %s', (date, isIn) => {
    expect(isInYears(date, years)).toBe(isIn)
  })

  test('is a film with any of its dates in them, and everything where no years are asked for', () => {
    expect(isFilmInYears({ ...undated, releaseDate: '2003', storyDate: '1998' }, years)).toBe(true)
    expect(isFilmInYears({ ...undated, releaseDate: '2003' }, years)).toBe(false)
    expect(isFilmInYears(undated, years)).toBe(false)
    expect(isFilmInYears(undated, null)).toBe(true)
    expect(isInYears(null, null)).toBe(true)
  })
})
