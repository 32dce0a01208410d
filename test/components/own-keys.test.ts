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

const frame = () => page.getByTestId('frame-number').inputValue()

describeInBrowser('a key of one’s own', () => {
  beforeAll(async () => {
    browser = await openBrowser()
    program = await startScriptedProgram()
    page = await browser.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await program?.close()
  })

  async function openDesk() {
    await page.goto(`${program.address}/coding/${ids.part}?frame=0`)
    await page.locator(`button[data-code="${ids.chimney}"]`).waitFor()
  }

  test('is chosen in the list of keys, refused where it is another’s, and kept', async () => {
    await openDesk()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keys' })
    const change = sheet.getByRole('button', { name: /^Change *: Next shot$/ }).first()
    await change.click()
    await page.keyboard.press('ArrowUp')
    await sheet.getByText('That is the key of “Previous shot”').waitFor()
    await page.keyboard.press('Control+w')
    await sheet.getByText('The browser needs that key for itself').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await sheet.getByText('The browser needs that key').waitFor({ state: 'detached' })
    expect(await sheet.isVisible()).toBe(true)
    await change.click()
    await page.keyboard.press('F8')
    await sheet
      .getByRole('button', { name: /^As it was *: Next shot$/ })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await page.keyboard.press('ArrowDown')
    expect(await frame()).toBe('0')
    await page.keyboard.press('F8')
    await until(async () => (await frame()) === '75', 'the next shot is shown')
  })

  test('is still heard after a reload, and given back in the settings', async () => {
    await openDesk()
    await page.keyboard.press('F8')
    await until(async () => (await frame()) === '75', 'the next shot is shown')
    await page.goto(`${program.address}/settings`)
    await page
      .getByRole('button', { name: /^As it was *: Next shot$/ })
      .first()
      .click()
    await expectAccessible(page)
    await openDesk()
    await page.keyboard.press('F8')
    await page.keyboard.press('ArrowDown')
    await until(async () => (await frame()) === '75', 'the arrow is heard again, and F8 is not')
    expect(browser.errors).toEqual([])
  })
})
