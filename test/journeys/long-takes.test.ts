import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodebookAnswer, CodingAnswer, FilmCard, PartView } from '../../src/server/contracts/index.ts'
import type { FrameClock } from '../../src/study/index.ts'
import { frameToMs } from '../../src/study/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const codeIds = ['c1', 'c2'].map(end => `01900000-0000-7000-8000-0000000000${end}`)
let program: Program
let browser: OpenBrowser
let page: Page
let card: FilmCard
let clock: FrameClock
const { call, cards, untilTasksEnd } = talkTo(() => program)

const part = () => call<PartView>(`/api/parts/${card.parts[0]!.id}`)
const coding = () => call<CodingAnswer>(`/api/films/${card.film.id}/coding`)
const msOf = (frame: number) => frameToMs(clock, frame)
const sceneSpans = async () =>
  (await part()).scenes
    .filter(({ level }) => level === 'scene')
    .map(({ startMs, endMs }) => [startMs, endMs])
    .sort(([a], [b]) => a! - b!)
const untilScenes = (...frames: [number, number][]) =>
  until(
    async () =>
      JSON.stringify(await sceneSpans()) === JSON.stringify(frames.map(([a, b]) => [msOf(a), msOf(b)])),
    `the scenes are ${JSON.stringify(frames)}`,
  )
const goTo = async (frame: number) => {
  const field = page.getByTestId('frame-number')
  await field.fill(String(frame))
  await field.press('Enter')
  await expect.poll(() => page.getByTestId('frame-number').inputValue()).toBe(String(frame))
}
const left = async () => Number(await page.getByTestId('units-left').getAttribute('data-left'))

