import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shotListForms, studyTableNames } from '../../src/exchange/index.ts'
import { questionNames } from '../../src/findings/index.ts'
import type { FilmCard, PartView, TakenOutCutsAnswer } from '../../src/server/contracts/index.ts'
import { emptyDialogue, emptyMemo, styleNames } from '../../src/study/index.ts'
import { bringInStudy } from '../../src/workbench/index.ts'
import { repositoryRoot, testEffects } from '../effects.ts'
import { fetchInside } from '../entering.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-withheld-'))
const id = (number: number) => `01900000-0000-7000-8000-0000000005${String(number).padStart(2, '0')}`
const [codeId, openExample, keptExample, keptMemo, openMemo, spanId, goneMemo] = [
  ...[1, 2, 3, 4, 5, 6, 9].map(id),
] as string[]
const [essayId, claimId, plateId, keptLine, openLine] = [10, 12, 13, 50, 51].map(id) as string[]
const names = ['Qiu Xiangyang', '邱向阳']
const secret = 'She told me where she lives now.'
const goneSecret = 'He told me what he was paid.'
const spokenSecret = 'Tell nobody that I came back.'
const reason = 'asked not to be found'
let study: ServedStudy
let card: FilmCard
let withheldStill: Buffer

const act = async (body: object) => {
  const { status, answer } = await study.call('/api/acts', body)
  expect([status, answer]).toMatchObject([200, {}])
}
const bytesOf = async (address: string) => {
  const answer = await fetchInside(new URL(address, study.server.address))
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

/** Every file in what goes out: of a zip or a document, what is in it. */
function opened(bytes: Buffer): Buffer[] {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    return Object.values(unzipSync(new Uint8Array(bytes))).flatMap(file => opened(Buffer.from(file)))
  const text = bytes.toString('utf8')
  const inside =
    /^\{"(title|fileName)"/.test(text) && text.includes('"content"')
      ? [Buffer.from((JSON.parse(text) as { content: string }).content, 'base64')]
      : []
  return [bytes, ...inside.flatMap(opened)]
}

/** What of the withheld things stands in what goes out. */
function withheldIn(bytes: Buffer): string[] {
  const files = opened(bytes)
  const still = [withheldStill, Buffer.from(withheldStill.toString('base64'))]
  return [
    ...[...names, secret, goneSecret, spokenSecret].filter(text => files.some(file => file.includes(text))),
    ...(files.some(file => still.some(picture => file.includes(picture))) ? ['the still'] : []),
  ]
}

beforeAll(async () => {
  const film = path.join(root, 'works.mp4')
  await encodeGreyFilm(film, { shots: 4, framesPerShot: 12 })
  study = await serveStudy({ roots: [root] })
  expect((await study.call('/api/add', { paths: [film] })).status).toBe(200)
  await study.untilIdle()
  card = (await study.call<{ films: FilmCard[] }>('/api/films')).answer.films[0]!
  const [filmId, partId] = [card.film.id, card.parts[0]!.id]
  const { shots } = (await study.call<PartView>(`/api/parts/${partId}`)).answer
  const [hanzi] = names.slice(1)
  await act({
    ...{ kind: 'describe-film', filmId, releaseDate: '2003' },
    titles: [{ language: 'en', kind: 'original', text: `The day of ${names[0]}` }],
    people: [
      {
        name: names[0],
        names: [{ script: 'hanzi', text: hanzi }],
        role: 'director',
        isReal: true,
        withheld: reason,
      },
      { name: 'Zhao Yan', role: 'cinematographer', isReal: true, note: 'agreed in writing' },
    ],
  })
  await act({ kind: 'edit-study', name: `${names[1]}与她的工厂` })
  const code = {
    id: codeId,
    kind: 'symbol',
    names: { en: 'gate', 'zh-Hans': '' },
    colour: '#0072b2',
    key: 'g',
  }
  await act({ kind: 'add-code', code })
  await act({ kind: 'edit-code', codeId, definition: `The gate at which ${names[0]} waits.` })
  const [open, kept] = [shots[0]!, shots[1]!]
  for (const [exampleId, shot] of [[openExample, open] as const, [keptExample, kept] as const])
    await act({
      kind: 'set-code-example',
      example: { id: exampleId, codeId, partId, atMs: shot.startMs, shows: 'is' },
    })
  const frames = [{ id: id(7), partId, atMs: open.startMs }]
  await act({
    kind: 'set-memo',
    memo: { ...emptyMemo, id: keptMemo, text: secret },
    frames,
  })
  await act({
    kind: 'set-memo',
    memo: { ...emptyMemo, id: openMemo, text: `${names[1]}在门口。` },
    frames: [],
  })
  await act({
    kind: 'withhold-frames',
    partId,
    startMs: kept.startMs,
    endMs: kept.endMs,
    newId: spanId,
    reason,
  })
  await act({
    kind: 'set-memo',
    memo: { ...emptyMemo, id: goneMemo, text: goneSecret },
    frames: [],
  })
  const { startMs, endMs } = open
  const line = (lineId: string, said: object) => ({
    ...{ kind: 'set-dialogue-line', partId },
    line: { ...emptyDialogue, ...said, id: lineId, startMs, endMs },
  })
  await act(line(keptLine!, { original: spokenSecret }))
  await act(line(openLine!, { original: 'The gate is open.', speaker: names[1] }))
  const inTray = { what: 'memo', recordId: keptMemo, said: { en: secret, 'zh-Hans': secret } }
  await act({ kind: 'gather-record', record: { id: id(52), ...inTray } })
  await writeEssay(partId, kept)
  await act(line(keptLine!, { original: spokenSecret, withheld: 'said in private' }))
  await act({ kind: 'set-plate', plate: { id: plateId, name: `Gates of ${names[0]}`, caption: '' } })
  const lay = [open, kept].map(({ startMs, endMs }, index) => ({
    ...{ id: id(40 + index), partId, what: 'still', startMs, endMs },
  }))
  await act({ kind: 'add-to-plate', plateId, items: lay, beforeId: null })
  const to = { caption: `${names[1]} waits` }
  await act({ kind: 'set-plate-item', itemId: id(40), to })
  await act({ kind: 'remove-memo', memoId: goneMemo })
  // What is withheld has been pinned as evidence before anybody withheld it.
  const memo = { ...emptyMemo, id: keptMemo, text: secret }
  await act({ kind: 'set-memo', memo: { ...memo, withheld: 'private' }, upon: memo, frames: [] })
  withheldStill = (await bytesOf(`/media/stills/${card.files[0]!.id}/12.jpg?width=320`)).bytes
  expect(withheldStill.length).toBeGreaterThan(500)
}, 120_000)

/** An essay that shows and names what is withheld, with a claim that stands on it. */
async function writeEssay(partId: string, shot: { startMs: number; endMs: number }): Promise<void> {
  const titles = { en: `${names[0]} at the gate`, 'zh-Hans': '' }
  const essay = {
    id: essayId,
    titles,
    signed: titles,
    languages: ['en'],
    style: 'chicago-author-date',
    address: '',
  }
  await act({ kind: 'set-essay', essay })
  const texts = [
    `:claim[*${names[0]}* waits]{#c1}.:note[${names[1]} says so.]`,
    `::still[${names[0]}]{part=${partId} ms=${shot.startMs}}`,
    `::still[The shot]{part=${partId} from=${shot.startMs} to=${shot.endMs}}`,
    ...[keptLine, openLine].map(lineId => `::dialogue[]{part=${partId} line=${lineId} pinyin=yes}`),
  ]
  const put = texts.map((text, index) => ({
    ...{ id: id(20 + index), position: index + 1, text, upon: null },
  }))
  await act({ kind: 'write-blocks', essayId, language: 'en', put, take: [] })
  const { startMs, endMs } = shot
  const targets = [
    ...[keptMemo, goneMemo, openMemo].map(memoId => ({ what: 'memo', id: memoId })),
    ...[keptLine, openLine].map(lineId => ({ what: 'dialogue', id: lineId })),
    ...[{ what: 'shot', partId, startMs, endMs }],
  ]
  await act({
    kind: 'make-claim',
    essayId,
    claim: { id: claimId, essayId, name: 'c1', what: 'observation', words: { en: 'x', 'zh-Hans': '' } },
    evidence: targets.map((target, index) => ({ id: id(30 + index), role: 'supports', target })),
  })
  await act({ kind: 'keep-edition', editionId: id(40), essayId })
}

afterAll(async () => {
  await study?.stop()
  rmSync(root, { recursive: true, force: true })
})

describe('what is withheld', () => {
  test('is in no way out of a study, and every way says what it left out', async () => {
    const partId = card.parts[0]!.id
    const ways = [
      ...['', '?films=yes', '?coders=no'].map(asked => `/api/archive${asked}`),
      ...['docx', 'markdown', 'refi-qda'].map(form => `/api/codebook/printed/${form}?language=en`),
      ...['prevalence', 'companions'].map(name => `/api/export/${name}.csv`),
      ...questionNames.map(name => `/api/export/${name}.json`),
      ...[
        'annotations.zip',
        'elan.zip',
        'study.mediapkg',
        'parquet.zip',
        'csv.zip?times=frames',
        'corpus.jsonl',
        'matrix.csv',
        'matrix.csv?unit=slice',
      ].map(name => `/api/export/${name}`),
      ...['', '/dialogue.csv', ...studyTableNames.map(name => `/${name}`)].map(place => `/api/v1${place}`),
      `/api/films/${card.film.id}/measurements.csv`,
      ...['csv', 'docx'].map(form => `/api/parts/${partId}/shot-record/${form}?language=en`),
      ...shotListForms.map(form => `/api/parts/${partId}/shot-list/${form}`),
      ...['dialogue', 'gate', 'writing'].map(track => `/api/parts/${partId}/srt?track=${track}&language=en`),
      ...['bibtex', 'csl-json'].map(form => `/api/sources/out/${form}`),
      `/api/essays/${essayId}/published.zip?stillSide=320`,
      `/api/plates/${plateId}/still-set.zip?form=png&language=en`,
      `/api/plates/${plateId}/still-set?form=png&language=en`,
      ...styleNames.map(style => `/api/films/${card.film.id}/cited?style=${style}&language=zh-Hans`),
    ]
    const leaks: Record<string, string[]> = {}
    const gone: string[] = []
    for (const way of ways) {
      const { status, bytes } = await bytesOf(way)
      if (status === 200) gone.push(way)
      const found = withheldIn(bytes)
      if (found.length > 0) leaks[way] = found
    }
    for (const form of ['json', 'csv', 'docx', 'r', 'svg']) {
      const { status, answer } = await study.call<{ content: string }>(`/api/findings/taken-out/${form}`, {
        ...{ question: 'appearance', asked: {}, language: 'en' },
      })
      expect([form, status]).toEqual([form, 200])
      const found = withheldIn(Buffer.from(answer.content, 'base64'))
      if (found.length > 0) leaks[form] = found
    }
    // Of the shots of the film one is withheld: it is in no list for a program that cuts, and that is said.
    const query = { is: 'film', filmId: card.film.id }
    for (const form of ['edl', 'otio']) {
      const wanted = { query, form, handles: 0 }
      const { status, answer } = await study.call<TakenOutCutsAnswer>('/api/queries/cuts?language=en', wanted)
      expect([form, status, answer.cuts, answer.withheld]).toEqual([form, 200, 3, 1])
      const found = withheldIn(Buffer.from(JSON.stringify(answer.files)))
      if (found.length > 0) leaks[form] = found
    }
    expect(leaks).toEqual({})
    // Questions that this study cannot answer yet are refused; all others went out.
    expect(ways.filter(way => !gone.includes(way)).every(way => way.startsWith('/api/export/'))).toBe(true)
    expect(gone).toEqual(expect.arrayContaining(ways.slice(0, 6)))
    const files = [
      'annotations.zip',
      'study.mediapkg',
      'parquet.zip',
      'csv.zip?times=frames',
      'corpus.jsonl',
      'matrix.csv',
      'matrix.csv?unit=slice',
    ]
    expect(gone).toEqual(expect.arrayContaining(files.map(name => `/api/export/${name}`)))
    const archive = unzipSync(new Uint8Array((await bytesOf('/api/archive?films=yes')).bytes))
    const head = JSON.parse(Buffer.from(archive['archive.json']!).toString()) as {
      withheld: unknown
      films: []
    }
    expect(head).toMatchObject({
      films: [],
      withheld: [
        { what: 'person', count: 1, reasons: [reason] },
        { what: 'memo', count: 1, reasons: ['private'] },
        { what: 'line', count: 1, reasons: ['said in private'] },
        { what: 'frames', count: 1, reasons: [reason] },
        { what: 'filmFile', count: 1, reasons: [reason] },
      ],
    })
    expect(Buffer.from(archive['README.md']!).toString()).toContain(`1 memo (private)`)
    const { answer } = await study.call<{ content: string }>(
      '/api/codebook/printed/markdown?language=zh-Hans',
    )
    expect(Buffer.from(answer.content, 'base64').toString()).toContain(`1 段画面（${reason}）`)
  })

  test('leaves an archive whole: others open it, and keep back what is kept back', async () => {
    const place = path.join(root, 'for-others.zip')
    writeFileSync(place, (await bytesOf('/api/archive')).bytes)
    const made = await bringInStudy(place, path.join(root, 'others'), testEffects())
    expect(made).toMatchObject({ ok: true })
    const files = unzipSync(new Uint8Array(readFileSync(place)))
    const text = (name: string) => Buffer.from(files[`records/${name}.jsonl`]!).toString()
    expect(text('withheld-span')).toContain(spanId)
    expect(text('code-example')).toContain(openExample)
    expect(text('code-example')).not.toContain(keptExample)
    expect(text('film')).toContain('Zhao Yan')
    expect(text('memo')).toContain('在门口')
    expect(text('dialogue-line')).toContain('The gate is open.')
    // A claim still says on what it stands, of words that go with those words, and of what lies in the tray the rest goes.
    const evidence = text('evidence')
    for (const target of [keptMemo, goneMemo, openMemo, keptLine, openLine])
      expect(evidence).toContain(target)
    for (const words of ['在门口', 'The gate is open.']) expect(evidence).toContain(words)
  })

  test('stays in what one keeps for oneself, and goes out again when it is taken back', async () => {
    const whole = withheldIn((await bytesOf('/api/archive?films=yes&withheld=yes')).bytes)
    expect(whole).toEqual(expect.arrayContaining([...names, secret, spokenSecret]))
    const partId = card.parts[0]!.id
    await act({ kind: 'let-frames-out', partId, spanId })
    const { bytes } = await bytesOf('/api/codebook/printed/markdown?language=en')
    expect(withheldIn(bytes)).toEqual(['the still'])
    expect((await study.call('/api/undo', { area: 'shots', filmId: card.film.id })).status).toBe(200)
    expect(withheldIn((await bytesOf('/api/codebook/printed/markdown?language=en')).bytes)).toEqual([])
  })

  test('is asked for by every file of the program that hands something out', () => {
    const out = /downloads\.(keep|keepText|fetch)\(|content-disposition|window\.print\(/
    /** What hands out only what was asked for elsewhere, or asks the program, which has a gate. */
    const askElsewhere = new Set([
      ...['src/web/services/downloads.ts', 'src/web/services/shot-list-trader.ts'],
      ...[
        'src/web/services/still-fetcher.ts',
        'src/server/routes/reading/still-sets.ts',
        'src/server/routes/finding/clips.ts',
      ],
      ...[
        'src/web/frame/study/TakeOutDialog.tsx',
        'src/web/essay/publishing/PublishDialog.tsx',
        'src/web/codebook/appendix/AppendixPaper.tsx',
      ],
      ...['src/web/sheet/use-sheet-files.ts', 'src/web/analysis/page/FindingOut.tsx'],
      ...['FoundPlaces.tsx', 'CutListDialog.tsx', 'ClipsDialog.tsx'].map(
        name => `src/web/find/queries/${name}`,
      ),
      'src/web/stage/subtitles/SubtitleRow.tsx',
    ])
    const files = readdirSync(path.join(repositoryRoot, 'src'), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .map(file => `src/${file}`)
    const handing = files.filter(file => out.test(readFileSync(path.join(repositoryRoot, file), 'utf8')))
    expect(handing.length).toBeGreaterThan(8)
    const without = handing.filter(
      file =>
        !askElsewhere.has(file) &&
        !/openGate|useWayOut|useGateMaker/.test(readFileSync(path.join(repositoryRoot, file), 'utf8')),
    )
    expect(without).toEqual([])
  })
})
