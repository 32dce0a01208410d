import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodingAnswer, FilmCard, PartView } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const codeId = '01900000-0000-7000-8000-0000000000c1'
const passId = '01900000-0000-7000-8000-0000000000d1'
let program: Program
let browser: OpenBrowser
let page: Page
let card: FilmCard
const { call, cards, untilTasksEnd } = talkTo(() => program)

const part = () => call<PartView>(`/api/parts/${card.parts[0]!.id}`)
const coding = () => call<CodingAnswer>(`/api/films/${card.film.id}/coding`)
const pane = (of = page, name = 'Inspector') => of.getByRole('complementary', { name })
const addressOf = (screen: string) => new URL(`/${screen}/${card.parts[0]!.id}`, program.address).href

beforeAll(async () => {
  const film = path.join(place.folder, 'grey.mp4')
  await encodeGreyFilm(film, { shots: 24, framesPerShot: 12 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  card = (await cards())[0]!
  const names = { en: 'chimney', 'zh-Hans': '烟囱' }
  const code = { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'c' }
  await call('/api/acts', { kind: 'add-code', code })
  await call('/api/acts', { kind: 'start-pass', passId, filmId: card.film.id, codeIds: [codeId] })
  const { shots } = await part()
  const span = { startMs: shots[0]!.startMs, endMs: shots[3]!.endMs }
  const newId = crypto.randomUUID()
  await call('/api/acts', { kind: 'make-scene', partId: card.parts[0]!.id, ...span, newId, name: '' })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

describeInBrowser('the inspector', () => {
  test('follows the shot on screen, and the picture stays as high as it was over twenty shots', async () => {
    await page.goto(addressOf('shots'))
    await pane().getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
    const picture = page.locator('[data-picture]')
    const before = (await picture.boundingBox())!.height
    for (let number = 2; number <= 21; number++) {
      await page.keyboard.press('ArrowDown')
      await pane()
        .getByRole('heading', { name: `Shot ${number}`, exact: true })
        .waitFor()
      expect((await picture.boundingBox())!.height).toBe(before)
    }
    await pane().getByRole('combobox', { name: 'Transition' }).selectOption('dissolve')
    await until(async () => (await part()).shots[20]!.transitionIn === 'dissolve', 'the dissolve is kept')
    expect((await picture.boundingBox())!.height).toBe(before)
    await expectAccessible(page)
  })

  test('names the scene by key and gives the keys back, also when it was folded', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+i')
    await pane().getByRole('button', { name: 'Open the inspector' }).waitFor()
    await page.keyboard.press('n')
    await page.keyboard.type('Works gate')
    await page.keyboard.press('Enter')
    await until(async () => (await part()).scenes[0]!.name === 'Works gate', 'the name is kept')
    await page.keyboard.press('n')
    await page.keyboard.type('something else')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    await pane().getByRole('heading', { name: 'Shot 2', exact: true }).waitFor()
    expect((await part()).scenes[0]!.name).toBe('Works gate')
    expect(await pane().getByLabel('Name of the scene').inputValue()).toBe('Works gate')
  })

  test('shows the scene that is pointed at on the time line, until the playhead leaves it', async () => {
    const axis = (await page.getByRole('slider', { name: 'Time line' }).boundingBox())!
    await page.mouse.click(axis.x + 20, axis.y + 18 + 54 + 9)
    await pane().getByRole('heading', { name: 'Scene 1' }).waitFor()
    await pane().getByText('4 shots').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('End')
    await pane().getByRole('heading', { name: 'Shot 24', exact: true }).waitFor()
  })

  test('shows a mark, its code, and takes the mark off', async () => {
    await page.goto(addressOf('coding'))
    await pane().getByText('None yet').waitFor()
    await page.keyboard.press('Home')
    await pane().getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
    await page.keyboard.press('c')
    await pane().getByRole('button', { name: 'chimney' }).click()
    await pane().getByText('yes, in a pass').waitFor()
    await expectAccessible(page)
    await pane().getByRole('button', { name: 'chimney' }).click()
    await pane().getByText('1 mark').waitFor()
    await expectAccessible(page)
    await pane().getByRole('button', { name: 'Back to the shot' }).click()
    await pane().getByRole('button', { name: 'chimney' }).click()
    await until(async () => (await coding()).marks.length === 1, 'the mark is kept')
    await pane().getByRole('button', { name: 'Take the mark off' }).click()
    await until(async () => (await coding()).marks.length === 0, 'the mark is gone')
    await pane().getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
  })

  test('stays folded after a reload, and opens again', async () => {
    await page.keyboard.press('Control+i')
    await page.reload()
    await pane().getByRole('button', { name: 'Open the inspector' }).click()
    await pane().getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
  })

  test('can be reached at 640 × 360, in Chinese', async () => {
    const narrow = await browser.newPage({ locale: 'zh-CN', width: 640, height: 360 })
    for (const screen of ['shots', 'coding']) {
      await narrow.goto(addressOf(screen))
      await pane(narrow, '检视栏')
        .getByRole('heading', { name: '镜头 1', exact: true })
        .scrollIntoViewIfNeeded()
      await expectAccessible(narrow)
      expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
    }
    await narrow.context().close()
    expect(browser.errors).toEqual([])
  })
})
