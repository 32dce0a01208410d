import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, PartView, Task } from '../../src/server/contracts/index.ts'
import { fetchInside } from '../entering.ts'
import { realFilm, sharedFolder } from '../real-data.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'

const study = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page

async function ask<Answer>(place: string): Promise<Answer> {
  const response = await fetchInside(new URL(place, program.address))
  return (await response.json()) as Answer
}

async function cards(): Promise<FilmCard[]> {
  return (await ask<{ films: FilmCard[] }>('/api/films')).films
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`waited in vain until ${what}`)
}

/** Drops files on the window, as a hand does from a file manager. */
async function drop(names: string[]): Promise<void> {
  const files = names.map(name => ({ name, base64: readFileSync(realFilm(name)).toString('base64') }))
  const transfer = await page.evaluateHandle(dropped => {
    const data = new DataTransfer()
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      data.items.add(new File([bytes], name))
    }
    return data
  }, files)
  for (const kind of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', kind, { dataTransfer: transfer })
}

/** The number of the picture, once nothing is being sought any more. */
async function frameShown(): Promise<number> {
  await until(async () => (await page.getByTestId('sought-frame').textContent()) === '', 'the frame is found')
  return Number(await page.getByLabel('Frame', { exact: true }).inputValue())
}

beforeAll(async () => {
  program = await startProgram(study.folder)
  browser = await openBrowser()
  page = await browser.newPage()
})

afterAll(async () => {
  await browser?.close()
  await program?.end()
  study.remove()
})

const describeStory = sharedFolder ? describeInBrowser : describeInBrowser.skip

describeStory('a scholar’s first film', () => {
  test('begins on an empty page that says what it is for', async () => {
    await page.goto(program.address)
    await page.getByText('No film yet').waitFor()
    await expectAccessible(page)
  })

  test('comes in by dropping two files, and goes on after the program was killed in the middle', async () => {
    await drop(['tears_of_steel_battle.webm', 'big_buck_bunny_opening.mp4'])
    await until(async () => {
      const { tasks } = await ask<{ tasks: Task[] }>('/api/tasks')
      return tasks.some(task => task.state === 'running' && task.stage === 'shots')
    }, 'shots are being found')
    await program.kill()
    program = await startProgram(study.folder, { port: program.port })
    await until(async () => {
      const found = await cards()
      return found.length === 2 && found.every(card => card.files.every(file => file.state === 'ready'))
    }, 'both films are ready')
    expect((await cards()).map(card => card.shotCount).sort((a, b) => a - b)[1]).toBeGreaterThan(20)
    await page
      .getByRole('link', { name: /tears of steel battle/ })
      .first()
      .waitFor()
  })

  test('is read shot by shot and frame by frame', async () => {
    await page
      .getByRole('link', { name: /tears of steel battle/ })
      .first()
      .click()
    await page.getByText(/\d+ shots, average/).waitFor()
    await page.locator('video').waitFor()
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
    expect(await frameShown()).toBe(5)
    await page.keyboard.press('ArrowLeft')
    expect(await frameShown()).toBe(4)
    await expectAccessible(page)
  })

  test('has a cut corrected by one key, taken back by another, and the correction outlives a reload', async () => {
    const partId = (await cards()).find(card => card.shotCount > 20)!.parts[0]!.id
    const part = () => ask<PartView>(`/api/parts/${partId}`)
    const before = (await part()).shots.length
    await page.keyboard.press('s')
    await until(async () => (await part()).shots.length === before + 1, 'the shot is split')
    expect((await part()).shots[1]).toMatchObject({ startMs: 167, origin: 'hand' })
    await page.keyboard.press('Control+z')
    await until(async () => (await part()).shots.length === before, 'the split is taken back')
    await page.keyboard.press('s')
    await until(async () => (await part()).shots.length === before + 1, 'the shot is split again')
    await page.reload()
    await page.getByText(`${before + 1} shots, average`).waitFor()
    await page.keyboard.press('Control+z')
    await until(async () => (await part()).shots.length === before, 'undo reaches across the reload')
  })

  test('is read in Chinese by whoever reads Chinese', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(program.address)
    await chinese.getByRole('heading', { name: '影片库' }).waitFor()
    expect(await chinese.locator('html').getAttribute('lang')).toBe('zh-Hans')
    await expectAccessible(chinese)
    await chinese.context().close()
  })

  test('asks nothing of any other machine and logs no error', async () => {
    const asked: string[] = []
    const fresh = await browser.newPage()
    fresh.on('request', request => asked.push(new URL(request.url()).host))
    await fresh.goto(program.address)
    await fresh.getByRole('heading', { name: 'Corpus' }).waitFor()
    expect([...new Set(asked)]).toEqual([`127.0.0.1:${program.port}`])
    await fresh.context().close()
    expect(browser.errors).toEqual([])
  })

  test('ends within five seconds when it is told to, and frees the study', async () => {
    expect(await program.end()).toBeLessThan(5000)
    program = await startProgram(study.folder)
    expect(await cards()).toHaveLength(2)
  })
})
