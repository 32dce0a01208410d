import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilmCard, PartView, ShotRecordAnswer } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-record-'))
const id = (number: number) => `01900000-0000-7000-8000-0000000008${String(number).padStart(2, '0')}`
let study: ServedStudy
let partId: string

const act = async (body: object) => {
  const { status, answer } = await study.call('/api/acts', body)
  expect([status, answer]).toMatchObject([200, {}])
}
const recordAs = async (form: string, language = 'en') => {
  const { status, answer } = await study.call<ShotRecordAnswer>(
    `/api/parts/${partId}/shot-record/${form}?language=${language}`,
  )
  expect(status).toBe(200)
  return { ...answer, bytes: Buffer.from(answer.content, 'base64') }
}

beforeAll(async () => {
  const file = path.join(root, 'works.mp4')
  await encodeGreyFilm(file, { shots: 4, framesPerShot: 12 })
  study = await serveStudy({ roots: [root] })
  await study.call('/api/add', { paths: [file] })
  await study.untilIdle()
  const [card] = (await study.call<{ films: FilmCard[] }>('/api/films')).answer.films
  partId = card!.parts[0]!.id
  const { shots } = (await study.call<PartView>(`/api/parts/${partId}`)).answer
  const code = { colour: '#0072b2', key: null }
  const [gate, pan] = [
    { ...code, id: id(1), kind: 'symbol', names: { en: 'gate', 'zh-Hans': '大门' } },
    { ...code, id: id(2), kind: 'technique', names: { en: 'close shot', 'zh-Hans': '近景' } },
  ]
  for (const one of [gate, pan]) await act({ kind: 'add-code', code: one })
  const { startMs, endMs } = shots[1]!
  for (const [number, codeId] of [id(1), id(2)].entries())
    await act({
      ...{ kind: 'set-mark', filmId: card!.film.id, codeId, passId: null, newMarkId: id(10 + number) },
      unit: { partId, startMs, endMs, shotId: shots[1]!.id },
    })
  const at = (ms: number) => `00:00:0${(ms / 1000).toFixed(3).replace('.', ',')}`
  const lines = `1\n${at(startMs)} --> ${at(endMs)}\n工厂 & gate\n`
  const bytes = Buffer.from(lines).toString('base64')
  const source = { kind: 'file', fileName: 'works.srt', bytes }
  const file2 = { source, encoding: null, stretch: 1, shiftMs: 0, language: 'zh' }
  expect((await study.call(`/api/parts/${partId}/subtitles`, file2)).status).toBe(200)
}, 120_000)

afterAll(async () => {
  await study?.stop()
  rmSync(root, { recursive: true, force: true })
})

describe('a shot record', () => {
  test('has a line for each shot, with what is marked in it and what is said, in both languages', async () => {
    const [head, ...rows] = (await recordAs('csv')).bytes.toString('utf8').trimEnd().split('\r\n')
    expect(head).toBe(
      '\ufeffnumber,begins,startMs,endMs,transition,scene,technique,movement,content,words,notes',
    )
    expect(rows).toHaveLength(4)
    expect(rows[1]).toMatch(/^2,0:00:00:12,.*,cut,,close shot,.*,gate,工厂 & gate,$/)
    expect(rows[2]).not.toContain('gate,')
    expect((await recordAs('csv', 'zh-Hans')).bytes.toString('utf8')).toMatch(/近景,.*大门/)
  })

  test('as a document lies on its side, with a still and a head for each, and words as they are written', async () => {
    const { bytes, fileName } = await recordAs('docx')
    expect(fileName).toBe('works.record.docx')
    const files = unzipSync(new Uint8Array(bytes))
    expect(Object.keys(files).filter(name => name.startsWith('word/media/'))).toHaveLength(4)
    const body = new TextDecoder().decode(files['word/document.xml'])
    expect(body).toContain('w:orient="landscape"')
    expect(body.match(/<w:tr>|<w:tr /g)).toHaveLength(5)
    expect(body).toContain('w:tblHeader')
    expect(body).toContain('descr="Still of shot 2"')
    expect(body.replace(/<[^>]+>/g, ' ')).toMatch(/close shot .*工厂 &amp; gate/s)
  })
})
