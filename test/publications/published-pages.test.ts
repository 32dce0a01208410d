import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublishedCounts } from '../../src/essay/index.ts'
import { recompute } from '../../src/essay/index.ts'
import { questionNames } from '../../src/findings/index.ts'
import type { EssayAnswer, FilmCard, PublishedAnswer } from '../../src/server/contracts/index.ts'
import { bringInStudy } from '../../src/workbench/index.ts'
import { testEffects } from '../effects.ts'
import {
  complaintsAboutCitation,
  complaintsAboutCrate,
  complaintsAboutDatacite,
  complaintsAboutManifest,
} from './standards.ts'
import type { StudyToPublish } from './published-study.ts'
import { essayId, memoText, queryId, quotation, studyToPublish } from './published-study.ts'

let made: StudyToPublish
let folder: string
let nextFolder = 1

beforeAll(async () => {
  made = await studyToPublish()
  folder = await published()
}, 240_000)

afterAll(() => made?.stop())

const publish = (into: string, more: object = {}, essay = essayId) =>
  made.study.callWithKey<PublishedAnswer & { refusal?: { kind: string } }>(
    `/api/essays/${encodeURIComponent(essay)}/published`,
    { folder: into, ...more },
  )

async function published(more: object = {}): Promise<string> {
  const into = path.join(made.root, `out-${nextFolder++}`)
  const { status, answer } = await publish(into, more)
  expect([status, answer]).toMatchObject([200, {}])
  return into
}

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
const read = (name: string, root = folder) => readFileSync(path.join(root, name), 'utf8')
const countsOf = (root: string) =>
  (
    runInNewContext(`${read('data/counts.js', root)}; globalThis`) as {
      silverscreenCounts: PublishedCounts
    }
  ).silverscreenCounts
/** What the page says that checks the numbers, by its own script, in a page of one line and one place for what differs. */
async function saidByScript(root: string, language: string): Promise<{ text: string; failed: string[] }> {
  const line = { textContent: '', dataset: { language } as Record<string, string> }
  const failed: string[] = []
  const document = {
    getElementById: (id: string) =>
      id === 'checked' ? line : { append: (one: { textContent: string }) => failed.push(one.textContent) },
    createElement: () => ({ textContent: '' }),
  }
  runInNewContext(`${read('data/counts.js', root)}; ${read('scripts/check-numbers.js', root)}`, {
    ...{ document, setTimeout, performance, TextEncoder, TextDecoder, structuredClone },
  })
  await expect.poll(() => line.dataset['of'], { timeout: 60_000 }).toBeDefined()
  return { text: line.textContent, failed }
}
const pages = () => filesIn(folder).filter(name => name.endsWith('.html'))

