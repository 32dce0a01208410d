import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { made } from '../../src/study/index.ts'
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

const saved = () => page.getByTestId('save-state').getAttribute('data-state')
const isOn = async (code: string) =>
  (await page.locator(`button[data-code="${code}"]`).getAttribute('aria-pressed')) === 'true'
const actsHeard = () => program.heard.map(({ kind, actId }) => ({ kind, actId }))

describeInBrowser('the desk and its outbox, whatever the program does', () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  beforeEach(async () => {
    program = await startScriptedProgram()
    page = await browser.newPage()
    await openDesk()
  })
  afterEach(async () => {
    await page.context().close()
    await program.close()
    expect(browser.errors).toEqual([])
  })
  afterAll(async () => browser?.close())

  async function openDesk(on: Page = page) {
    await on.goto(`${program.address}/coding/${ids.part}`)
    await on.locator(`button[data-code="${ids.chimney}"]`).waitFor()
  }

  test('show a mark at once, before it is answered, and call it saved only when it is', async () => {
    program.fates('hold')
    await page.keyboard.press('c')
    expect(await isOn(ids.chimney)).toBe(true)
    expect(await saved()).toBe('saving')
    expect(program.marks()).toEqual([])
    program.letGo()
    await until(async () => (await saved()) === 'saved', 'the mark is saved')
    expect(await isOn(ids.chimney)).toBe(true)
    expect(program.marks()).toMatchObject([{ codeId: ids.chimney, startMs: 0, endMs: 3000 }])
  })

  test('take a mark away that is refused, and say why', async () => {
    program.fates({ kind: 'code-retired', codeId: ids.chimney })
    await page.keyboard.press('c')
    await page.getByText(/is retired|out of use/).waitFor()
    await until(async () => !(await isOn(ids.chimney)), 'the mark is gone')
    expect(await saved()).toBe('saved')
  })

  test('let a refusal go once the person has gone on, and keep it to be read again', async () => {
    program.fates({ kind: 'code-retired', codeId: ids.chimney }, 'keep')
    await page.keyboard.press('c')
    const notices = page.getByRole('region', { name: 'Notices' })
    const said = (await notices.getByText(/is retired|out of use/).textContent())!
    await page.keyboard.press('w')
    await notices.getByText(said).waitFor({ state: 'detached' })
    await page.keyboard.press('Alt+n')
    await page.getByRole('dialog').getByText(said).waitFor()
    await expectAccessible(page)
  })

  test('send an act whose answer was lost once more, under the same id, and it is made once', async () => {
    program.fates('lose the answer', 'keep')
    await page.keyboard.press('c')
    await until(async () => program.heard.length === 2, 'it is sent again')
    await until(async () => (await saved()) === 'saved', 'it is saved')
    const [first, second] = actsHeard()
    expect(second).toEqual(first)
    expect(program.marks()).toHaveLength(1)
    expect(await isOn(ids.chimney)).toBe(true)
  })

  test('take an act back at once that is still on its way, and send both in order', async () => {
    program.fates('hold', 'keep')
    await page.keyboard.press('c')
    await page.keyboard.press('Control+z')
    expect(await isOn(ids.chimney)).toBe(false)
    program.letGo()
    await until(async () => (await saved()) === 'saved', 'both are saved')
    expect(actsHeard().map(({ kind }) => kind)).toEqual(['set-mark', 'undo'])
    expect(program.marks()).toEqual([])
    expect(await isOn(ids.chimney)).toBe(false)
  })

  test('say what is not saved, hold it through a reload, and send it when there is room again', async () => {
    program.fates({ kind: 'disk-full' })
    await page.keyboard.press('c')
    await page.keyboard.press('w')
    await until(async () => (await saved()) === 'not-saved', 'it is said')
    await page
      .getByText(/2 acts wait/)
      .first()
      .waitFor()
    await page.reload()
    await until(() => isOn(ids.snow), 'both are shown after the reload')
    expect(await isOn(ids.chimney)).toBe(true)
    expect(program.marks()).toEqual([])
    program.fates('keep')
    await page.getByRole('button', { name: 'Try again now' }).click()
    await until(async () => (await saved()) === 'saved', 'they are sent')
    expect(program.marks().map(({ codeId }) => codeId)).toEqual([ids.chimney, ids.snow])
  })

  test('let a person give up an act that is never kept, and the next one goes on', async () => {
    program.fates({ kind: 'not-writable', code: 'EROFS' })
    await page.keyboard.press('c')
    await page.keyboard.press('w')
    const giveUp = page.getByRole('button', { name: 'Give up the first of them' })
    for (let tries = 1; tries < 3; tries++) {
      await page.getByRole('button', { name: 'Try again now' }).click()
      await until(async () => program.heard.length > tries, 'it is tried again')
    }
    await giveUp.waitFor()
    program.fates('keep')
    await giveUp.click()
    await until(async () => (await saved()) === 'saved', 'the other one is kept')
    expect(program.marks().map(({ codeId }) => codeId)).toEqual([ids.snow])
    expect(await isOn(ids.chimney)).toBe(false)
  })

  test('show nobody else’s marks, and take one’s own from another window in whatever order they are told', async () => {
    const mark = (id: string, coderId: string, codeId: string) =>
      made('mark', {
        ...{ id, coderId, codeId, filmId: ids.film, partId: ids.part, startMs: 0, endMs: 3000 },
        ...{ passId: null, attachedTo: ids.shot(0), createdAt: '' },
      } as never)
    program.otherWindow([mark('m1', ids.otherCoder, ids.chimney)])
    program.otherWindow([mark('m2', ids.coder, ids.snow)])
    await until(() => isOn(ids.snow), 'one’s own mark is shown')
    expect(await isOn(ids.chimney)).toBe(false)
  })

  test('of two windows set and clear by what each shows, and never toggle each other', async () => {
    const second = await browser.newPage()
    await openDesk(second)
    await page.keyboard.press('c')
    await until(
      async () =>
        (await second.locator(`button[data-code="${ids.chimney}"]`).getAttribute('aria-pressed')) === 'true',
      'the other window shows it',
    )
    program.fates('hold')
    await page.keyboard.press('w')
    await second.keyboard.press('w')
    program.fates('keep')
    program.letGo()
    await until(async () => program.heard.length === 3 && program.marks().length === 2, 'both have set it')
    program.letGo()
    await until(async () => (await saved()) === 'saved', 'all is saved')
    expect(program.marks().map(({ codeId }) => codeId)).toEqual([ids.chimney, ids.snow])
    expect(await isOn(ids.snow)).toBe(true)
    await second.context().close()
  })
})
