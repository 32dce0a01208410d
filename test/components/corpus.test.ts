import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { OpenBrowser } from '../journeys/program.ts'
import { describeInBrowser, openBrowser } from '../journeys/program.ts'
import { until } from '../journeys/served.ts'
import { ids } from './one-film.ts'
import type { ScriptedProgram } from './scripted-program.ts'
import { startScriptedProgram } from './scripted-program.ts'

let browser: OpenBrowser
let program: ScriptedProgram
let page: Page

const films = () => page.getByRole('main').getByText('钢的琴')
const renamed = () => page.getByRole('main').getByText('Iron Works 铁厂')

describeInBrowser('films and the study, described before the program has answered', () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  beforeEach(async () => {
    program = await startScriptedProgram()
    page = await browser.newPage()
    await page.goto(`${program.address}/corpus`)
    await films().first().waitFor()
  })
  afterEach(async () => {
    await page.context().close()
    await program.close()
    expect(browser.errors).toEqual([])
  })
  afterAll(async () => browser?.close())

  const describeFilm = async (title: string) => {
    await page
      .getByRole('button', { name: /^Describe/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Title' }).first().fill(title)
    await page.keyboard.press('Enter')
  }

  test('a title stands in the list at once, and is kept when the answer comes', async () => {
    program.fates('hold')
    await describeFilm('Iron Works 铁厂')
    await renamed().first().waitFor()
    expect(program.heard).toHaveLength(1)
    program.letGo()
    await page.getByText('Saved.', { exact: true }).waitFor()
    expect(await renamed().count()).toBeGreaterThan(0)
    expect(program.heard).toHaveLength(1)
  })

  test('a title that the program refuses goes from the list, and stays in the form as it was written', async () => {
    program.fates({ kind: 'changed-meanwhile', record: 'film', id: ids.film })
    await describeFilm('Iron Works 铁厂')
    await page.getByRole('alert').first().waitFor()
    await until(async () => (await renamed().count()) === 0, 'the list says the title that stands')
    expect(await page.getByRole('textbox', { name: 'Title' }).first().inputValue()).toBe('Iron Works 铁厂')
  })

  test('a film that is removed is gone at once, and can be called back when that is kept', async () => {
    program.fates('hold')
    await page
      .getByRole('button', { name: /^Describe/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Remove this film/ }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /Remove/ })
      .click()
    await until(async () => (await films().count()) === 0, 'the film is gone')
    expect(program.heard).toMatchObject([{ kind: 'remove-film' }])
    program.letGo()
    await page
      .getByText(/is removed from the study/)
      .first()
      .waitFor()
  })

  test('a new name of the study stands over the rail at once', async () => {
    program.fates('hold')
    await page.getByTestId('study-menu').press('Enter')
    await page.getByRole('menuitem', { name: /^Rename/ }).press('Enter')
    await page.getByRole('textbox', { name: 'Name' }).fill('Reforging 重铸')
    await page.keyboard.press('Enter')
    await page.getByTestId('study-menu').getByText('Reforging 重铸').waitFor()
    expect(program.heard).toMatchObject([{ kind: 'edit-study' }])
  })
})