describe('a published essay', () => {
  test('has its text in both languages, its claims with what speaks for and against them, and a page for each film', () => {
    expect(read('index.html')).toContain('<html lang="en">')
    expect(read('zh-Hans/index.html')).toContain('<html lang="zh-Hans">')
    const claims = read('claims.html')
    for (const said of ['Nobody passes the gate', memoText, 'A city is like a poem.', 'opposes', 'fresh'])
      expect(claims).toContain(said)
    expect(claims).toContain(`<span lang="zh-Hans">${quotation}</span>`)
    const inWords = (page: string) => read(page).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    for (const said of ['Shots found: 1', 'The Works at Tiexi: 1 of 6 shots, 1 s; nobody looked at 2'])
      expect(inWords('claims.html')).toContain(said)
    expect(inWords('zh-Hans/claims.html')).toContain('铁西工厂：6 个镜头中的 1 个，1 秒；2 个无人查看')
    expect(claims).toMatch(/Looked for and not found: The Works at Tiexi: \d+% of the film looked through/)
    const film = read(`films/${made.filmId}.html`)
    expect(film).toContain('id="p1-t0-1000"')
    for (let shot = 1; shot <= 6; shot++) expect(film).toContain(`id="p1-s${shot}"`)
    // A place that is only cited has an address, and no picture.
    expect(film).toMatch(/id="p1-t1000-2000"/)
    // What is cited leads to its address; a frame and a plate that are cited beside each other, each to its own.
    const text = read('index.html')
    const toFilm = `<a class="cite" href="films/${made.filmId}.html`
    expect(text).toContain(`${toFilm}#p1-t1000-2000">(Wang 2003, shot 2, 00:00:01–00:00:02)</a>`)
    expect(text).toContain(`(Wang 2003, ${toFilm}#p1-t200">00:00:00, frame 5</a>; An Author 2026)`)
    expect(text).toMatch(/<li id="note-2"[^>]*>So too <a class="cite" href="plates\.html#plate-[^"]*">\(An Author 2026\)<\/a>/)
    expect(read('zh-Hans/index.html').replace(/<[^>]*>/g, '')).toContain('00:00:00，第 5 帧')
    // A line of dialogue: as it is spoken, how it is read, what it means, who says it and where.
    expect(text).toContain(
      '<figure class="dialogue"><blockquote><p class="original" lang="zh-Hans">厂关了。<br>再见。</p><p class="pinyin" lang="zh-Latn-pinyin">Chǎng guān le. Zàijiàn.</p><p class="translation">The works are closed. Goodbye.</p></blockquote>',
    )
    const toLine = `<a class="place" href="films/${made.filmId}.html#p1-t3000-4000">The Works at Tiexi, 00:00:03</a>`
    expect(text).toContain(`<figcaption>Lao Liu (Shenyang), ${toLine} · before the gate</figcaption>`)
    const zh = read('zh-Hans/index.html')
    expect(zh).not.toContain('class="pinyin"')
    expect(zh.replace(/<[^>]*>/g, '')).toContain('Lao Liu（Shenyang），《铁西工厂》，00:00:03')
    expect(inWords('claims.html')).toContain('The works are closed. Goodbye.')
    expect(read('references.html')).toContain('An Author <span lang="zh-Hans">某作者</span>. 2026')
    expect(read('references.html')).toContain('都市美学')
    expect(read('stills.html')).toContain('No ground is stated')
    expect(read('coding.html')).toContain('66%')
  })

  test('links to nothing that is not there, and names nothing outside', () => {
    const ids = new Map(pages().map(page => [page, new Set([...read(page).matchAll(/ id="([^"]*)"/g)].map(m => m[1]))]))
    const broken: string[] = []
    for (const page of pages())
      for (const [, address = ''] of read(page).matchAll(/ (?:href|src)="([^"]*)"/g)) {
        expect(address).not.toMatch(/^[a-z]+:|^\/\//)
        const [to = '', anchor] = address.split('#')
        const target = to === '' ? page : path.posix.normalize(path.posix.join(path.posix.dirname(page), to))
        if (!existsSync(path.join(folder, target))) broken.push(`${page}: ${address}`)
        else if (anchor !== undefined && !ids.get(target)?.has(anchor)) broken.push(`${page}: ${address}`)
      }
    expect(broken).toEqual([])
    for (const page of pages()) {
      const own = [...read(page).matchAll(/ id="([^"]*)"/g)].map(match => match[1])
      expect([page, own.length]).toEqual([page, new Set(own).size])
    }
  })

  test('is the same to the last byte when it is published again', async () => {
    const again = await published()
    expect(filesIn(again)).toEqual(filesIn(folder))
    for (const name of filesIn(folder))
      expect([name, readFileSync(path.join(again, name)).equals(readFileSync(path.join(folder, name)))]).toEqual([
        name,
        true,
      ])
    for (const line of read('SHA256SUMS').trimEnd().split('\n')) {
      const [sum, name = ''] = line.split('  ')
      expect(createHash('sha256').update(readFileSync(path.join(folder, name))).digest('hex')).toBe(sum)
    }
  })

  test('says what it is by each standard that it names', () => {
    const files = filesIn(folder).filter(name => !['ro-crate-metadata.json', 'SHA256SUMS'].includes(name))
    expect(complaintsAboutCrate(read('ro-crate-metadata.json'), files)).toEqual([])
    expect(complaintsAboutCitation(read('CITATION.cff'))).toEqual([])
    expect(complaintsAboutDatacite(read('datacite.json'))).toEqual([])
    const manifest = read(`iiif/${made.filmId}-1.json`)
    expect(complaintsAboutManifest(manifest)).toEqual([])
    expect(manifest).toContain('"xywh=16,12,80,60&t=1"')
    expect(manifest).toContain('"c1: Nobody passes the gate"')
    // The rules catch what breaks them.
    const broken = [
      complaintsAboutManifest(manifest.replace('t=3,4', 't=4,3')),
      complaintsAboutCrate(read('ro-crate-metadata.json').replace('"@id": "#author"', '"@id": "#nobody"'), files),
      complaintsAboutCitation(read('CITATION.cff').replace('title: "', 'title: ')),
      complaintsAboutDatacite(read('datacite.json').replace('"2026"', '"soon"')),
    ]
    expect(broken.map(found => found.length > 0)).toEqual([true, true, true, true])
  })

  test('brings its study along, whole', async () => {
    const study = await bringInStudy(
      path.join(folder, 'archive', 'study.zip'),
      path.join(made.root, 'again'),
      testEffects(),
    )
    expect(study).toMatchObject({ ok: true, value: { films: 0 } })
  })

  test('goes into an empty folder alone, outside of the study, by its id or its title, in a language that it has', async () => {
    const full = path.join(made.root, 'full')
    mkdirSync(full)
    writeFileSync(path.join(full, 'mine.txt'), 'mine')
    const kinds: unknown[] = []
    for (const [into, more, essay] of [
      [full, {}, essayId],
      [path.join(made.study.folder, 'out'), {}, essayId],
      [path.join(made.root, 'nothing'), {}, 'No such essay'],
    ] as const)
      kinds.push((await publish(into, more, essay)).answer.refusal?.kind)
    expect(kinds).toEqual(['folder-not-empty', 'folder-inside-study', 'no-essay-of-that-name'])
    expect(readdirSync(full)).toEqual(['mine.txt'])
    const one = path.join(made.root, 'one')
    expect((await publish(one, { languages: ['zh-Hans'] }, 'The closed gate')).status).toBe(200)
    expect(existsSync(path.join(one, 'beside.html'))).toBe(false)
    expect(read('index.html', one)).toContain('<html lang="zh-Hans">')
    expect((await made.study.call(`/api/essays/${essayId}/published`, { folder: one })).status).toBe(403)
  })

  test.each([
    ['chicago-notes-bibliography', /<li id="note-1"[^>]*><a class="cite"[^>]*>Liu Fang/],
    ['gb-t-7714-numeric', /<a class="cite" href="references\.html#ref-[^"]*"><sup>\[1\]/],
  ] as const)('cites as its style does, in notes or in the text: %s', async (style, shape) => {
    const titles = { en: 'The closed gate', 'zh-Hans': '关上的大门' }
    const signed = { en: 'An Author', 'zh-Hans': '某作者' }
    await made.act({
      kind: 'set-essay',
      essay: { id: essayId, titles, signed, languages: ['en', 'zh-Hans'], style, address: '' },
    })
    const text = read('index.html', await published({ languages: ['en'] }))
    expect(text).toMatch(shape)
    expect(text).toContain('00:00:01')
    expect(text).not.toContain('[?]')
    await made.study.call('/api/undo', { area: 'essay', filmId: null })
  })

  test('tells directors apart whose names are withheld, and names none of them', async () => {
    const { study, act } = made
    const { films } = (await study.call<{ films: FilmCard[] }>('/api/films')).answer
    const [one, other] = films.filter(({ film }) => film.people.length > 0 && film.id !== made.filmId)
    const names = ['Qiu Xiangyang', 'Zhao Dongmei']
    for (const [index, { film }] of [one!, other!].entries())
      await act({
        ...{ kind: 'describe-film', filmId: film.id },
        people: [{ name: names[index], role: 'director', isReal: true, withheld: 'asked for it' }],
      })
    // A line of a query names one of them, too.
    const query = { is: 'text', text: names[0] }
    await act({ kind: 'save-query', saved: { id: queryId, name: names[0], query } })
    const into = await published({ languages: ['en'] })
    expect(read('claims.html', into)).toContain('query changed')
    const { counts, findings } = countsOf(into)
    const directors = JSON.stringify(findings).match(/"director \d+"/g)
    expect(new Set(directors).size).toBe(2)
    const compared = findings.flatMap(finding => recompute(finding, counts))
    expect(compared.filter(({ agrees }) => !agrees)).toEqual([])
    for (const name of filesIn(into))
      for (const withheld of names) expect([name, read(name, into).includes(withheld)]).toEqual([name, false])
    expect(read('methods.html', into)).toContain('2 people (asked for it)')
    await study.call('/api/undo', { area: 'find', filmId: null })
    for (const { film } of [other!, one!])
      await study.call('/api/undo', { area: 'corpus', filmId: film.id })
  })

  test('prints rival readings beside each other, each once and with what it stands on', async () => {
    const { answer } = await made.study.call<EssayAnswer>(`/api/essays/${essayId}`)
    const [c1, c3] = ['c1', 'c3'].map(name => answer.claims.find(one => one.name === name)!)
    const rival = { kind: 'set-claim', essayId, claimId: c3!.id, to: { rivalId: c1!.id } }
    await made.act(rival)
    const into = await published()
    const page = read('claims.html', into)
    const [, beside = ''] = page.split('<div class="side-by-side">')
    expect(page).toContain('Rival readings: c1, c3')
    expect(beside.indexOf('id="c1"')).toBeLessThan(beside.indexOf('id="c3"'))
    expect(beside.indexOf('id="c3"')).toBeLessThan(beside.indexOf('id="c2"'))
    for (const name of ['c1', 'c2', 'c3', 'c4', 'c5']) expect(page.split(` id="${name}"`)).toHaveLength(2)
    expect(read('index.html', into)).toContain('Rival reading: c3')
    expect(JSON.parse(read('data/claims.json', into)).claims[0].rivals).toEqual(['c3'])
    const itself = { ...rival, to: { rivalId: c3!.id } }
    expect((await made.study.call('/api/acts', itself)).status).toBe(409)
    await made.act({ ...rival, to: { rivalId: null } })
  })

  test('says the ground of its stills, and how a claim stands whose mark is gone', async () => {
    const { act, filmId } = made
    const ground = { kind: 'set-still-ground', filmId, ground: 'own', note: 'Drawn by hand', newId: essayId }
    await act(ground)
    await act({ kind: 'remove-mark', filmId, markId: '01900000-0000-7000-8000-000000001611' })
    const into = path.join(made.root, `out-${nextFolder++}`)
    const { answer } = await publish(into)
    expect(answer.warnings).toEqual([{ kind: 'not-fresh', count: 2 }])
    expect(read('stills.html', into)).toContain('Own film. Drawn by hand')
    expect(read('claims.html', into)).toMatch(/broken \(evidence is gone\)/)
    expect(read('index.html', into)).toContain('data-standing="broken"')
    await made.study.call('/api/undo', { area: 'coding', filmId })
  })

  test('computes every number of every question again, from what it has written down', async () => {
    const { act, study } = made
    const answered: string[] = []
    for (const [index, question] of questionNames.entries()) {
      const findingId = `01900000-0000-7000-8000-0000000017${String(index).padStart(2, '0')}`
      const keep = { kind: 'keep-finding', findingId, question, asked: {} }
      if ((await study.call('/api/acts', keep)).status !== 200) continue
      answered.push(question)
      const block = { id: findingId, position: 100 + index, text: `::chart[]{finding=${findingId}}`, upon: null }
      await act({ kind: 'write-blocks', essayId, language: 'en', put: [block], take: [] })
    }
    expect(answered).toEqual(questionNames)
    const into = await published({ languages: ['en'] })
    const { counts, findings } = countsOf(into)
    const compared = findings.flatMap(finding =>
      recompute(finding, counts).map(one => ({ ...one, of: finding.name.en })),
    )
    expect([counts.length > 0, findings.length]).toEqual([true, questionNames.length + 1])
    expect(compared.length).toBeGreaterThan(300)
    expect(compared.filter(({ agrees }) => !agrees)).toEqual([])
    // The script of the page has few of the program's words: it says the same in both languages.
    for (const [language, sentence] of [
      ['en', `${compared.length} of ${compared.length} numbers agree.`],
      ['zh-Hans', new RegExp(`${compared.length}.*${compared.length}`)],
    ] as const) {
      const said = await saidByScript(into, language)
      expect(said.failed).toEqual([])
      expect(said.text.replaceAll(',', '')).toMatch(sentence)
    }
  }, 240_000)
})
