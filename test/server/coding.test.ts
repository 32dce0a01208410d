import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PrevalenceFinding } from '../../src/findings/index.ts'
import type {
  AppearancesAnswer,
  CodebookAnswer,
  CodeHoldings,
  CodingAnswer,
  FilmCard,
  PartView,
  PeriodisationsAnswer,
  QuestionAnswer,
  Task,
} from '../../src/server/contracts/index.ts'
import { nothingSaid } from '../../src/study/index.ts'
import { fetchInside } from '../entering.ts'
import { goldenCorpusLines as corpusLines } from '../golden/corpus-lines.ts'
import { readGolden } from '../golden/read-golden.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const golden = readGolden('end-to-end-twelve-films')

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-corpus-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function importText(study: ServedStudy, text: string): Promise<Task> {
  const place = path.join(folder, `${Math.floor(performance.now() * 1000)}.jsonl`)
  writeFileSync(place, text)
  const response = await fetchInside(new URL('/api/import', study.server.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-silverscreen-key': study.server.house.key },
    body: JSON.stringify({ path: place }),
  })
  const { task } = (await response.json()) as { task: Task }
  await study.untilIdle()
  const { answer } = await study.call<{ tasks: Task[] }>('/api/tasks')
  return answer.tasks.find(({ id }) => id === task.id)!
}

async function askPrevalence(study: ServedStudy): Promise<QuestionAnswer> {
  return (await study.call<QuestionAnswer>('/api/questions/prevalence', {})).answer
}

