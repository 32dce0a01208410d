import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodebookAnswer, CodingAnswer, FilmCard, PartView } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const idOf = (end: string) => `01900000-0000-7000-8000-0000000000${end}`
const codes = { ruin: 'c1', wreck: 'c2', works: 'c3', mill: 'c4', yard: 'c5' } as const
let program: Program
let browser: OpenBrowser
let page: Page
let films: FilmCard[]
const { call, cards, untilTasksEnd } = talkTo(() => program)

const codebook = () => call<CodebookAnswer>('/api/codebook')
const coding = (film = 0) => call<CodingAnswer>(`/api/films/${films[film]!.film.id}/coding`)
const act = (kind: string, more: object) => call('/api/acts', { kind, ...more })
const codesMarked = async () => {
  const { codes: all } = await codebook()
  const nameOf = new Map(all.map(({ id, names }) => [id, names.en]))
  return (await coding()).marks.map(({ codeId }) => nameOf.get(codeId)).sort()
}
const lookedFor = async () => (await coding()).passes[0]!.codeIds.map(id => id.slice(-2))
const ask = async (codebookVersion?: number) => {
  const { finding } = await call<{ finding: { symbols: unknown; films: unknown } }>(
    '/api/questions/prevalence',
    codebookVersion === undefined ? {} : { codebookVersion },
  )
  return { symbols: finding.symbols, films: finding.films }
}
let asBegun: Awaited<ReturnType<typeof ask>>
const region = (name: string | RegExp) => page.getByRole('region', { name })

