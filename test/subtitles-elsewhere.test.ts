import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TextEncoding } from '../src/exchange/index.ts'
import { readSubtitles } from '../src/exchange/index.ts'
import { sharedFolder } from './real-data.ts'

const folder = path.join(sharedFolder ?? '', 'data', 'subtitles')

function read(fileName: string, encoding: TextEncoding | null = null) {
  const choices = { fileName, encoding, stretch: 1, shiftMs: 0, endMs: 20 * 60_000 }
  const answer = readSubtitles(readFileSync(path.join(folder, fileName)), choices)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

/** As many arrows as a file has, so many lines come out of it. */
function arrowsIn(fileName: string): number {
  const bytes = readFileSync(path.join(folder, fileName))
  const text = bytes[0] === 0xff ? bytes.toString('utf16le') : bytes.toString('latin1')
  return text.match(/-->/g)!.length
}

describe.skipIf(sharedFolder === null)('subtitles of other people', () => {
  test('come in whole, every line of every file', () => {
    const files = readdirSync(folder).filter(name => /\.(srt|vtt)$/.test(name))
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) {
      const { lines, misfits } = read(file)
      expect([file, lines.length + misfits.filter(one => 'entry' in one).length]).toEqual([
        file,
        arrowsIn(file),
      ])
      expect([file, misfits.filter(({ kind }) => kind === 'cue-not-read')]).toEqual([file, []])
    }
  })

  test('of Lu Xun are the same lines in each of their encodings', () => {
    const plain = read('luxun_guxiang_utf8.srt')
    expect(plain.lines).toHaveLength(7)
    expect(plain.lines.at(-1)!.text).toBe('镕 喆 囍 㐂 𠮷 — 123 ABC “引号”')
    expect(plain.lines[5]!.text).toBe('其实地上本没有路，\n走的人多了，也便成了路。')
    for (const file of [
      'luxun_guxiang_gb18030.srt',
      'luxun_guxiang_utf16le_bom_crlf.srt',
      'luxun_guxiang.vtt',
    ])
      expect([file, read(file).lines]).toEqual([file, plain.lines])
    expect(read('luxun_guxiang_gb18030.srt')).toMatchObject({
      ...{ encoding: 'gb18030', isGuessed: true, language: 'zh-Hans' },
    })
  })

  test.each([
    ['TOS-en.srt', 'utf-8', 'en'],
    ['TOS-no.srt', 'utf-16le', null],
    ['TOS-ru.srt', 'utf-8', 'ru'],
    ['elephantsdream_captions.ar.vtt', 'utf-8', 'ar'],
    ['elephantsdream_captions.ja.vtt', 'utf-8', 'ja'],
  ])('%s is read as %s, and its language proposed as %s', (file, encoding, language) => {
    expect(read(file)).toMatchObject({ encoding, language, isGuessed: false })
  })
})
