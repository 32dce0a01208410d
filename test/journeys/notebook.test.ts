import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, ReadingsAnswer } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
let card: FilmCard
const { call, cards, untilTasksEnd } = talkTo(() => program)

const readings = () => call<ReadingsAnswer>('/api/readings')
const memos = async () => (await readings()).memos
const notebook = () => new URL('/reading/notebook', program.address).href
const desk = (frame: number) => new URL(`/coding/${card.parts[0]!.id}?frame=${frame}`, program.address).href
const pane = () => page.getByRole('complementary', { name: 'Inspector' })
const field = () => page.getByRole('textbox', { name: 'Memo' })

beforeAll(async () => {
  const film = path.join(place.folder, 'works.mp4')
  await encodeGreyFilm(film, { shots: 6, framesPerShot: 12 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  card = (await cards())[0]!
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

async function takenOut(form: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Take it out' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: form, exact: true }).click()
  return readFileSync(await (await download).path())
}

describeInBrowser('the notebook', () => {
  test('is empty at first, and says what it is for', async () => {
    await page.goto(notebook())
    await page.getByText(/Memos stand here/).waitFor()
    await expectAccessible(page)
  })

  test('takes a memo by one key at the desk, with the frame on screen, about the film', async () => {
    await page.goto(desk(14))
    await pane().getByRole('heading', { name: 'Shot 2', exact: true }).waitFor()
    await page.keyboard.press('Control+m')
    await pane().getByRole('heading', { name: 'Memo' }).waitFor()
    await page.keyboard.insertText('The gate is shut. 厂门关着。')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await until(async () => (await memos())[0]?.text !== '', 'it is kept')
    expect(await memos()).toMatchObject([
      { text: 'The gate is shut. 厂门关着。', about: 'film', aboutId: card.film.id, what: 'observation' },
    ])
    const [frame] = (await readings()).memoFrames
    expect(frame).toMatchObject({ partId: card.parts[0]!.id, atMs: 560 })
    await page.keyboard.press('ArrowRight')
    await pane().getByRole('button', { name: 'Add the frame on screen' }).click()
    await until(async () => (await readings()).memoFrames.length === 2, 'a second frame is kept')
  })

  test('is written on its own page too, of a kind, about something, and private', async () => {
    await pane().getByRole('link', { name: 'In the notebook' }).click()
    await page.waitForURL(/notebook\?memo=/)
    await page.getByRole('button', { name: 'Write a memo' }).click()
    await until(async () => (await memos()).length === 2, 'a second memo is made')
    await field().fill('Cut at the cut only.')
    await page
      .getByRole('article')
      .first()
      .getByRole('combobox', { name: 'Kind' })
      .selectOption('method-decision')
    await page.getByText('Private: stays out').click()
    await page.getByRole('button', { name: 'Done' }).click()
    await until(async () => (await memos()).some(({ isPrivate, text }) => isPrivate && text !== ''), 'kept')
    expect((await memos()).find(({ isPrivate }) => isPrivate)).toMatchObject({
      ...{ what: 'method-decision', text: 'Cut at the cut only.', about: null },
    })
    const headings = page.getByRole('article').getByRole('heading')
    expect(await headings.allTextContents()).toEqual(['Method decision', 'Observation'])
    await expectAccessible(page)
  })

  test('is narrowed by kind, by what it is about and by words, two hanzi too', async () => {
    const shown = page.getByRole('article')
    const words = page.getByRole('searchbox', { name: 'Words' })
    await words.fill('門關')
    await until(async () => (await shown.count()) === 1, 'one has these hanzi')
    await shown.getByText('厂门关着').waitFor()
    await words.fill('')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('method-decision')
    await until(async () => (await shown.count()) === 1, 'one is of this kind')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('')
    await page.getByRole('combobox', { name: 'About' }).selectOption({ label: 'Film: works' })
    await until(async () => (await shown.count()) === 1, 'one is about the film')
    await page.getByRole('combobox', { name: 'About' }).selectOption('')
    await until(async () => (await shown.count()) === 2, 'all are there again')
  })

  test('leads from a memo to its frame, and is found by the palette', async () => {
    await page.getByRole('link', { name: /works 0:00:00:14/ }).click()
    await page.waitForURL(/coding\/.*frame=14/)
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: 'Find', exact: true }).fill('gate is shut')
    await page
      .getByRole('option', { name: /gate is shut/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/notebook\?memo=/)
  })

  test('goes out as Markdown and as a Word document, without what is private unless it is asked for', async () => {
    await page.goto(notebook())
    await page.getByRole('article').first().waitFor()
    const text = (await takenOut('As Markdown')).toString()
    expect(text).toContain('厂门关着。')
    expect(text).toContain('- works, 0:00:00:14')
    expect(text).not.toContain('Cut at the cut')
    expect(text).toContain('1 private left out')
    expect((await takenOut('As Markdown, private memos too')).toString()).toContain('Cut at the cut only.')
    const files = unzipSync(new Uint8Array(await takenOut('As a Word document')))
    const body = new TextDecoder().decode(files['word/document.xml'])
    expect(body).toContain('厂门关着。')
    expect(body).not.toContain('Cut at the cut')
  })

  test('goes out in no way without a memo that is withheld, which says why', async () => {
    const memo = page.getByRole('article').filter({ hasText: 'Cut at the cut' })
    await memo.getByRole('button', { name: 'Write on' }).click()
    await page.getByText('Withhold', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Why' }).fill('said in confidence')
    await page.getByRole('textbox', { name: 'Why' }).press('Enter')
    const whole = (await takenOut('As Markdown, private memos too')).toString()
    expect(whole).not.toContain('Cut at the cut')
    expect(whole).toContain('Left out, since it is withheld: 1 memo (said in confidence).')
    await expectAccessible(page)
    await page.getByText('Withhold', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Why' }).waitFor({ state: 'detached' })
  })

  test('is taken back and made again, in every window, and stands so after a reload', async () => {
    const other = await page.context().newPage()
    await other.goto(notebook())
    await other.getByText('Cut at the cut only.').waitFor()
    await page.getByRole('article').first().getByRole('button', { name: 'Remove the memo' }).click()
    await other.getByText('Cut at the cut only.').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await other.getByText('Cut at the cut only.').waitFor()
    await other.close()
    await page.reload()
    await page.getByText('Cut at the cut only.').waitFor()
  })

  test('stands whole at 640 pixels, in Chinese', async () => {
    await page.setViewportSize({ width: 640, height: 720 })
    await page.evaluate(
      `localStorage.setItem('silverscreen.preferences', JSON.stringify({ language: 'zh-Hans' }))`,
    )
    await page.goto(`${notebook()}?memo=${(await memos())[0]!.id}`)
    await page.getByRole('heading', { name: '解读' }).waitFor()
    await expectAccessible(page)
    const [inside, whole] = (await page.evaluate(
      '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
    )) as number[]
    expect(whole).toBe(inside)
    expect(browser.errors).toEqual([])
  })
})