describe('coding a film at the desk', () => {
  let study: ServedStudy
  let part: PartView
  let filmId: string
  let next = 1
  const id = () => `01900000-0000-7000-8000-${String(next++).padStart(12, '0')}`
  const [chimney, snow, passId] = [id(), id(), id()]

  beforeAll(async () => {
    study = await serveStudy({ roots: [folder] })
    const place = path.join(folder, 'four shots.mp4')
    await encodeGreyFilm(place, { shots: 4, framesPerShot: 25 })
    await study.call('/api/add', { paths: [place] })
    await study.untilIdle()
    const [card] = (await study.call<{ films: FilmCard[] }>('/api/films')).answer.films
    filmId = card!.film.id
    part = (await study.call<PartView>(`/api/parts/${card!.parts[0]!.id}`)).answer
  })

  afterAll(async () => {
    await study.stop()
  })

  const act = (body: object) => study.call<{ refusal?: { kind: string } }>('/api/acts', body)
  const unit = (index: number) => {
    const { id: shotId, partId, startMs, endMs } = part.shots[index]!
    return { partId, startMs, endMs, shotId }
  }
  const coding = async () => (await study.call<CodingAnswer>(`/api/films/${filmId}/coding`)).answer
  const counts = async () => {
    const { countFilms } = await import('../../src/workbench/questions/counting/count-films.ts')
    return (await countFilms(study.server.house.store)).get(filmId)!
  }

  test('makes codes and a pass, and refuses what makes no sense', async () => {
    const code = (codeId: string, en: string, key: string) => ({
      kind: 'add-code',
      code: { id: codeId, kind: 'symbol', names: { en, 'zh-Hans': '' }, colour: '#0072b2', key },
    })
    expect((await act(code(chimney, 'chimney', 'c'))).status).toBe(200)
    expect((await act(code(snow, 'snow', 'c'))).answer.refusal?.kind).toBe('key-taken')
    expect((await act(code(snow, 'Chimney ', 'w'))).answer.refusal).toMatchObject({
      kind: 'code-name-taken',
      codeId: chimney,
    })
    expect((await act(code(snow, 'snow', 'w'))).status).toBe(200)
    const { answer } = await study.call<CodebookAnswer>('/api/codebook')
    expect(answer.codes.map(({ names }) => names.en)).toEqual(['chimney', 'snow'])
    expect((await act({ kind: 'start-pass', passId, filmId, codeIds: [] })).answer.refusal?.kind).toBe(
      'pass-without-codes',
    )
    expect((await act({ kind: 'start-pass', passId, filmId, codeIds: [chimney, snow] })).status).toBe(200)
  })

  test('says the coder’s last pass with the codebook, and keeps sets of codes under their names', async () => {
    const codebook = async () => (await study.call<CodebookAnswer>('/api/codebook')).answer
    expect((await codebook()).newestPasses.map(pass => pass.id)).toEqual([passId])
    const codeSet = { id: id(), name: 'Seasons', codeIds: [snow] }
    expect((await act({ kind: 'set-code-set', codeSet })).status).toBe(200)
    const twin = { ...codeSet, id: id() }
    expect((await act({ kind: 'set-code-set', codeSet: twin })).answer.refusal?.kind).toBe(
      'code-set-name-taken',
    )
    const wider = { ...codeSet, codeIds: [snow, chimney] }
    await act({ kind: 'set-code-set', codeSet: wider, upon: codeSet })
    expect((await codebook()).codeSets).toEqual([wider])
    await study.call('/api/undo', { area: 'codebook', filmId: null })
    expect((await codebook()).codeSets).toEqual([codeSet])
    await act({ kind: 'remove-code-set', codeSetId: codeSet.id })
    expect((await codebook()).codeSets).toEqual([])
    await study.call('/api/undo', { area: 'codebook', filmId: null })
    expect((await codebook()).codeSets).toEqual([codeSet])
  })

  test('keeps contradictions, says why one is refused, and takes in nothing that is none', async () => {
    const all = async () => (await study.call<CodebookAnswer>('/api/codebook')).answer.contradictions
    const names = (en: string) => ({ en, 'zh-Hans': '' })
    const poles = { firstPole: names('home'), secondPole: names('road') }
    const contradiction = { ...nothingSaid, ...poles, id: id(), names: names('Home and road') }
    const set = (news: object) =>
      act({ kind: 'set-contradiction', contradiction: { ...contradiction, ...news } })
    expect((await set({})).status).toBe(200)
    expect(await all()).toEqual([{ ...contradiction, position: 0, retired: false }])
    expect(await set({ id: id() })).toMatchObject({
      status: 409,
      answer: { refusal: { kind: 'contradiction-name-taken', contradictionId: contradiction.id } },
    })
    expect((await set({ secondPole: names('HOME') })).answer.refusal?.kind).toBe('poles-alike')
    for (const broken of [
      { meaning: 'x'.repeat(20_001) },
      { names: names('two\nlines') },
      { firstPole: 'home' },
    ])
      expect((await set(broken)).status).toBe(400)
    await act({ kind: 'retire-contradiction', contradictionId: contradiction.id, retired: true })
    expect((await all())[0]!.retired).toBe(true)
    for (let turns = 0; turns < 2; turns++) await study.call('/api/undo', { area: 'codebook', filmId: null })
    expect(await all()).toEqual([])
  })

  test('marks a unit by one act, however often it is said, and takes it off by another, never twice for one id', async () => {
    const set = (actId: string) =>
      act({ kind: 'set-mark', filmId, codeId: chimney, passId, unit: unit(1), newMarkId: id(), actId })
    const first = id()
    await set(first)
    await set(first)
    expect((await coding()).marks).toMatchObject([{ codeId: chimney, passId, startMs: 1000, endMs: 2000 }])
    await set(id())
    expect((await coding()).marks).toHaveLength(1)
    const hanging = async (codeId: string) =>
      (await study.call<CodeHoldings>(`/api/codes/${codeId}/holdings`)).answer
    expect(await hanging(chimney)).toEqual({ marks: 1, films: 1 })
    expect(await hanging(snow)).toEqual({ marks: 0, films: 0 })
    await act({ kind: 'clear-mark', filmId, codeId: chimney, unit: unit(1) })
    expect((await coding()).marks).toEqual([])
    const undo = { area: 'coding', filmId, actId: id() }
    await study.call('/api/undo', undo)
    await study.call('/api/undo', undo)
    expect((await coding()).marks).toHaveLength(1)
  })

  test('puts a mark on whole frames, wherever a page says that it begins and ends', async () => {
    const between = { ...unit(3), startMs: 3013, endMs: 3987, shotId: null }
    await act({ kind: 'set-mark', filmId, codeId: snow, passId, unit: between, newMarkId: id() })
    const own = (await coding()).marks.filter(({ codeId }) => codeId === snow)
    expect(own).toMatchObject([{ startMs: 3000, endMs: 3960 }])
    await study.call('/api/undo', { area: 'coding', filmId, actId: id() })
    expect((await coding()).marks).toHaveLength(1)
  })

  test('counts only what was looked through, and an example never', async () => {
    await act({ kind: 'set-mark', filmId, codeId: snow, passId: null, unit: unit(0), newMarkId: id() })
    expect((await counts()).counts.codes[chimney]).toMatchObject({ shotsLookedThrough: 0, shotsPresent: 0 })
    for (const index of [0, 1, 2])
      await act({ kind: 'look-through', filmId, passId, unit: unit(index), newId: id() })
    const { codes } = (await counts()).counts
    expect(codes[chimney]).toMatchObject({
      shotsLookedThrough: 3,
      shotsPresent: 1,
      screenTimeMs: 1000,
      lookedThroughMs: 3000,
    })
    expect(codes[snow]).toMatchObject({ shotsLookedThrough: 3, shotsPresent: 0, screenTimeMs: 0 })
    await act({ kind: 'look-again', filmId, passId, unit: unit(1) })
    expect((await counts()).counts.codes[chimney]).toMatchObject({ shotsLookedThrough: 2, shotsPresent: 0 })
    await study.call('/api/undo', { area: 'coding', filmId })
  })

  test('keeps the counts of a film until it changes', async () => {
    const before = await counts()
    expect(await study.server.house.store.counts.missing()).toEqual([])
    await act({ kind: 'split-shot', partId: part.partId, atMs: 1500, newShotId: id() })
    expect(await study.server.house.store.counts.missing()).toEqual([filmId])
    expect((await counts()).digest).not.toBe(before.digest)
    await study.call('/api/undo', { area: 'shots', filmId })
    expect((await counts()).digest).toBe(before.digest)
  })

  test('does not keep what was counted before something changed that is kept already', async () => {
    const { store } = study.server.house
    const counted = await counts()
    const asOf = await store.acts.lastNumber()
    await act({ kind: 'split-shot', partId: part.partId, atMs: 1500, newShotId: id() })
    await store.counts.keep({ filmId, ...counted }, asOf)
    expect(await store.counts.missing()).toEqual([filmId])
    await study.call('/api/undo', { area: 'shots', filmId })
    expect((await counts()).digest).toBe(counted.digest)
    expect(await store.counts.missing()).toEqual([])
  })

  test('gives the frames in which a code is present', async () => {
    const { answer } = await study.call<AppearancesAnswer>(
      `/api/films/${filmId}/appearances?codeId=${chimney}`,
    )
    expect(answer.appearances).toMatchObject([{ shotNumber: 2, startMs: 1000, endMs: 2000, frame: 37 }])
  })

  test('goes out as tables that a spreadsheet reads', async () => {
    const answer = await fetchInside(new URL('/api/export/csv.zip?times=frames', study.server.address))
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const textOf = (name: string) => new TextDecoder().decode(files[name])
    expect(textOf('shots.csv').split('\r\n')).toHaveLength(6)
    expect(textOf('shots.csv')).toContain('start_frame,end_frame')
    expect(textOf('films.csv')).toContain('four shots')
    expect(textOf('marks.csv').split('\r\n')).toHaveLength(4)
  })
})

