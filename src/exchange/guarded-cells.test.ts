import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'
import { readCsv } from './read-csv.ts'

const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠']
const blanks = ['', '\n', '\r\n', '\r', '\t', ' ', '\u00a0', '\u3000', '\ufeff', '\u200b', '\u0000']

test('a cell that a spreadsheet would take for a formula begins with an apostrophe, whatever blanks come first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...blanks), { maxLength: 4 }),
      fc.constantFrom(...signs),
      fc.string(),
      (before, sign, rest) => {
        const text = before.join('') + sign + rest
        expect(readCsv(`a,b\r\n${csvLine(['x', text])}`)[1]!.fields[1]).toBe(`'${text}`)
      },
    ),
  )
})

test('other text and numbers stay as they are', () => {
  expect(csvLine(['a = b', -5, null, '厂城 (1988)', 'x\n=1'])).toBe('a = b,-5,,厂城 (1988),"x\n=1"\r\n')
})

test('a cell full of tabs or semicolons is one cell to a reader that guesses what divides them', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\t;," a]{0,12}$/), text => {
      const [, row] = readCsv(`a,b\r\n${csvLine(['x', text])}`)
      expect(row!.fields).toEqual(['x', /^\t/.test(text) ? `'${text}` : text])
    }),
  )
})
