import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodingAnswer, FilmCard } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const codeId = '01900000-0000-7000-8000-0000000000c1'
let program: Program
let browser: OpenBrowser
let page: Page
let films: FilmCard[]
const { call, cards, untilTasksEnd } = talkTo(() => program)

beforeAll(async () => {
  const files = [1, 2, 3].map(number => path.join(place.folder, `film ${number}.mp4`))
  for (const [index, file] of files.entries())
    await encodeGreyFilm(file, { shots: 4 + index, framesPerShot: 12 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: files })
  await untilTasksEnd()
  const titleOf = (card: FilmCard) => card.film.titles[0]!.text
  films = (await cards()).sort((a, b) => titleOf(a).localeCompare(titleOf(b), 'en'))
  const names = { en: 'chimney', 'zh-Hans': '烟囱' }
  const code = { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'c' }
  await call('/api/acts', { kind: 'add-code', code })
  browser = await openBrowser()
  page = await browser.newPage()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

/** Marks of a film that count: in a pass, on a shot that is looked through. */
async function counted(film: FilmCard): Promise<number> {
  const { marks, lookedThrough } = await call<CodingAnswer>(`/api/films/${film.film.id}/coding`)
  return marks.filter(
    mark =>
      mark.passId !== null &&
      lookedThrough.some(span => span.startMs <= mark.startMs && mark.endMs <= span.endMs),
  ).length
}

describeInBrowser('from a film in the corpus to its first counted mark', () => {
  test('it takes four clicks', async () => {
    const [film] = films as [FilmCard]
    await page.goto(program.address)
    await page.getByRole('link', { name: /^Code film 1/ }).click()
    await page.getByRole('button', { name: /^Begin with these/ }).click()
    await page.locator(`[data-code="${codeId}"]`).click()
    await page.getByRole('button', { name: /^Accept/ }).click()
    await until(async () => (await counted(film)) === 1, 'the mark is counted')
  })

  test('after a click on a code, Enter accepts the shot and does not take the mark off again', async () => {
    const [film] = films as [FilmCard]
    await page.locator(`[data-code="${codeId}"]`).click()
    await page.keyboard.press('Enter')
    await until(async () => (await counted(film)) === 2, 'the second mark is counted')
    const marks = async () => (await call<CodingAnswer>(`/api/films/${film.film.id}/coding`)).marks.length
    await page.locator(`[data-code="${codeId}"]`).click()
    await until(async () => (await marks()) === 3, 'the third mark is there')
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: /^Pause/ }).waitFor()
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: /^Play/ }).waitFor()
    expect(await marks()).toBe(3)
    await expectAccessible(page)
  })

  test('a code that has the focus by Tab keeps its own keys', async () => {
    const button = page.locator(`[data-code="${codeId}"]`)
    await button.focus()
    const before = await button.getAttribute('aria-pressed')
    await page.keyboard.press(' ')
    expect(await button.getAttribute('aria-pressed')).not.toBe(before)
    await page.keyboard.press(' ')
  })

  test('it takes five keys, and the codes of the last pass are offered', async () => {
    const film = films[1]!
    await page.goto(program.address)
    await page.locator(`a[href="/shots/${film.parts[0]!.id}"]`).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/shots\//)
    await page.keyboard.press('Alt+4')
    await page.waitForURL(new RegExp(`/coding/${film.parts[0]!.id}`))
    await page.getByRole('button', { name: /^Begin with these/ }).waitFor()
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('c')
    await page.keyboard.press('Enter')
    await until(async () => (await counted(film)) === 1, 'the mark is counted')
  })

  test('in Chinese the way is the same', async () => {
    const film = films[2]!
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(program.address)
    await chinese.getByRole('link', { name: /^为《film 3》编码/ }).click()
    await chinese.getByRole('button', { name: /^就以这些开始/ }).click()
    await chinese.locator(`[data-code="${codeId}"]`).click()
    await chinese.keyboard.press('Enter')
    await until(async () => (await counted(film)) === 1, 'the mark is counted')
    await expectAccessible(chinese)
    expect(browser.errors).toEqual([])
  })
})