beforeAll(async () => {
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  for (const [index, name] of ['early.mp4', 'late.mp4'].entries()) {
    await encodeGreyFilm(path.join(place.folder, name), { shots: 6 + index, framesPerShot: 12 })
    await call('/api/add', { paths: [path.join(place.folder, name)] })
    await untilTasksEnd()
  }
  films = (await cards()).sort((a, b) => a.shotCount - b.shotCount)
  for (const [en, end] of Object.entries(codes)) {
    const code = { id: idOf(end), kind: 'symbol', names: { en, 'zh-Hans': '' }, colour: '#0072b2', key: null }
    await act('add-code', { code })
  }
  const [filmId, partId] = [films[0]!.film.id, films[0]!.parts[0]!.id]
  const { shots } = await call<PartView>(`/api/parts/${partId}`)
  const passId = idOf('d1')
  const inPass = [codes.ruin, codes.wreck, codes.works].map(idOf)
  await act('start-pass', { passId, filmId, codeIds: inPass })
  const units = shots.map(({ id: shotId, startMs, endMs }) => ({ partId, shotId, startMs, endMs }))
  for (const unit of units) await act('look-through', { filmId, passId, unit, newId: crypto.randomUUID() })
  const mark = (code: keyof typeof codes, shot: number) =>
    act('set-mark', {
      ...{ filmId, passId, codeId: idOf(codes[code]), newMarkId: crypto.randomUUID() },
      unit: units[shot],
    })
  for (const [code, shot] of [
    ...([
      ['wreck', 0],
      ['wreck', 1],
      ['ruin', 1],
      ['works', 2],
    ] as const),
    ...([
      ['works', 3],
      ['works', 4],
    ] as const),
  ] as const)
    await mark(code, shot)
  await act('set-periodisation', {
    periodisation: {
      ...{ id: idOf('e1'), name: 'Reform', dateKind: 'release', declared: 'before' },
      periods: ['before', 'after'].map(name => ({ name, fromYear: null, toYear: null })),
      assignments: films.map(({ film }, index) => ({ filmId: film.id, period: index ? 'after' : 'before' })),
    },
  })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

async function plan(from: string, how: string, into: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Merge or split a code' }).click()
  const form = page.getByRole('form', { name: 'Merge or split a code' })
  await form.getByLabel('The code').selectOption(from)
  await form.getByLabel('What happens').selectOption(how)
  if (how === 'split')
    for (const name of into) await form.getByRole('group').getByText(name, { exact: true }).click()
  else await form.getByRole('combobox', { name: 'goes into', exact: true }).selectOption(into[0]!)
  await form.getByRole('button', { name: 'Plan it' }).click()
}

describeInBrowser('versions of the codebook', () => {
  test('say before the first is published what a merge and a split would do to what is marked', async () => {
    await page.goto(new URL('/codebook', program.address).href)
    await page.getByRole('button', { name: 'Draft', exact: true }).click()
    await page.getByText('Nothing is published yet. The first version will hold 5 codes.').waitFor()
    await page.getByLabel('What this version is about').fill('As begun')
    await page.getByRole('button', { name: 'Publish version 1' }).click()
    await page.getByText('Nothing has changed since the last version').waitFor()
    await plan('wreck', 'merge', ['ruin'])
    await page.getByText('In 1 film: 1 mark moves, 1 joins one on the same span.').waitFor()
    await plan('works', 'split', ['mill', 'yard'])
    await page.getByText('In 1 film: 3 need a decision.').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Leave “wreck” as it is' }).click()
    await until(async () => (await codebook()).steps.length === 1, 'the step is dropped')
    await page.keyboard.press('Control+z')
    await page.getByText('In 1 film: 1 mark moves, 1 joins one on the same span.').waitFor()
    expect(await codesMarked()).toEqual(['ruin', 'works', 'works', 'works', 'wreck', 'wreck'])
    asBegun = await ask()
    expect(await ask(1)).toEqual(asBegun)
  })

  test('are published: what can go over does, what cannot waits, and all of it can be taken back', async () => {
    const publish = page.getByRole('button', { name: 'Publish version 2' })
    await publish.click()
    await region('Open decisions: 3').waitFor()
    expect(await codesMarked()).toEqual(['ruin', 'ruin', 'works', 'works', 'works'])
    expect(await lookedFor()).toEqual([codes.ruin, codes.works])
    await page.keyboard.press('Control+z')
    await publish.waitFor()
    expect(await codesMarked()).toEqual(['ruin', 'works', 'works', 'works', 'wreck', 'wreck'])
    await page.keyboard.press('Control+y')
    await region('Open decisions: 3').waitFor()
    await expectAccessible(page)
  })

  test('leave a queue of decisions, each with its frame, settled by numbers; then the pass has looked for the new codes', async () => {
    await region(/^Open decisions/)
      .locator('img')
      .first()
      .waitFor()
    await region(/^Open decisions/)
      .getByRole('button', { name: 'mill' })
      .first()
      .focus()
    await page.keyboard.press('1')
    await region('Open decisions: 2').waitFor()
    await page.keyboard.press('3')
    await region('Open decisions: 1').waitFor()
    await until(async () => (await codesMarked()).length === 6, 'one mark became two')
    expect(await codesMarked()).toEqual(['mill', 'mill', 'ruin', 'ruin', 'works', 'yard'])
    expect(await lookedFor()).toEqual([codes.ruin, codes.works])
    await page.reload()
    await region('Open decisions: 1').getByRole('button', { name: 'take it off' }).click()
    await page.getByText('No mark waits for a decision.').waitFor()
    await until(async () => (await codesMarked()).length === 5, 'it is off')
    expect(await lookedFor()).toEqual([codes.ruin, codes.mill, codes.yard])
  })

  test('are compared with one another and with the draft', async () => {
    const published = region('Published')
    await published.getByText('As begun').waitFor()
    await published.getByText('wreck goes into ruin').waitFor()
    await published.getByText('works is split into mill, yard').waitFor()
    await published.getByRole('combobox', { name: 'from', exact: true }).selectOption('Version 2')
    await published.getByText('Nothing differs.').waitFor()
  })

  test('answer a question as the films read under one of them, on the page and in the table', async () => {
    expect(await ask()).not.toEqual(asBegun)
    expect(await ask(1)).toEqual(asBegun)
    await page.goto(new URL('/analysis?question=prevalence', program.address).href)
    await page.getByTestId('finding').waitFor()
    const headings = () => page.getByTestId('finding').getByRole('heading').allTextContents()
    expect((await headings()).join()).not.toContain('wreck')
    await page.getByLabel('Codebook').selectOption('Version 1')
    await page.getByTestId('under-version').waitFor()
    await until(async () => (await headings()).join().includes('wreck'), 'the code is asked about again')
    await page.reload()
    await page.getByTestId('under-version').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'As a file' }).click()
    const [taken] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).click(),
    ])
    const table = readFileSync((await taken.path())!, 'utf8')
    expect(table.split('\n')[0]).toMatch(/,codebookVersion,corpusReach,/)
    expect(table).toMatch(/wreck.*,1,unsaid,/)
    await page.goto(new URL('/codebook?versions=all', program.address).href)
  })

  test('lead back to the films that were looked through before a code was made, and into a pass for it', async () => {
    const [filmId, partId] = [films[1]!.film.id, films[1]!.parts[0]!.id]
    const { shots } = await call<PartView>(`/api/parts/${partId}`)
    const passId = idOf('d2')
    await act('add-code', {
      code: {
        id: idOf('c6'),
        kind: 'symbol',
        names: { en: 'rust', 'zh-Hans': '锈' },
        colour: '#aa3333',
        key: 'r',
      },
    })
    await act('start-pass', { passId, filmId, codeIds: [idOf('c6'), idOf(codes.ruin)] })
    const { id: shotId, startMs, endMs } = shots[0]!
    const unit = { partId, shotId, startMs, endMs }
    await act('look-through', { filmId, passId, unit, newId: crypto.randomUUID() })
    const goBack = region('To go back to')
    await page.reload()
    await goBack.getByRole('heading', { name: 'rust' }).waitFor()
    const rows = goBack.getByRole('listitem')
    expect(await rows.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^early/)]))
    await goBack.getByRole('button', { name: 'Look through “early” for “rust”' }).click()
    await page.waitForURL(/\/coding\/.*pass=/)
    await page.getByText('rust').first().waitFor()
    await until(async () => (await coding()).passes.length === 2, 'the pass is begun')
  })

  test('stand whole at 640 pixels, in Chinese', async () => {
    await page.setViewportSize({ width: 640, height: 720 })
    await page.evaluate(
      `localStorage.setItem('silverscreen.preferences', JSON.stringify({ language: 'zh-Hans' }))`,
    )
    await page.goto(new URL('/codebook?versions=all', program.address).href)
    await page.getByRole('region', { name: '回看清单' }).getByRole('heading', { name: '锈' }).waitFor()
    await expectAccessible(page)
    const [inside, whole] = (await page.evaluate(
      '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
    )) as number[]
    expect(whole).toBe(inside)
    expect(browser.errors).toEqual([])
  })
})
