import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, StudyAnswer } from '../../src/server/contracts/index.ts'
import { crossed, share } from '../share.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'
import { codeTwoFilms } from './two-coded-films.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let film: FilmCard
const { call, cards, untilTasksEnd } = talkTo(() => program)

/** Two colours of four seconds each, so that there is a cut to be found. */
function drawFilm(name: string, colours: readonly string[]): string {
  const file = path.join(place.folder, name)
  const inputs = colours.flatMap(colour => ['-f', 'lavfi', '-i', `color=${colour}:s=640x360:r=25:d=4`])
  const joined = ['-filter_complex', '[0][1]concat=n=2', '-pix_fmt', 'yuv420p', file]
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...inputs, ...joined])
  return file
}

beforeAll(async () => {
  const files = [drawFilm('first.mp4', ['red', 'blue']), drawFilm('second.mp4', ['green', 'white'])]
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: files })
  await untilTasksEnd()
  const films = await cards()
  await codeTwoFilms(call, films)
  film = films[0]!
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where what is looked at stands: picture, counter of shots, transport, time line. */
async function standing(page: Page): Promise<Record<string, Box>> {
  const looked = {
    picture: page.locator('main figure').first(),
    counter: page.getByText(/^Shot \d+ of/).first(),
    transport: page.getByRole('toolbar').filter({ has: page.getByLabel('Play', { exact: true }) }),
    timeline: page.getByRole('slider', { name: 'Time line' }),
  }
  const boxes = Object.entries(looked).map(async ([name, one]) => [name, (await one.boundingBox())!] as const)
  return Object.fromEntries(await Promise.all(boxes))
}

/** What is looked at stands where it stood, and no notice and no task lies on what of it is on screen. */
async function expectUnmoved(page: Page, before: Record<string, Box>): Promise<void> {
  const now = await standing(page)
  expect(now).toEqual(before)
  const seen = (await page.locator('main').boundingBox())!
  for (const name of ['Notices', 'Tasks']) {
    const over = page.getByRole('region', { name, exact: true })
    if ((await over.count()) === 0) continue
    const box = (await over.boundingBox())!
    for (const one of Object.values(now))
      expect(shared(shared(one, seen), box)).toMatchObject({ isEmpty: true })
  }
}

function shared(one: Box, other: Box): Box & { isEmpty: boolean } {
  const x = Math.max(one.x, other.x)
  const y = Math.max(one.y, other.y)
  const width = Math.min(one.x + one.width, other.x + other.width) - x
  const height = Math.min(one.y + one.height, other.y + other.height) - y
  return { x, y, width, height, isEmpty: width <= 0.5 || height <= 0.5 }
}

async function openDesk(screen: string, size: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage(size)
  await page.goto(new URL(`/${screen}/${film.parts[0]!.id}`, program.address).href)
  await page.locator('video').waitFor()
  await page
    .getByText(/^Shot \d+ of/)
    .first()
    .waitFor()
  await page.waitForTimeout(500)
  return page
}

// The second is 1280 × 720 at 200 %.
const sizes = [
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
]
const desks = crossed(['shots', 'coding'], sizes).map(([screen, size]) => ({ screen, ...size }))

describeInBrowser.each(desks)(
  'on $screen at $width × $height nothing moves and nothing is covered',
  ({ screen, width, height }) => {
    let page: Page
    let before: Record<string, Box>

    beforeAll(async () => {
      page = await openDesk(screen, { width, height })
      before = await standing(page)
    })
    afterAll(() => page?.context().close())

    const notices = () => page.getByRole('region', { name: 'Notices' })

    test('while a refusal is said, and once it is dismissed', async () => {
      await page.keyboard.press('Control+Shift+z')
      await notices().getByText('nothing to redo').waitFor()
      await expectUnmoved(page, before)
      await expectAccessible(page)
      await notices().getByRole('button', { name: 'Dismiss' }).click()
      await notices().getByText('nothing to redo').waitFor({ state: 'detached' })
      await expectUnmoved(page, before)
    })

    test('while the program does not answer, and once it does', async () => {
      await page.route('**/api/redo', route => route.abort())
      await page.keyboard.press('Control+Shift+z')
      await notices().getByText('The program does not answer').waitFor()
      await expectUnmoved(page, before)
      await page.unroute('**/api/redo')
      await notices().getByText('The program does not answer').waitFor({ state: 'detached' })
      await notices().getByText('nothing to redo').waitFor()
      await expectUnmoved(page, before)
      await notices().getByRole('button', { name: 'Dismiss' }).click()
    })

    test('while undo is offered; it stays within reach when the notice has left, and until something else is done', async () => {
      const numbers = async () => (await call<StudyAnswer>('/api/study')).numbers
      const asBefore = await numbers()
      await page.getByTestId('study-menu').click()
      await page
        .getByRole('menuitemradio')
        .nth(asBefore === 'none' ? 1 : 0)
        .click()
      await notices().getByRole('button', { name: 'Undo' }).waitFor()
      await expectUnmoved(page, before)
      expect(await numbers()).not.toBe(asBefore)
      await notices().getByRole('button', { name: 'Dismiss' }).click()
      await page.keyboard.press('Alt+n')
      const list = page.getByRole('dialog', { name: 'Tasks and notices' })
      await expectAccessible(page)
      await list.getByRole('button', { name: 'Undo' }).click()
      await until(async () => (await numbers()) === asBefore, 'it is undone')
      await list.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
      await list.waitFor({ state: 'detached' })
      await expectUnmoved(page, before)
    })

    test('while a task has failed and says why, and once it is dismissed', async () => {
      const file = path.join(place.folder, `no film ${screen} ${width}.mp4`)
      writeFileSync(file, 'This is not a film.')
      await call('/api/add', { paths: [file] })
      await page.getByText('This is not a film file').waitFor()
      await expectUnmoved(page, before)
      await expectAccessible(page)
      await page.getByRole('button', { name: /^Dismiss: / }).click()
      await page.getByText('This is not a film file').waitFor({ state: 'detached' })
      await expectUnmoved(page, before)
    })
  },
)

const finished = [
  { width: 640, height: 360, colours: ['black', 'orange'] },
  { width: 1280, height: 720, colours: ['gray', 'yellow'] },
]

describeInBrowser.each(share(finished))(
  'at $width × $height a task that has ended well',
  ({ width, height, colours }) => {
    test('says so for a moment, and fades', async () => {
      const page = await openDesk('shots', { width, height })
      const before = await standing(page)
      await call('/api/add', { paths: [drawFilm(`${colours[0]}.mp4`, colours)] })
      const done = page.getByText(/Taking in: done/)
      await done.waitFor()
      await expectUnmoved(page, before)
      await done.waitFor({ state: 'detached' })
      await page.context().close()
    })
  },
)
