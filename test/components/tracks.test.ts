import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const name = () => page.getByRole('list', { name: 'Tracks' }).getByText(/^Chimney/)
const look = (of: string) => page.getByRole('region', { name: 'Its track' }).getByText(of)
const heightOf = async () => (await name().locator('xpath=..').boundingBox())!.height

describeInBrowser('the track of a code', () => {
  beforeAll(async () => {
    browser = await openBrowser()
    program = await startScriptedProgram()
    page = await browser.newPage()
    await page.goto(`${program.address}/coding/${ids.part}?frame=0`)
    await page.locator(`button[data-code="${ids.chimney}"]`).waitFor()
    await page.keyboard.press('c')
    await until(async () => program.marks().length === 1, 'the shot is marked')
  })
  afterAll(async () => {
    await browser?.close()
    await program?.close()
  })

  test('is locked: its marks are changed by no key and no pointer, and that is said', async () => {
    await name().click()
    await look('Locked').click()
    for (const keys of [['c'], ['m', 'Delete'], ['Shift+R']]) {
      for (const key of keys) await page.keyboard.press(key)
      await page.getByText('The track of this code is locked').waitFor()
      expect(program.marks()).toHaveLength(1)
      await page.getByRole('button', { name: 'Dismiss' }).first().click()
    }
    expect(await page.getByRole('menu').count()).toBe(0)
    await expectAccessible(page)
    await name().click()
    await look('Locked').click()
    await page.keyboard.press('c')
    await until(async () => program.marks().length === 0, 'unlocked, the key takes it off again')
    await page.keyboard.press('c')
    await until(async () => program.marks().length === 1, 'and puts it on')
  })

  test('is made taller and hidden, is so after a reload, and is brought back from the tools', async () => {
    await name().click()
    const before = await heightOf()
    await look('Taller').click()
    expect(await heightOf()).toBeGreaterThan(before * 2)
    await look('Hidden').click()
    await name().waitFor({ state: 'detached' })
    await page.reload()
    await page.locator(`button[data-code="${ids.chimney}"]`).waitFor()
    const tools = page.getByRole('button', { name: 'Tracks shown: all but 1' })
    await tools.waitFor()
    expect(await name().count()).toBe(0)
    await expectAccessible(page)
    await tools.click()
    await page.getByRole('menuitemcheckbox', { name: 'Chimney' }).click()
    await page.keyboard.press('Escape')
    await name().waitFor()
    expect(await heightOf()).toBeGreaterThan(before * 2)
    expect(browser.errors).toEqual([])
  })
})
