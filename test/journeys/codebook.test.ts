import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodebookAnswer, PartView } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
const { call, cards, untilTasksEnd } = talkTo(() => program)

beforeAll(async () => {
  const file = path.join(place.folder, 'works.mp4')
  await encodeGreyFilm(file, { shots: 5, framesPerShot: 25 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [file] })
  await untilTasksEnd()
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(new URL('/codebook', program.address).href)
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const codes = async () => (await call<CodebookAnswer>('/api/codebook')).codes
const codeNamed = async (name: string) => (await codes()).find(({ names }) => names.en === name)!
const line = (name: string) => page.getByRole('row', { name, exact: true })
const tree = () => page.getByRole('row').allInnerTexts()

async function makeCode(name: string, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'New code' }).click()
  await page.getByLabel('Name in English').fill(name)
  await page.getByRole('combobox', { name: /^Kind/ }).selectOption(kind)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

describeInBrowser('the codebook', () => {
  test('shows while it is empty one worked example of each kind, to be taken over and taken back', async () => {
    const examples = page.getByRole('region', { name: 'One of each kind' })
    await examples.waitFor()
    expect(await examples.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Staircase Symbol',
      'Railway station Space',
      'Child Subject (who)',
      'Long take Technique',
    ])
    await expectAccessible(page)
    await examples.getByRole('button', { name: 'Take over Staircase' }).press('Enter')
    await line('Staircase').waitFor()
    await until(async () => (await codes()).length === 1, 'it is kept')
    expect(await codeNamed('Staircase')).toMatchObject({
      names: { 'zh-Hans': '楼梯' },
      judgement: 'interpretive',
      definition: expect.stringContaining('a way between two worlds'),
    })
    await examples.getByRole('button', { name: 'Take over all 3' }).press('Enter')
    await until(async () => (await codes()).length === 4, 'all four are there')
    expect(await examples.count()).toBe(0)
    for (let left = 3; left >= 0; left--) {
      await page.keyboard.press('Control+z')
      await until(async () => (await codes()).length === left, `${left} are left`)
    }
  })

  test('takes what a code means, beside its name, and says it on its page', async () => {
    await makeCode('Works', 'space')
    await makeCode('Ruin', 'space')
    await makeCode('Chimney', 'symbol')
    await line('Ruin').click()
    await page.getByRole('button', { name: /^Change/ }).click()
    await page.getByLabel('What it is').fill('Given up and decaying.\nNot a building site.')
    await page.getByLabel('When it is not').fill('A works that stands idle.')
    await page.getByRole('combobox', { name: /^Judgement/ }).selectOption('interpretive')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Not a building site.').waitFor()
    await page.getByText('interpretive: a reading').waitFor()
    await expectAccessible(page)
    await page.reload()
    await page.getByText('Not a building site.').waitFor()
    expect(await codeNamed('Ruin')).toMatchObject({
      definition: 'Given up and decaying.\nNot a building site.',
      whenNot: 'A works that stands idle.',
    })
  })

  test('is put in order and under one another by keys, and taken back', async () => {
    await line('Ruin').focus()
    await page.keyboard.press('Alt+ArrowRight')
    const works = await codeNamed('Works')
    await until(async () => (await codeNamed('Ruin')).parentIds[0] === works.id, 'ruin stands under works')
    const [ruin] = [await codeNamed('Ruin')]
    await page.locator(`[role=row][data-key="${works.id} ${ruin.id}"]`).focus()
    await page.keyboard.press('Alt+ArrowLeft')
    await until(async () => (await codeNamed('Ruin')).parentIds.length === 0, 'ruin stands for itself')
    await page.locator(`[role=row][data-key=" ${ruin.id}"]`).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await until(
      async () => (await codeNamed('Ruin')).position < (await codeNamed('Works')).position,
      'ruin is first',
    )
    await page.keyboard.press('Control+z')
    await until(
      async () => (await codeNamed('Ruin')).position > (await codeNamed('Works')).position,
      'and is not',
    )
  })

  test('moves several codes at once, which stay chosen and in focus where they go', async () => {
    for (const name of ['Yard', 'Gate']) await makeCode(name, 'space')
    await line('Yard').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.getByText(/^2 codes chosen/).waitFor()
    await page.keyboard.press('Alt+ArrowRight')
    const ruin = await codeNamed('Ruin')
    const under = async () => (await codes()).filter(({ parentIds }) => parentIds.includes(ruin.id)).length
    await until(async () => (await under()) === 2, 'both stand under the code before them')
    await page.getByText(/^2 codes chosen/).waitFor()
    await until(
      () => page.evaluate<boolean>(`document.activeElement?.dataset.key?.startsWith('${ruin.id}') === true`),
      'the line is in focus where it went',
    )
    await expectAccessible(page)
    await page.keyboard.press('Control+z')
    await until(async () => (await under()) === 0, 'one step takes both back')
    await page.keyboard.press('Escape')
    for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z')
    await until(async () => (await codes()).length === 3, 'the two are gone again')
  })

  test('offers no place that would put a code under itself, and is searched by what is said', async () => {
    await page.getByRole('searchbox', { name: 'Search the codebook' }).fill('building site')
    await until(async () => (await tree()).length === 1, 'one code is found')
    expect((await tree())[0]).toContain('Ruin')
    await page.getByRole('searchbox', { name: 'Search the codebook' }).fill('nothing like it')
    await page.getByText('Nothing in the codebook is called so').waitFor()
    await page.getByRole('searchbox', { name: 'Search the codebook' }).fill('')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await line('Works').click()
    await page.getByRole('button', { name: /^Change/ }).click()
    await page.getByRole('group', { name: 'Stands under' }).getByLabel('Chimney').check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await line('Chimney').click()
    await page.getByRole('button', { name: /^Change/ }).click()
    expect(await page.getByRole('group', { name: 'Stands under' }).getByLabel('Works').count()).toBe(0)
    await page.keyboard.press('Escape')
  })

  test('leads from a code to each of its frames, examples among them', async () => {
    const [card] = await cards()
    const partId = card!.parts[0]!.id
    const { shots } = await call<PartView>(`/api/parts/${partId}`)
    const chimney = await codeNamed('Chimney')
    const shot = shots[2]!
    const unit = { partId, startMs: shot.startMs, endMs: shot.endMs, shotId: shot.id }
    const newMarkId = crypto.randomUUID()
    const mark = {
      kind: 'set-mark',
      filmId: card!.film.id,
      codeId: chimney.id,
      passId: null,
      newMarkId,
      unit,
    }
    await call('/api/acts', mark)
    await page.getByText('1 place', { exact: true }).waitFor()
    await page.getByRole('link', { name: /an example/ }).click()
    await page.waitForURL(/\/coding\/.*frame=62/)
    await page.goBack()
    await page.getByRole('heading', { name: 'Chimney', exact: true }).waitFor()
  })

  test('has frames beside a definition, of what it is and of what it is not, taken back and across a reload', async () => {
    const frames = page.getByRole('region', { name: 'Every frame, film by film' })
    const beside = page.getByRole('figure')
    await frames
      .getByRole('button', { name: /^Show: this is it/ })
      .first()
      .press('Enter')
    await beside.getByText('This is it', { exact: true }).waitFor()
    await beside.locator('img').first().waitFor()
    await frames
      .getByRole('button', { name: /^Show: this is not it/ })
      .first()
      .press('Enter')
    await beside.getByText('This is not it', { exact: true }).waitFor()
    await page.keyboard.press('Control+z')
    await beside.getByText('This is it', { exact: true }).waitFor()
    await page.reload()
    await beside.getByText('This is it', { exact: true }).waitFor()
    await expectAccessible(page)
    await beside.getByRole('link').first().click()
    await page.waitForURL(/\/coding\/.*frame=/)
    await page.goBack()
    await beside.getByRole('button', { name: /^Take .* away from the definition$/ }).press('Enter')
    await until(async () => (await call<CodebookAnswer>('/api/codebook')).examples.length === 0, 'it is gone')
  })

  test('shows with a code’s frames those of what stands under it, each place once', async () => {
    const [card] = await cards()
    const partId = card!.parts[0]!.id
    const { shots } = await call<PartView>(`/api/parts/${partId}`)
    const chimney = await codeNamed('Chimney')
    const names = { en: 'Smoke', 'zh-Hans': '烟' }
    const smoke = { id: crypto.randomUUID(), kind: 'symbol', names, colour: '#0072b2', key: null }
    await call('/api/acts', { kind: 'add-code', code: { ...smoke, parentIds: [chimney.id] } })
    for (const at of [2, 4]) {
      const { id: shotId, startMs, endMs } = shots[at]!
      await call('/api/acts', {
        ...{ kind: 'set-mark', filmId: card!.film.id, codeId: smoke.id, passId: null },
        ...{ newMarkId: crypto.randomUUID(), unit: { partId, startMs, endMs, shotId } },
      })
    }
    await page.getByText('1 place', { exact: true }).waitFor()
    await page.getByText('With 2 codes that stand under it').click()
    await page.getByText('2 places', { exact: true }).waitFor()
    const frames = page.getByRole('region', { name: 'Every frame, film by film' })
    await frames.getByText('Chimney, Smoke', { exact: true }).waitFor()
    await frames.getByText('Smoke', { exact: true }).waitFor()
    await expectAccessible(page)
  })

  test('is taken out as an appendix: for paper, for Word, as Markdown', async () => {
    const takeOut = async (form: string) => {
      await page.getByRole('button', { name: 'Take out' }).press('Enter')
      await page.getByRole('menuitem', { name: form }).press('Enter')
    }
    const taken = async (form: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), takeOut(form)])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }
    const markdown = await taken('Markdown')
    expect(markdown.name).toMatch(/^Codebook of .*\.md$/)
    expect(markdown.bytes.toString()).toContain('**What it is.** Given up and decaying.')
    const word = await taken('Word document')
    expect(word.name).toMatch(/\.docx$/)
    expect(Object.keys(unzipSync(word.bytes))).toContain('word/document.xml')
    await page.evaluate('window.print = () => { window.wasPrinted = true }')
    await takeOut('Print')
    await until(() => page.evaluate<boolean>('window.wasPrinted === true'), 'it is printed')
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('body > article')
    expect(await paper.isVisible()).toBe(true)
    expect(await paper.textContent()).toMatch(
      /Codebook of .*Symbols.*Chimney.*Spaces.*Not a building site\./s,
    )
    expect(await page.locator('#silverscreen').isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    await until(async () => (await paper.count()) === 0, 'the paper is taken away')
  })

  test('stands whole at 640 pixels, in Chinese', async () => {
    await page.setViewportSize({ width: 640, height: 720 })
    await page.evaluate(
      `localStorage.setItem('silverscreen.preferences', JSON.stringify({ language: 'zh-Hans' }))`,
    )
    await page.reload()
    await page.getByRole('heading', { name: '编码本' }).waitFor()
    await expectAccessible(page)
    const [inside, whole] = (await page.evaluate(
      '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
    )) as number[]
    expect(whole).toBe(inside)
    expect(browser.errors).toEqual([])
  })
})
