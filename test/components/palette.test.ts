import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectAccessible } from '../journeys/accessible.ts'
import type { OpenBrowser } from '../journeys/program.ts'
import { describeInBrowser, openBrowser } from '../journeys/program.ts'
import { until } from '../journeys/served.ts'
import { ids } from './one-film.ts'
import type { ScriptedProgram } from './scripted-program.ts'
import { startScriptedProgram } from './scripted-program.ts'

let browser: OpenBrowser
let program: ScriptedProgram
let page: Page

const isOn = async (code: string) =>
  (await page.locator(`button[data-code="${code}"]`).getAttribute('aria-pressed')) === 'true'

async function find(text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text)
}

async function findAndDo(text: string, first: string | RegExp): Promise<void> {
  await find(text)
  await page.getByRole('option', { name: first }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describeInBrowser('the palette', () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  beforeEach(async () => {
    program = await startScriptedProgram()
  })
  afterEach(async () => {
    await page.context().close()
    await program.close()
    expect(browser.errors).toEqual([])
  })
  afterAll(async () => browser?.close())

  async function openDesk(options: { locale?: string; width?: number; height?: number } = {}) {
    page = await browser.newPage(options)
    await page.goto(`${program.address}/coding/${ids.part}`)
    await page.locator(`button[data-code="${ids.chimney}"]`).waitFor()
  }

  test('puts a code on the shot by its name in either language, and takes it off again', async () => {
    await openDesk()
    await findAndDo('chim', 'Chimney')
    await until(() => isOn(ids.chimney), 'the mark is there')
    await findAndDo('烟囱', 'Chimney')
    await until(async () => !(await isOn(ids.chimney)), 'the mark is gone')
  })

  test('goes to a shot by its number, and the keys of the desk are heard again', async () => {
    await openDesk()
    await findAndDo('7', 'Shot 7')
    await until(
      async () => (await page.getByTestId('frame-number').inputValue()) === '450',
      'the first frame of shot 7 is shown',
    )
    await page.keyboard.press('c')
    await until(async () => program.marks().length === 1, 'the shot is marked')
    expect(program.marks()).toMatchObject([{ startMs: 18_000, endMs: 21_000 }])
  })

  test('finds a film by a word of its title in traditional hanzi, and does what a key would do', async () => {
    await openDesk()
    await findAndDo('corpus', 'Go to the corpus')
    await page.waitForURL('**/corpus')
    await findAndDo('鋼的琴', '钢的琴')
    await page.waitForURL(`**/coding/${ids.part}*`)
  })

  test('says so where nothing is called like that, and goes with Escape, which leaves all as it was', async () => {
    await openDesk()
    await find('zzzz')
    await page.getByText('Nothing here is called so').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(program.heard).toEqual([])
  })

  test('stands whole at 200 %, in Chinese', async () => {
    await openDesk({ locale: 'zh-CN', width: 640, height: 360 })
    await find('雪')
    await page.getByRole('option', { name: '雪', exact: true }).waitFor()
    await expectAccessible(page)
    const list = (await page.getByRole('dialog').getByRole('listbox').boundingBox())!
    expect(list.y + list.height).toBeLessThanOrEqual(360)
    await page.keyboard.press('Enter')
    await until(() => isOn(ids.snow), 'the mark is there')
  })
})
