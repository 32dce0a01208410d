import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounds } from '../../study/index.ts'
import { readCorpusLine } from './read-corpus-line.ts'

const film = { type: 'film', id: 'f1', durationMs: 1000 }
const shot = { type: 'shot', film: 'f1', i: 0, startMs: 0, endMs: 10 }
const mark = { type: 'annotation', film: 'f1', symbol: 'snow', startMs: 0, endMs: 10 }

const pass = { type: 'pass', film: 'f1', id: 1, symbols: ['snow'] }

const refusalOf = (record: object) => {
  const read = readCorpusLine(JSON.stringify(record), 7)
  return read.ok ? null : read.refusal
}

describe('a line of a corpus', () => {
  test.each([
    ['a negative length', { ...film, durationMs: -5 }, 'field-out-of-range'],
    ['no length', { ...film, durationMs: 0 }, 'field-out-of-range'],
    ['a length beyond any film', { ...film, durationMs: 2 ** 46 }, 'field-out-of-range'],
    ['an endless length', { ...film, durationMs: 1e308 }, 'field-out-of-range'],
    ['half a millisecond', { ...film, durationMs: 0.5 }, 'field-out-of-range'],
    ['a length and a half', { ...film, durationMs: 1000.5 }, 'field-missing'],
    ['the year 10 to the 15th', { ...film, year: 1e15 }, 'field-out-of-range'],
    ['a year in words', { ...film, year: 'last' }, 'field-missing'],
    ['a year as a list', { ...film, year: [1986] }, 'field-missing'],
    ['U+0000 in a name', { ...film, id: 'a\0b' }, 'field-not-a-line'],
    ['a line break in a name', { ...film, id: 'a\nb' }, 'field-not-a-line'],
    ['a line separator in a name', { ...film, id: 'a\u2028b' }, 'field-not-a-line'],
    ['a control character of the second set', { ...film, director: 'a\u0085b' }, 'field-not-a-line'],
    ['half a sign', { ...film, period: 'a\ud800' }, 'field-not-a-line'],
    ['only space', { ...film, id: '  ' }, 'field-missing'],
    ['a name of 501 signs', { ...film, id: '雪'.repeat(bounds.title + 1) }, 'field-too-long'],
    ['a coder of 201 signs', { ...mark, coder: 'c'.repeat(bounds.name + 1) }, 'field-too-long'],
    ['a list where text is meant', { ...mark, symbol: ['snow'] }, 'field-missing'],
    ['a record where text is meant', { ...film, id: { a: 1 } }, 'field-missing'],
    ['a start before the film', { ...shot, startMs: -1 }, 'field-out-of-range'],
    ['a number of no shot', { ...shot, i: -1 }, 'field-out-of-range'],
    ['an end beyond any film', { ...mark, endMs: 2 ** 50 }, 'field-out-of-range'],
    ['an end before its start', { ...mark, startMs: 10, endMs: 10 }, 'span-ends-before-it-begins'],
    ['a pass that looks for nothing said', { type: 'pass', film: 'f1', id: 1 }, 'field-missing'],
    ['a pass that looks for a list', { ...pass, symbols: [['snow']] }, 'field-missing'],
    ['a pass of no known unit', { ...pass, unit: 'reel' }, 'field-missing'],
    ['a pass by slices without a length', { ...pass, unit: 'slice' }, 'field-missing'],
    ['a type with a line break', { type: 'a\nb' }, 'field-not-a-line'],
  ])('with %s is refused with its number', (_, record, kind) => {
    expect(refusalOf(record)).toMatchObject({ kind, line: 7 })
  })

  test.each([
    ['500 signs of two halves each', { ...film, id: '𝄞'.repeat(bounds.title) }],
    ['the first year that is written', { ...film, year: -9999 }],
    ['the longest film', { ...film, durationMs: bounds.milliseconds }],
    ['a pass by slices', { ...pass, unit: 'slice', sliceMs: 10_000 }],
    ['numbers as names', { ...film, id: 1986 }],
  ])('with %s is read', (_, record) => {
    expect(refusalOf(record)).toBeNull()
  })

  test('whatever it holds, is read or refused, never a fault', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            type: fc.constantFrom<unknown>(
              'film',
              'shot',
              'annotation',
              'codedSpan',
              'pass',
              'x',
              '__proto__',
              1,
              null,
            ),
            id: fc.anything(),
            film: fc.anything(),
            i: fc.anything(),
            year: fc.anything(),
            period: fc.anything(),
            durationMs: fc.oneof(fc.anything(), fc.double(), fc.maxSafeInteger()),
            startMs: fc.oneof(fc.anything(), fc.double(), fc.maxSafeInteger()),
            endMs: fc.oneof(fc.anything(), fc.double(), fc.maxSafeInteger()),
            symbol: fc.anything(),
            symbols: fc.anything(),
            pass: fc.anything(),
            coder: fc.anything(),
          },
          { requiredKeys: [] },
        ),
        fc.nat(),
        (record, line) => {
          let text: string
          try {
            text = JSON.stringify(record)
          } catch {
            return
          }
          const read = readCorpusLine(text, line)
          if (!read.ok) expect(read.refusal).toMatchObject({ kind: expect.any(String), line })
        },
      ),
    )
  })
})
