import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asFileName, asLine, bounds, complaintAboutLine } from './bounds.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('\0', '\n', '\u2028', '\u0085', '\ud800', '\udc00', '𝄞', 'a'),
    maxLength: 400,
  }),
)

test('whatever is made a line is one, of at most so many signs, and stays as it is when it is made one again', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 300 }), (text, most) => {
      const line = asLine(text, most)
      expect(complaintAboutLine(line, most)).toBeNull()
      expect(asLine(line, most)).toBe(line)
    }),
  )
})

test('the name of a file keeps its line breaks and loses only what no database keeps', () => {
  fc.assert(
    fc.property(anyText, text => {
      const name = asFileName(text)
      expect(name).not.toMatch(/\0|\p{Cs}/u)
      expect([...name].length).toBeLessThanOrEqual(bounds.fileName)
    }),
  )
  expect(asFileName('雪\n🎬 [1].mp4')).toBe('雪\n🎬 [1].mp4')
})
