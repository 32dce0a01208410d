import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchInside } from '../entering.ts'
import { realFilm, sharedFolder } from '../real-data.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
const { call, cards, untilTasksEnd } = talkTo(() => program)

beforeAll(async () => {
  if (!sharedFolder) return
  const film = realFilm('testvideo_castellano.mp4')
  program = await startProgram(place.folder, { roots: [film.slice(0, film.lastIndexOf('/'))] })
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  browser = await openBrowser()
  page = await browser.newPage()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await program?.kill()
  place.remove()
})

describeInBrowser('what is measured of shots', () => {
  test.skipIf(!sharedFolder)('is asked for, read, explained, and leads to shots like this one', async () => {
    const [card] = await cards()
    await page.goto(new URL(`/shots/${card!.parts[0]!.id}`, program.address).href)
    await page.getByText('This film has not been measured yet').waitFor()
    await page.getByRole('button', { name: 'Measure', exact: true }).click()
    const strip = page.getByRole('region', { name: 'Measurements of the shot' })
    await strip.getByText(/ L\*$/).first().waitFor({ timeout: 60_000 })
    await strip.getByText('Camera').first().waitFor()
    await strip.getByRole('img', { name: /^Palette: #[0-9a-f]{6} \d+ %/ }).waitFor()
    await expectAccessible(page)
    await page.getByText('All measures, and how they are taken').click()
    const dialog = page.getByRole('dialog')
    await strip.getByText('Measured by silverscreen-measurements, version 1.').waitFor()
    const table = await strip.getByRole('link', { name: 'Table of all shots (CSV)' }).getAttribute('href')
    expect((await (await fetchInside(new URL(table!, program.address))).text()).split('\r\n').length).toBe(
      card!.shotCount + 2,
    )
    await expectAccessible(page)
    await page.keyboard.press('w')
    await dialog.getByText(/Measured to be wrong on handwriting and on Russian/).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('f')
    await dialog.getByText(`The nearest of ${card!.shotCount} shots`).waitFor()
    await expectAccessible(page)
    const found = dialog.getByRole('link')
    expect(await found.count()).toBe(card!.shotCount - 1)
    const frame = /frame=(\d+)/.exec((await found.first().getAttribute('href'))!)![1]!
    await found.first().press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('textbox', { name: 'Frame' }).inputValue()).toBe(frame)
  })

  test.skipIf(!sharedFolder)('shows how loud a film is along its time, in shots and in coding', async () => {
    await call('/api/add', { paths: [realFilm('frog_cc0.mp4')] })
    await untilTasksEnd()
    const card = (await cards()).find(({ files }) => files[0]!.originalName === 'frog_cc0.mp4')!
    const partId = card.parts[0]!.id
    const heard = page.getByRole('list', { name: 'Tracks' }).getByText('Sound', { exact: true })
    await page.goto(new URL(`/shots/${partId}`, program.address).href)
    await page.getByRole('button', { name: 'Measure', exact: true }).click()
    await heard.waitFor()
    await page.goto(new URL(`/coding/${partId}`, program.address).href)
    await heard.waitFor()
    await expectAccessible(page)
    expect(browser.errors).toEqual([])
  })
})
