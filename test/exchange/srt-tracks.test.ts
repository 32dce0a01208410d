import { beforeAll, describe, expect, test } from 'vitest'
import { takeOutSrt } from '../../src/workbench/index.ts'
import { aStudyForForeign } from './foreign-study.ts'

const study = await aStudyForForeign()
const { store } = study
let partId = ''

const lines = [
  '{"type":"film","id":"Bridge","durationMs":9000}',
  '{"type":"shot","film":"Bridge","i":0,"startMs":0,"endMs":4000}',
  '{"type":"shot","film":"Bridge","i":1,"startMs":4000,"endMs":9000}',
  '{"type":"pass","film":"Bridge","id":"1","coder":"An","symbols":["snow","gate"]}',
  '{"type":"pass","film":"Bridge","id":"2","coder":"Ben","symbols":["gate"]}',
  '{"type":"annotation","film":"Bridge","symbol":"snow","startMs":1000,"endMs":2000,"pass":"1"}',
  '{"type":"annotation","film":"Bridge","symbol":"gate","startMs":5000,"endMs":6500,"pass":"1"}',
  '{"type":"annotation","film":"Bridge","symbol":"gate","startMs":5100,"endMs":6000,"pass":"2"}',
  '{"type":"codedSpan","film":"Bridge","startMs":0,"endMs":4000,"pass":"1"}',
  '{"type":"codedSpan","film":"Bridge","startMs":4000,"endMs":7000,"pass":"1"}',
]

beforeAll(async () => {
  expect(await study.bringInLines(lines.join('\n'))).toMatchObject({ ok: true })
  const [whole] = await store.films.all()
  partId = whole!.parts[0]!.id
  const fileId = study.effects.makeId()
  const box: [number, number][] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ]
  await store.writing.keep({
    ...{ partId, fileId, frame: 150, atMs: 6000, reader: 'reader', readerVersion: '1' },
    lines: ['红星', '工厂'].map(text => ({ text, confidence: 0.9, box })),
  })
})

async function srt(track: string): Promise<string> {
  const taken = await takeOutSrt(store, { partId, track, language: 'en' })
  return taken.ok ? taken.value.content.replaceAll('\r\n', '\n') : JSON.stringify(taken.refusal)
}

describe('as SubRip goes', () => {
  test('what a coder marked in one pass, and in no other', async () => {
    expect(await srt('pass:1')).toBe(
      '1\n00:00:01,000 --> 00:00:02,000\nsnow\n\n2\n00:00:05,000 --> 00:00:06,500\ngate\n\n',
    )
    expect(await srt('Pass:2')).toBe('1\n00:00:05,100 --> 00:00:06,000\ngate\n\n')
  })

  test('what was looked through in it, and for what', async () => {
    expect(await srt('looked:1')).toBe('1\n00:00:00,000 --> 00:00:07,000\nAn: snow, gate\n\n')
    expect(await srt('looked:2')).toBe('')
  })

  test('writing in the picture, through the shot whose still was read', async () => {
    expect(await srt('writing')).toBe('1\n00:00:04,000 --> 00:00:09,000\n红星\n工厂\n\n')
  })

  test.each(['pass:3', 'pass:0', 'looked:x', 'fog'])('and no track %s', async name => {
    expect(JSON.parse(await srt(name))).toEqual({ kind: 'no-track-of-that-name', name, passes: 2 })
  })
})
