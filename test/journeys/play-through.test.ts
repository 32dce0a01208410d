import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, PartView } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
const id = (at: number) => `01900000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`
let program: Program
let browser: OpenBrowser
let page: Page
let films: FilmCard[]
const { call, cards, untilTasksEnd } = talkTo(() => program)

const rate = async () => Number(await page.getByTestId('speed').getAttribute('data-rate'))
const partOf = (at: number) => films[at]!.parts[0]!.id
const turn = (number: number) => page.getByText(`chimney: ${number} of 3`)

beforeAll(async () => {
  const files = ['one', 'two'].map(name => path.join(place.folder, `${name}.mp4`))
  await encodeGreyFilm(files[0]!, { shots: 5, framesPerShot: 40 })
  await encodeGreyFilm(files[1]!, { shots: 6, framesPerShot: 40 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: files })
  await untilTasksEnd()
  films = await cards()
  const names = { en: 'chimney', 'zh-Hans': '烟囱' }
  const code = { id: id(1), kind: 'symbol', names, colour: '#0072b2', key: 'c' }
  await call('/api/acts', { kind: 'add-code', code })
  const marked = [
    [0, 1],
    [0, 3],
    [1, 2],
  ] as const
  for (const [at, shotAt] of marked) {
    const { shots } = await call<PartView>(`/api/parts/${partOf(at)}`)
    const { id: shotId, startMs, endMs } = shots[shotAt]!
    const unit = { partId: partOf(at), startMs, endMs, shotId }
    const mark = { codeId: id(1), passId: null, unit, newMarkId: id(10 + at * 10 + shotAt) }
    await call('/api/acts', { kind: 'set-mark', filmId: films[at]!.film.id, ...mark })
  }
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const begin = async () => {
  await page.goto(new URL(`/codebook?code=${id(1)}`, program.address).href)
  await page.getByRole('button', { name: 'Play these one after another' }).click()
  await turn(1).waitFor()
}

/** Looks on in the page itself, so that nothing goes by unseen: whose turn it was, and on which frames. */
const lookOn = () =>
  page.evaluate(`window.seen = {}; setInterval(() => {
    const turn = /chimney: (\\d) of 3/.exec(document.body.textContent)?.[1]
    const frame = document.querySelector('[data-testid="frame-number"]')?.value
    if (turn && frame) (window.seen[turn] ??= []).push(Number(frame))
  }, 20)`)

describeInBrowser('the places of a code', () => {
  test('play one after another at the desk, from film to film, each on its own frames, and end after the last', {
    retry: 2,
  }, async () => {
    await page.goto(new URL(`/codebook?code=${id(1)}`, program.address).href)
    await page.getByRole('button', { name: 'Play these one after another' }).waitFor()
    await expectAccessible(page)
    await lookOn()
    await page.getByRole('button', { name: 'Play these one after another' }).click()
    await turn(3).waitFor()
    await page.waitForURL(new RegExp(`coding/${partOf(1)}`))
    await expect.poll(() => turn(3).count(), { timeout: 20_000 }).toBe(0)
    await expect.poll(rate).toBe(0)
    const seen = (await page.evaluate('window.seen')) as Record<string, number[]>
    expect(Object.keys(seen)).toEqual(['1', '2', '3'])
    const last = (frames: number[]) => frames.at(-1)!
    expect(last(seen['1']!)).toBeGreaterThan(40)
    expect(last(seen['1']!)).toBeLessThan(80)
    expect(last(seen['2']!)).toBeGreaterThan(120)
    expect(last(seen['2']!)).toBeLessThan(160)
    expect(last(seen['3']!)).toBeGreaterThan(100)
  })

  test('are played from the palette, each once, also where the film is looped between in and out points', {
    retry: 2,
  }, async () => {
    await page.goto(new URL(`/coding/${partOf(0)}?frame=10`, program.address).href)
    await expect.poll(() => page.getByTestId('frame-number').inputValue()).toBe('10')
    for (const key of ['i', 'ArrowRight', 'ArrowRight', 'o', 'Shift+Space']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'End the loop' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('every place of chimney')
    await page.getByRole('option', { name: /Play every place of/ }).waitFor()
    await lookOn()
    await page.keyboard.press('Enter')
    await turn(3).waitFor({ timeout: 20_000 })
    await page.waitForURL(new RegExp(`coding/${partOf(1)}`))
    await expect.poll(() => turn(3).count(), { timeout: 20_000 }).toBe(0)
    const seen = (await page.evaluate('window.seen')) as Record<string, number[]>
    expect(Object.keys(seen)).toEqual(['1', '2', '3'])
    expect(seen['2']!.at(-1)).toBeGreaterThan(120)
    expect(browser.errors).toEqual([])
  })

  test('go on and back by key, and end with Escape, where the film stands', { retry: 2 }, async () => {
    await begin()
    await page.keyboard.press('Shift+N')
    await turn(2).waitFor()
    await page.keyboard.press('Shift+N')
    await turn(3).waitFor()
    await page.waitForURL(new RegExp(`coding/${partOf(1)}`))
    await page.keyboard.press('Shift+P')
    await turn(2).waitFor()
    await page.waitForURL(new RegExp(`coding/${partOf(0)}`))
    await page.keyboard.press('k')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => turn(2).count()).toBe(0)
    await expect.poll(rate).toBe(0)
    expect(browser.errors).toEqual([])
  })
})
