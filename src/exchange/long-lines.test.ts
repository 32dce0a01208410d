import { describe, expect, test } from 'vitest'
import type { FrameClock } from '../study/index.ts'
import { readCorpusLine } from './corpus-lines/read-corpus-line.ts'
import { readCsv } from './read-csv.ts'
import { tableOfCinemetrics } from './sheets/cinemetrics-forms.ts'
import { isCsvList, readCsvList } from './shot-lists/csv-list.ts'
import { isPySceneDetectList, readPySceneDetectList } from './shot-lists/pyscenedetect-list.ts'
import { isEdlList, readEdlList } from './shot-lists/read-edl-list.ts'
import { isOtioList, readOtioList } from './shot-lists/read-otio-list.ts'
import { readShotList } from './shot-lists/read-shot-list.ts'
import { longestList } from './shot-lists/shot-list.ts'

const clock: FrameClock = {
  ...{ kind: 'constant', rate: { numerator: 25, denominator: 1 }, offsetTicks: 0 },
  ...{ frameCount: 1500, endMs: 60_000 },
}

/** So long that whatever looks at each place from each other place would not end while anybody waits. */
const length = 600_000
const signs = [
  ' ',
  '\t',
  '0',
  '1',
  'A',
  '"',
  "'",
  '*',
  ':',
  ';',
  ',',
  '.',
  '[',
  '{',
  '(',
  '\\',
  '-',
  '\u3000',
]
const pairs = ['* ', '1 ', ' 1', 'A ', '""', '",', '[{', '00:', ' :', '* A', '\r ', '1\t']
const heads = ['', '* ', '* RATE:', '001 ', '001 AX V C ', 'FCM:', 'Scene Number,Start Frame\n', 'startMs\n']
const tails = ['', 'x', ':', '"', '\n']

const readers: [string, (text: string) => unknown][] = [
  ['whichever form it is', text => readShotList(text, clock)],
  ['an EDL', text => [isEdlList(text), readEdlList(text, clock)]],
  ['OpenTimelineIO', text => [isOtioList(text), readOtioList(text, clock)]],
  ['a PySceneDetect table', text => [isPySceneDetectList(text), readPySceneDetectList(text, clock)]],
  ['a table of shots', text => [isCsvList(text), readCsvList(text, clock)]],
  ['rows of a table', readCsv],
  ['a text of Cinemetrics', tableOfCinemetrics],
  ['a line of a corpus', text => readCorpusLine(text, 1)],
]

describe('a long line of one sign, over and over, is read or refused at once as', () => {
  test.each(readers)('%s', (_, read) => {
    for (const unit of [...signs, ...pairs]) {
      const line = unit.repeat(length / unit.length)
      expect(() => read(line), JSON.stringify(unit)).not.toThrow()
    }
    for (const head of heads)
      for (const tail of tails) expect(() => read(head + ' '.repeat(length) + tail)).not.toThrow()
  })
})

test('more text than any list of shots has is refused, with the size said', () => {
  expect(readShotList(' '.repeat(longestList + 1), clock)).toEqual({
    ok: false,
    refusal: { kind: 'list-too-large', limit: longestList },
  })
})
