import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PartView } from '../../src/server/contracts/index.ts'
import type { FrameClock } from '../../src/study/index.ts'
import { frameToMs, msToFrame } from '../../src/study/index.ts'
import { realFilm, sharedFolder } from '../real-data.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const study = temporaryFolder()
const film = 'tears_of_steel_battle.webm'
const chapters = [';FFMETADATA1', ...chapter(0, 9000, 'Battle'), ...chapter(9000, 20_000, '桥')].join('\n')
let program: Program
let browser: OpenBrowser
let page: Page
let partId = ''
const { call, cards } = talkTo(() => program)

const part = () => call<PartView>(`/api/parts/${partId}`)
const starts = async () => (await part()).shots.map(({ startMs }) => startMs)

/** The number of the picture, once nothing is being sought any more. */
async function frameShown(): Promise<number> {
  await until(async () => (await page.getByTestId('sought-frame').textContent()) === '', 'the frame is found')
  return Number(await page.getByTestId('frame-number').inputValue())
}

function chapter(startMs: number, endMs: number, title: string): string[] {
  return ['[CHAPTER]', 'TIMEBASE=1/1000', `START=${startMs}`, `END=${endMs}`, `title=${title}`]
}

const describeStory = sharedFolder ? describeInBrowser : describeInBrowser.skip

describeStory('a scholar’s corrected shots', () => {
  beforeAll(async () => {
    program = await startProgram(path.join(study.folder, 'study'), { roots: [study.folder] })
    const copy = path.join(study.folder, film)
    writeFileSync(path.join(study.folder, 'chapters.txt'), chapters)
    await promisify(execFile)('ffmpeg', [
      ...['-nostdin', '-v', 'error', '-i', realFilm(film), '-i', path.join(study.folder, 'chapters.txt')],
      ...['-map', '0', '-map_chapters', '1', '-c', 'copy', copy],
    ])
    await call('/api/add', { paths: [copy] })
    await until(
      async () => (await cards())[0]?.files.some(({ state }) => state === 'ready') === true,
      'the film is ready',
    )
    partId = (await cards())[0]!.parts[0]!.id
    browser = await openBrowser()
    page = await browser.newPage({ width: 1440 })
    await page.goto(new URL(`/shots/${partId}`, program.address).href)
    await page.locator('video').waitFor()
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await program?.end()
    study.remove()
  })

  test('begin with the boundaries most likely wrong, one after the other by key', async () => {
    const before = await part()
    const [unsure, second] = before.shots.slice(1).sort((a, b) => a.confidence! - b.confidence!)
    await page.keyboard.press('r')
    await page.getByRole('heading', { name: 'Boundary 1 of 12' }).waitFor()
    expect(await frameShown()).toBe(msToFrame(before.clock as FrameClock, unsure!.startMs))
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Boundary 2 of 12' }).waitFor()
    await page.keyboard.press('Backspace')
    await page.getByRole('heading', { name: 'Boundary 3 of 12' }).waitFor()
    await until(async () => !(await starts()).includes(second!.startMs), 'the boundary is taken away')
    const kept = (await part()).shots.find(({ id }) => id === unsure!.id)
    expect(kept).toMatchObject({ origin: 'hand', startMs: unsure!.startMs })
    await page.keyboard.press('Control+z')
    await page.getByRole('heading', { name: 'Boundary 2 of 12' }).waitFor()
    await until(async () => (await starts()).includes(second!.startMs), 'it is back')
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await until(
      async () => (await frameShown()) === msToFrame(before.clock as FrameClock, second!.startMs),
      'what was kept does not come up again',
    )
    await page.keyboard.press('Escape')
  })

  test('have a boundary moved by key and by pointer to just the frame that is shown', async () => {
    const { clock, shots } = (await part()) as PartView & { clock: FrameClock }
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('.')
    const on = frameToMs(clock, msToFrame(clock, shots[1]!.startMs) + 1)
    await until(async () => (await starts())[1] === on, 'the boundary is one frame on')
    expect(await frameShown()).toBe(msToFrame(clock, on))
    const line = await page.getByRole('slider', { name: 'Time line' }).boundingBox()
    const x = line!.x + (on / clock.endMs) * line!.width
    await page.mouse.move(x, line!.y + 50)
    await page.mouse.down()
    await page.mouse.move(x + 8, line!.y + 50, { steps: 4 })
    const shown = await frameShown()
    await page.mouse.up()
    expect(shown).toBeGreaterThan(msToFrame(clock, on))
    await until(async () => (await starts())[1] === frameToMs(clock, shown), 'the frame shown is stored')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await until(async () => (await starts())[1] === shots[1]!.startMs, 'both moves are taken back')
  })

  test('are grouped into scenes that were proposed, named, and put on a sheet of paper', async () => {
    await page.keyboard.press('p')
    await page.getByText(/scenes proposed/).waitFor()
    await page.keyboard.press('Shift+P')
    await until(async () => (await part()).scenes.length > 1, 'the scenes are taken')
    await page.keyboard.press('Home')
    await page.keyboard.press('n')
    const name = page.getByLabel('Name of the scene')
    await expect.poll(() => name.evaluate(field => field === document.activeElement)).toBe(true)
    await page.keyboard.type('The bridge')
    await page.keyboard.press('Enter')
    await page.getByText(/Scene 1 · The bridge · \d+ shots/).waitFor()
    await until(
      async () =>
        (await part()).scenes
          .map(({ origin }) => origin)
          .join()
          .startsWith('hand,machine'),
      'the name is kept, as a hand’s',
    )
    for (let shots = 0; shots < 8; shots++) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+G')
    await page.keyboard.press('Home')
    await page.getByText(/Sequence 1 · \d+ shots/).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'As pages' }).click()
    await page.locator('svg image').first().waitFor()
    await page.getByLabel('Order').selectOption('length')
    await page.getByText(/average .* · Length, most first/).waitFor()
    const [longest] = (await part()).shots
      .map(({ startMs, endMs }, index) => ({ number: index + 1, length: endMs - startMs }))
      .sort((a, b) => b.length - a.length)
    await page.locator(`svg image + text:text-is("${longest!.number}")`).first().waitFor()
    expect(await page.locator('svg image + text').first().textContent()).toBe(String(longest!.number))
    await expectAccessible(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PDF' }).click(),
    ])
    const pdf = readFileSync(await download.path())
    expect(download.suggestedFilename()).toBe('tears of steel battle.pdf')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(100_000)
    expect(browser.errors).toEqual([])
  })

  test('have the chapters of the film file beside them, seen before they come in, and once', async () => {
    await page.goto(new URL(`/shots/${partId}`, program.address).href)
    const bringIn = async () => {
      await page.getByRole('button', { name: 'Lists' }).click()
      await page.getByRole('menuitem', { name: 'Chapters of the film file…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Chapters of the film file' })
      await dialog.getByText('0:00:09 桥').waitFor()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: 'Bring in 2 chapters' }).click()
      return dialog
    }
    const first = await bringIn()
    await first.getByText('2 chapters brought in.').waitFor()
    await first.getByRole('button', { name: 'Close' }).click()
    const again = await bringIn()
    await again.getByText('Chapters: 2 annotations – came in before, with just this file').waitFor()
    expect(browser.errors).toEqual([])
  })
})
