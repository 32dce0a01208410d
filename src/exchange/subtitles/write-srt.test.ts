import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSubtitles } from './read-subtitles.ts'
import { writeSrt } from './write-srt.ts'

test('whatever is written as SubRip is read back: times to the millisecond, lines of text, their order', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map(text => `“${text.replace(/[<>{}\\\ufffd\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')}”`)
  const cue = fc.record({
    startMs: fc.nat(20_000_000),
    lengthMs: fc.integer({ min: 1, max: 60_000 }),
    text: fc.array(line, { minLength: 1, maxLength: 3 }).map(lines => lines.join('\n')),
  })
  fc.assert(
    fc.property(fc.uniqueArray(cue, { minLength: 1, maxLength: 12, selector: one => one.startMs }), cues => {
      const written = cues.map(({ startMs, lengthMs, text }) => ({
        startMs,
        endMs: startMs + lengthMs,
        text,
      }))
      const choices = { fileName: 'x.srt', encoding: null, endMs: 2 ** 40, shiftMs: 0, stretch: 1 }
      const read = readSubtitles(new TextEncoder().encode(writeSrt(written)), choices)
      if (!read.ok) throw new Error(read.refusal.kind)
      const inOrder = [...written].sort((a, b) => a.startMs - b.startMs)
      expect(read.value.lines.map(({ startMs, endMs, text }) => ({ startMs, endMs, text }))).toEqual(inOrder)
    }),
  )
})

test('nothing in a text can end it or begin another', () => {
  expect(writeSrt([{ startMs: 3_723_004, endMs: 3_724_000, text: 'a\n\nb --> c' }])).toBe(
    '1\r\n01:02:03,004 --> 01:02:04,000\r\na\r\nb → c\r\n\r\n',
  )
})
