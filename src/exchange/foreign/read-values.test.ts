import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readValues, writeValues } from './read-values.ts'

const vocabulary = new Set(['interior', 'day', 'up', 'left', 'red (dark)'])
const read = (content: string) =>
  readValues(content, vocabulary).map(({ value, comment, courses, isKnown }) => [
    value,
    comment,
    courses.join(),
    isKnown,
  ])

describe('a list of values', () => {
  test('is divided at commas and lines, but not within parentheses', () => {
    expect(read('interior,day (hall, with a window)\nup')).toEqual([
      ['interior', '', '', true],
      ['day', 'hall, with a window', '', true],
      ['up', '', '', true],
    ])
    expect(read('day(no blank)')).toEqual([['day', 'no blank', '', true]])
    expect(read('red (dark)')).toEqual([['red (dark)', '', '', true]])
  })

  test('says what changes into what, and what stands against what', () => {
    expect(read('up,[TO],left')).toEqual([
      ['up', '', 'from', true],
      ['left', '', 'to', true],
    ])
    expect(read('up,[VS],left,day')).toEqual([
      ['up', '', 'against-next', true],
      ['left', '', 'against-last', true],
      ['day', '', '', true],
    ])
  })

  test('keeps what its vocabulary does not hold as it was written', () => {
    expect(read('elsewhere (far),up')).toEqual([
      ['elsewhere (far)', '', '', false],
      ['up', '', '', true],
    ])
    expect(read('a (never closed, up')).toEqual([
      ['a (never closed', '', '', false],
      ['up', '', '', true],
    ])
    expect(read(' , ,')).toEqual([])
  })

  test('comes out as it came in', () => {
    const piece = fc.constantFrom('interior', 'day (a, b)', 'up', 'left', 'red (dark)', 'elsewhere')
    const joint = fc.constantFrom(',', ',[TO],', ',[VS],')
    fc.assert(
      fc.property(piece, fc.array(fc.tuple(joint, piece), { maxLength: 4 }), (first, rest) => {
        const content = first + rest.flat().join('')
        expect(writeValues(readValues(content, vocabulary))).toBe(content)
      }),
    )
  })
})