describe('a corpus in JSON Lines', () => {
  let study: ServedStudy

  afterAll(async () => {
    await study.stop()
  })

  test('goes in whole, with its truth set aside, and comes out with every default number', async () => {
    study = await serveStudy()
    expect(await importText(study, corpusLines())).toMatchObject({ state: 'done' })
    expect(await study.server.house.store.setAside.lastImport()).toMatchObject({
      films: 12,
      codes: 10,
      setAside: [{ kind: 'truth', count: 1 }],
    })
    const { answer } = await study.call<PeriodisationsAnswer>('/api/periodisations')
    expect(answer.periodisations[0]?.periods.map(({ name }) => name)).toEqual(['P1', 'P2'])
    const finding = (await askPrevalence(study)).finding as PrevalenceFinding
    const names = (await study.call<CodebookAnswer>('/api/codebook')).answer.codes
    for (const expected of golden.expected.symbols) {
      const code = names.find(candidate => candidate.names.en === expected.symbol)!
      const symbol = finding.symbols.find(candidate => candidate.symbol === code.id)!
      expect(symbol.permutation).toMatchObject({
        extremeCount: expected.permutation.extremeCount,
        assignments: expected.permutation.assignments,
      })
    }
  })

  test('is not brought in twice', async () => {
    expect(await importText(study, corpusLines())).toMatchObject({
      state: 'failed',
      reason: { kind: 'already-imported' },
    })
  })

  test.each([
    ['line-not-json', '{"type":"film","id":"x","durationMs":9}\nnot json\n', { line: 2 }],
    ['field-missing', '{"type":"film","id":"x"}\n', { line: 1, field: 'durationMs' }],
    ['unknown-film', '{"type":"shot","film":"y","i":0,"startMs":0,"endMs":9}\n', { line: 1, film: 'y' }],
    [
      'unknown-shot',
      '{"type":"film","id":"x","durationMs":9}\n{"type":"annotation","film":"x","shot":3,"symbol":"s","startMs":0,"endMs":9}\n',
      { line: 2 },
    ],
    [
      'pass-twice',
      '{"type":"film","id":"x","durationMs":9}\n{"type":"pass","film":"x","id":1,"symbols":[]}\n{"type":"pass","film":"x","id":1,"symbols":[]}\n',
      { line: 3 },
    ],
    [
      'unknown-pass',
      '{"type":"film","id":"x","durationMs":9}\n{"type":"pass","film":"x","id":1,"coder":"An","symbols":[]}\n{"type":"codedSpan","film":"x","pass":1,"coder":"Ben","startMs":0,"endMs":9}\n',
      { line: 3 },
    ],
    [
      'span-ends-before-it-begins',
      '{"type":"film","id":"x","durationMs":9}\n{"type":"shot","film":"x","i":0,"startMs":9,"endMs":9}\n',
      { line: 2 },
    ],
  ])('brings nothing in where a line is wrong: %s', async (kind, text, detail) => {
    const before = await study.server.house.store.studies.counts()
    expect(await importText(study, text)).toMatchObject({ state: 'failed', reason: { kind, ...detail } })
    expect(await study.server.house.store.studies.counts()).toEqual(before)
  })
})
