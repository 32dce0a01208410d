import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questionNames } from '../../src/findings/index.ts'
import type {
  CodebookAnswer,
  CodingTableAnswer,
  FilmCard,
  KeptFindingsAnswer,
  RecomputedAnswer,
  TakenOutFindingAnswer,
} from '../../src/server/contracts/index.ts'
import { goldenCorpusLines } from '../golden/corpus-lines.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const hasR = spawnSync('Rscript', ['--version']).status === 0
const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-kept-'))
let study: ServedStudy
let nextId = 1
const anId = () => `01900000-0000-7000-8000-${String(nextId++).padStart(12, '0')}`

beforeAll(async () => {
  const file = path.join(folder, 'golden.jsonl')
  writeFileSync(file, goldenCorpusLines())
  study = await serveStudy()
  await study.callWithKey('/api/import', { path: file })
  await study.untilIdle()
}, 60_000)

afterAll(async () => {
  await study?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const list = async () => (await study.call<KeptFindingsAnswer>('/api/kept-findings')).answer.findings
const recompute = async (id: string) =>
  (await study.call<RecomputedAnswer>(`/api/kept-findings/${id}/recomputed`)).answer
const takeOut = async (question: string, form: string, language = 'en') => {
  const body = { question, asked: {}, language }
  const { status, answer } = await study.call<TakenOutFindingAnswer>(`/api/findings/taken-out/${form}`, body)
  return { status, bytes: Buffer.from(answer.content ?? '', 'base64') }
}
const keep = async (question: string, asked: object = {}) => {
  const findingId = anId()
  const done = await study.call('/api/acts', { kind: 'keep-finding', findingId, question, asked })
  expect(done.status).toBe(200)
  return findingId
}

test('a finding that is kept stays as it was, says when what was counted has changed, and is set beside what it is now', async () => {
  const id = await keep('prevalence')
  const [kept] = await list()
  expect(kept).toMatchObject({
    ...{ id, question: 'prevalence', seed: 1, codebookVersion: null, softwareVersion: 'test' },
    ...{ standing: 'as-it-stands', asked: { periods: ['P1', 'P2'] } },
  })
  expect(kept!.said.en).toContain('“ruin”')
  const same = await recompute(id)
  expect(same.said).toEqual(kept!.said)
  expect(same.numbers.filter(({ before, now }) => before !== now)).toEqual([])

  const { films } = (await study.call<{ films: FilmCard[] }>('/api/films')).answer
  const filmId = films[0]!.film.id
  const { lanes } = (await study.call<CodingTableAnswer>(`/api/films/${filmId}/coding-table`)).answer
  const markId = lanes.flatMap(({ marks }) => marks)[0]![0]
  await study.call('/api/acts', { kind: 'remove-mark', filmId, markId })
  expect((await list())[0]).toMatchObject({ id, standing: 'stale', said: kept!.said })
  const other = await recompute(id)
  const changed = other.numbers.filter(({ before, now }) => before !== now)
  const otherMeans = changed.filter(({ number }) => number === 'mean1' || number === 'mean2')
  expect(otherMeans).toHaveLength(1)
  expect(changed.map(({ number }) => number)).toContain('p')

  await study.call('/api/acts', { kind: 'renew-finding', findingId: id })
  expect((await list())[0]).toMatchObject({ standing: 'as-it-stands', said: other.said })
  await study.call('/api/undo', { area: 'analysis', filmId: null })
  expect((await list())[0]).toMatchObject({ standing: 'stale', said: kept!.said })
  await study.call('/api/undo', { area: 'coding', filmId })
  expect((await list())[0]!.standing).toBe('as-it-stands')

  await study.call('/api/acts', { kind: 'remove-finding', findingId: id })
  expect(await list()).toEqual([])
  await study.call('/api/undo', { area: 'analysis', filmId: null })
  expect(await list()).toMatchObject([{ id, said: kept!.said }])
})

test('what is no question, or is not put as it is to be put, is not kept', async () => {
  for (const [question, asked] of [
    ['why', {}],
    ['prevalence', { periods: 'all' }],
  ] as const) {
    const act = { kind: 'keep-finding', findingId: anId(), question, asked }
    const { status, answer } = await study.call('/api/acts', act)
    expect([status, answer]).toMatchObject([400, { refusal: { kind: 'request-not-understood' } }])
  }
  expect(await list()).toHaveLength(1)
})

test('a finding is a picture at 300 dots an inch, and a document', async () => {
  const png = (await takeOut('prevalence', 'png')).bytes
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.subarray(37, 41).toString()).toBe('pHYs')
  expect(png.readUInt32BE(41)).toBe(11_811)
  const docx = (await takeOut('prevalence', 'docx', 'zh-Hans')).bytes
  expect(docx.subarray(0, 2).toString()).toBe('PK')
})

test.skipIf(!hasR)('of a symbol that was declared on one side is recomputed on that side', async () => {
  const { codes } = (await study.call<CodebookAnswer>('/api/codebook')).answer
  const codeId = codes.find(({ names }) => names.en === 'ruin')!.id
  const focal = { id: anId(), codeId, direction: 'rose', declared: 'before' }
  await study.call('/api/acts', { kind: 'declare-focal', focal })
  const file = path.join(folder, 'declared.R')
  writeFileSync(file, (await takeOut('prevalence', 'r')).bytes)
  const run = spawnSync('Rscript', ['--vanilla', file], { encoding: 'utf8' })
  await study.call('/api/undo', { area: 'analysis', filmId: null })
  expect([run.status, run.stderr]).toEqual([0, ''])
  expect(run.stdout).toMatch(/ruin .* 0\.0519/)
})

describe.each(questionNames)('the finding of %s', question => {
  test('is kept, and taken out in every form', async () => {
    const id = await keep(question)
    expect((await list()).find(one => one.id === id)?.standing).toBe('as-it-stands')
    const json = JSON.parse((await takeOut(question, 'json')).bytes.toString())
    expect(json).toMatchObject({ question, computed: { softwareVersion: 'test' } })
    expect((await takeOut(question, 'csv')).bytes.toString()).toContain('\r\n')
    const svg = (await takeOut(question, 'svg')).bytes.toString()
    expect(svg).toMatch(/^<svg[^>]*>.*<\/svg>$/s)
    expect(svg).not.toMatch(/NaN|undefined|var\(/)
  })

  test.skipIf(!hasR)(
    'is recomputed by its script in R',
    async () => {
      const file = path.join(folder, `${question}.R`)
      writeFileSync(file, (await takeOut(question, 'r', 'zh-Hans')).bytes)
      const run = spawnSync('Rscript', ['--vanilla', file], { encoding: 'utf8' })
      expect(run.stderr).toBe('')
      expect([run.status, run.stdout.includes('FALSE') && run.stdout]).toEqual([0, false])
    },
    60_000,
  )
})