beforeAll(async () => {
  const film = path.join(place.folder, 'takes.mp4')
  await encodeGreyFilm(film, { shots: 1, framesPerShot: 144 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  card = (await cards())[0]!
  clock = (await part()).clock as FrameClock
  for (const [index, en] of ['work', 'waiting'].entries()) {
    const names = { en, 'zh-Hans': '' }
    const code = { names, kind: 'subject', colour: '#0072b2', key: ['w', 'q'][index], unit: 'scene' }
    await call('/api/acts', { kind: 'add-code', code: { id: codeIds[index], ...code } })
  }
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

describeInBrowser('a film of one long take', () => {
  test('goes by scenes where its codes are put on scenes, and says how they are made', async () => {
    await page.goto(new URL(`/coding/${card.parts[0]!.id}`, program.address).href)
    await page.getByRole('button', { name: 'Begin with these' }).click()
    await page.getByText('This part has no scenes yet').waitFor()
    expect(await page.getByRole('combobox', { name: 'Goes by' }).inputValue()).toBe('scene')
    await page.keyboard.press('w')
    await page.getByText('This pass goes by scenes, and none is here').waitFor()
    expect((await coding()).marks).toEqual([])
    await expectAccessible(page)
  })

  test('becomes scenes by keys while it is looked at, and they are taken back from their notice', async () => {
    await goTo(24)
    await page.keyboard.press('Shift+S')
    await untilScenes([24, 144])
    await goTo(96)
    await page.keyboard.press('Shift+S')
    await untilScenes([24, 96], [96, 144])
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await untilScenes([24, 144])
    await page.getByText(': 1 scene', { exact: true }).waitFor({ state: 'attached' })
    await page.keyboard.press('Shift+S')
    await untilScenes([24, 96], [96, 144])
    await page.keyboard.press('Shift+S')
    await page.getByText('the playhead stands at its edge').waitFor()
    await goTo(0)
    await page.keyboard.press('[')
    await goTo(11)
    await page.keyboard.press(']')
    await page.keyboard.press('Shift+G')
    await untilScenes([0, 12], [24, 96], [96, 144])
    await page.keyboard.press('Shift+X')
    await goTo(100)
    await page.keyboard.press('Shift+M')
    await untilScenes([0, 12], [24, 144])
    await goTo(96)
    await page.keyboard.press('Shift+S')
    await untilScenes([0, 12], [24, 96], [96, 144])
    await expectAccessible(page)
  })

  test('is coded scene by scene: one key marks the scene, Enter accepts it and goes to the next one left', async () => {
    expect(await left()).toBe(3)
    await goTo(30)
    await page.keyboard.press('w')
    await until(async () => (await coding()).marks.length === 1, 'the scene is marked')
    expect((await coding()).marks[0]).toMatchObject({
      startMs: msOf(24),
      endMs: msOf(96),
      codeId: codeIds[0],
    })
    await page.keyboard.press('Enter')
    await until(async () => (await left()) === 2, 'it is looked through')
    await page.keyboard.press('q')
    await until(async () => (await coding()).marks.length === 2, 'the next scene is marked')
    expect((await coding()).marks[1]).toMatchObject({
      startMs: msOf(96),
      endMs: msOf(144),
      codeId: codeIds[1],
    })
    await page.keyboard.press('Enter')
    await page.keyboard.press('n')
    await until(async () => (await left()) === 0, 'all three are looked through')
    await until(async () => {
      const { lookedThrough } = await coding()
      const ms = lookedThrough.reduce((sum, span) => sum + span.endMs - span.startMs, 0)
      return ms === msOf(12) + msOf(144) - msOf(24)
    }, 'just the scenes are kept as looked through')
    await page.keyboard.press('Control+z')
    await until(async () => (await left()) === 1, 'undo at the desk takes back coding, and no scene')
    await untilScenes([0, 12], [24, 96], [96, 144])
    await page.keyboard.press('Control+y')
    await until(async () => (await left()) === 0, 'again')
  })

  test('leads by keys from mark to mark, and from scene to scene', async () => {
    await goTo(0)
    const steps: [key: string, frame: number][] = [
      ['Control+ArrowRight', 24],
      ['Control+ArrowRight', 96],
      ['Control+ArrowRight', 96],
      ['Control+ArrowLeft', 24],
      ['Control+ArrowUp', 0],
      ['Control+ArrowDown', 24],
    ]
    for (const [key, frame] of steps) {
      await page.keyboard.press(key)
      await expect.poll(() => page.getByTestId('frame-number').inputValue()).toBe(String(frame))
    }
  })

  test('gives a code that is made of a mark, which the mark has from then on; undo gives it the old one', async () => {
    await goTo(30)
    await page.keyboard.press('m')
    await page.keyboard.press('Shift+R')
    await page.getByRole('menuitem', { name: 'A new code of this mark' }).click()
    const form = page.getByRole('region', { name: 'A new code of this mark' })
    await form.getByLabel('Name in English').fill('work')
    await page.keyboard.press('Enter')
    await form.getByRole('alert').waitFor()
    await expectAccessible(page)
    await form.getByLabel('Name in English').fill('piecework')
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'detached' })
    const codeOfFirst = async () => (await coding()).marks.find(({ startMs }) => startMs === msOf(24))?.codeId
    await until(async () => !codeIds.includes((await codeOfFirst())!), 'the mark has the new code')
    const { codes } = await call<CodebookAnswer>('/api/codebook')
    expect(codes.find(({ id }) => !codeIds.includes(id))?.names.en).toBe('piecework')
    await page.keyboard.press('Control+z')
    await until(async () => (await codeOfFirst()) === codeIds[0], 'it has the old one again')
    await page.keyboard.press('Escape')
  })

  test('goes by slices as well, each on whole frames; what was looked through stays so', async () => {
    await page.getByRole('combobox', { name: 'Goes by' }).selectOption('slices of 5 seconds')
    await until(async () => (await left()) === 1, 'one slice is left')
    await page.reload()
    await page.getByText('1 of 1 slice left').waitFor()
    await goTo(100)
    await page.keyboard.press('w')
    await until(async () => (await coding()).marks.length === 1, 'the slice had it: it is taken off')
    await page.keyboard.press('Enter')
    await until(async () => (await left()) === 0, 'the slice is looked through')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await until(
      async () => (await page.getByRole('combobox', { name: 'Goes by' }).inputValue()) === 'scene',
      'the pass goes by scenes again',
    )
    await page.evaluate(
      `localStorage.setItem('silverscreen.preferences', JSON.stringify({ language: 'zh-Hans' }))`,
    )
    await page.setViewportSize({ width: 640, height: 720 })
    await page.reload()
    await page.getByText('全部 3 个场景均已检视').waitFor()
    await expectAccessible(page)
    expect(browser.errors).toEqual([])
  })
})
