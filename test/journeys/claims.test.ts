import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClaimedStudy } from '../../bench/claims/claimed-study.ts'
import { claimStudy, encodeClaimedFilm } from '../../bench/claims/claimed-study.ts'
import type { StandingsAnswer } from '../../src/server/contracts/index.ts'
import { repositoryRoot } from '../effects.ts'
import type { ServedStudy } from '../server/served-study.ts'
import { serveStudy } from '../server/served-study.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser } from './program.ts'
import { describeInBrowser, openBrowser } from './program.ts'
import { until } from './served.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-claims-'))
let study: ServedStudy
let claimed: ClaimedStudy
let browser: OpenBrowser
let page: Page

beforeAll(async () => {
  const film = path.join(folder, 'works.mp4')
  await encodeClaimedFilm(film)
  study = await serveStudy({ roots: [folder], webFolder: path.join(repositoryRoot, 'dist', 'web') })
  claimed = await claimStudy(study, film)
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(study.server.entrance)
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await study?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const act = async (body: object) => expect((await study.call('/api/acts', body)).status).toBe(200)
const standings = async () => (await study.call<StandingsAnswer>('/api/standings')).answer
const toCheck = async () => (await standings()).claims.filter(({ standing }) => standing !== 'fresh').length
const lines = () => page.getByRole('list', { name: 'Claims to check' }).getByRole('button')
const allStand = () => `All ${claimed.claims.length} claims stand as they were last checked.`
const sentence = (what: string) =>
  `Sentence ${claimed.claims.findIndex(({ target }) => target.what === what)}.`

describeInBrowser('a scholar whose coding has changed under an essay', () => {
  test('finds nothing to check while everything stands', async () => {
    await page.goto(new URL('/claims', study.server.address).href)
    await page.getByText(allStand()).waitFor()
  })

  test('finds exactly the claims that rest on what has changed, with the reason of each, old beside new', async () => {
    const { filmId, ids } = claimed
    await act({ kind: 'say-of-mark', filmId, markId: ids.mark, said: { connotes: 'home' } })
    await act({ kind: 'set-plate-item', itemId: ids.item, to: { caption: 'The gate, closed' } })
    await act({ kind: 'remove-mediation', filmId, mediationId: ids.mediation })
    await until(async () => (await lines().count()) === 3, 'the list has all three')
    const said = await lines().allInnerTexts()
    expect(said.map(line => line.replaceAll('\n', ' '))).toEqual([
      expect.stringContaining(`${sentence('mediation')} Smoke · evidence is gone`),
      expect.stringContaining(`${sentence('mark')} Smoke · words differ`),
      expect.stringContaining(`${sentence('plate')} Smoke · words differ`),
    ])
    await page.getByText('Nothing is left of it.').waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: sentence('mark') }).waitFor()
    const now = page.getByRole('region', { name: 'As it would be printed now' })
    expect(await now.textContent()).toContain('home')
    expect(await page.getByRole('region', { name: 'As it was printed' }).textContent()).not.toContain('home')
    await expectAccessible(page)
  })

  test('takes one as it stands, keeps another as of its day with a reason, and lets the third stand without it', async () => {
    await page.keyboard.press('a')
    await until(async () => (await lines().count()) === 2, 'the checked one is gone')
    await page.getByRole('heading', { name: sentence('plate') }).waitFor()
    await page.keyboard.press('o')
    await page.getByLabel('Why the sentence still holds').fill('the caption says the same')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await until(async () => (await lines().count()) === 1, 'the kept one is gone')
    await page.getByRole('button', { name: 'Let the claim stand without it' }).click()
    await page.getByText(allStand()).waitFor()
    expect(await toCheck()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await lines().count()) === 1, 'it is taken back')
    await page.getByRole('button', { name: 'Redo' }).click()
    await page.getByText(allStand()).waitFor()
  })

  test('is told at a source what rests on it, and is led to the sentence', async () => {
    await page.goto(new URL(`/sources/${claimed.ids.source}`, study.server.address).href)
    await page.getByText('2 places in essays rest on this').click()
    await page.getByRole('link', { name: sentence('excerpt') }).click()
    await page.waitForURL(/\/essays\/.+#c\d+$/)
    await expectAccessible(page)
  })

  test('reads the list in Chinese', async () => {
    const { filmId, ids } = claimed
    await act({ kind: 'say-of-mark', filmId, markId: ids.mark, said: { connotes: '家' } })
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(study.server.entrance)
    await chinese.goto(new URL('/claims', study.server.address).href)
    await chinese.getByText('文字不同').first().waitFor()
    await chinese.getByRole('region', { name: '如今所印' }).getByText('家').waitFor()
    await expectAccessible(chinese)
    expect(browser.errors).toEqual([])
  })
})
