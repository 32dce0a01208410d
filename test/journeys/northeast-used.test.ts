import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, PartView, WorldAnswer } from '../../src/server/contracts/index.ts'
import { testEffects } from '../effects.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { runCommand } from '../starts/command.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { until } from './served.ts'

const place = temporaryFolder()
const home = path.join(place.folder, 'home')
/** As long as the Berlinale says A North Chinese Girl is: 81 minutes, one picture every two seconds. */
const ownCopy = path.join(place.folder, 'disc one.mp4')
const { makeId } = testEffects()
const sceneIds = [makeId(), makeId(), makeId()]
const elsewhere: string[] = []
let program: Program
let browser: OpenBrowser
let page: Page
let restored: Program | null = null

beforeAll(async () => {
  await encodeGreyFilm(ownCopy, { shots: 6, framesPerShot: 405, frameRate: { numerator: 1, denominator: 2 } })
  program = await startProgram('', { home, roots: [place.folder] })
  browser = await openBrowser()
  page = await browser.newPage({ width: 1280, height: 900 })
  await page.route('**', async route => {
    if (new URL(route.request().url()).hostname === '127.0.0.1') return route.continue()
    elsewhere.push(route.request().url())
    return route.abort()
  })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  await restored?.end()
  place.remove()
})

/** Asks the study that the page shows, as the page itself does. */
function call<Answer>(where: string, body?: unknown): Promise<Answer> {
  return page.evaluate(
    async ([address, sent]) => {
      const answer = await fetch(
        address!,
        sent === null ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent! },
      )
      return (await answer.json()) as never
    },
    [where, body === undefined ? null : JSON.stringify(body)] as const,
  )
}

const cards = async () => (await call<{ films: FilmCard[] }>('/api/films')).films
const world = () => call<WorldAnswer>('/api/world')
const called = async (title: string) =>
  (await cards()).find(({ film }) => film.titles.some(({ text }) => text === title))!
const pane = () => page.getByRole('complementary', { name: 'Inspector' })
const go = (where: string) => page.goto(new URL(where, page.url()).href)

async function choose(field: string, typed: string, name: string): Promise<void> {
  await pane().getByRole('combobox', { name: field }).fill(typed)
  await page.getByRole('option', { name }).click()
  await pane()
    .getByRole('button', { name: `Take ${name} away` })
    .last()
    .waitFor()
}

describeInBrowser('the study of the Northeast, from an empty home to a copy elsewhere', () => {
  test('is two clicks away, and its map, time line, codebook and sources are full', async () => {
    await page.goto(program.address)
    await page.getByRole('button', { name: 'Begin from “Northeast on Screen 银幕东北”' }).click()
    await page.getByText('16 films').waitFor({ timeout: 60_000 })
    await go('/atlas')
    await page
      .getByRole('link', { name: /^Harbin/ })
      .first()
      .waitFor()
    await expectAccessible(page)
    await go('/codebook')
    await page.getByText('smokestack', { exact: true }).waitFor()
    await go('/sources')
    await page.getByText('29 sources').waitFor()
  })

  test('has not one fact without a source or a mark of doubt, and nothing known without a fact', async () => {
    const { facts, places, events } = await world()
    expect(facts.length).toBeGreaterThan(300)
    for (const { id, says, standing } of facts)
      expect([id, says.trim() !== '' || standing !== 'read']).toEqual([id, true])
    const said = new Set(facts.map(({ aboutId }) => aboutId))
    const known = [...(await cards()).map(({ film }) => film), ...places, ...events]
    expect(known.filter(({ id }) => !said.has(id))).toEqual([])
  })

  test('asks of the scholar’s own copy which film it is, by its length, and joins it by one click', async () => {
    await call('/api/add', { paths: [ownCopy] })
    await go('/corpus')
    const asked = page.getByRole('region', { name: 'Which film is this file?' })
    await asked.getByText('disc one.mp4 runs 81 min. It may be:').waitFor({ timeout: 60_000 })
    expect(await cards()).toHaveLength(17)
    await expectAccessible(page)
    const inChinese = await browser.newPage({ locale: 'zh-CN', width: 640, height: 360 })
    await inChinese.context().addCookies(await page.context().cookies())
    await inChinese.goto(page.url())
    await inChinese.getByRole('button', { name: '《东北东北》（2008），81 分钟' }).waitFor()
    await expectAccessible(inChinese)
    await inChinese.close()
    const own = (await cards()).find(({ film }) => film.titles.some(({ text }) => text === 'disc one'))!
    const [ownPart] = own.parts
    const { shots } = await call<PartView>(`/api/parts/${ownPart!.id}`)
    for (const [index, newId] of sceneIds.entries()) {
      const scene = {
        startMs: shots[index]!.startMs,
        endMs: shots[index]!.endMs,
        newId,
        name: `Scene ${index}`,
      }
      await call('/api/acts', { kind: 'make-scene', partId: ownPart!.id, ...scene })
    }
    await asked.getByRole('button', { name: 'A North Chinese Girl (2008), 81 min' }).click()
    await until(async () => (await cards()).length === 16, 'the file is joined to its film')
    const joined = await called('东北东北')
    expect(joined).toMatchObject({
      film: { recognised: 'described' },
      files: [{ originalName: 'disc one.mp4' }],
    })
    const { scenes } = await call<PartView>(`/api/parts/${joined.parts[0]!.id}`)
    expect(scenes.map(({ id }) => id).sort()).toEqual([...sceneIds].sort())
    await page.getByText('The file is now that of A North Chinese Girl').first().waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await asked.waitFor()
    await asked.getByRole('button', { name: 'A North Chinese Girl (2008), 81 min' }).click()
    await until(async () => (await called('东北东北')).files.length === 1, 'and joined again')
  })

  test('is told of three scenes where they were filmed and what they show, and draws the line', async () => {
    const [part] = (await called('东北东北')).parts
    await go(`/coding/${part!.id}`)
    await pane().getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
    for (const [index] of sceneIds.entries()) {
      await page.keyboard.press('Shift+w')
      await pane()
        .getByRole('heading', { name: `Scene ${index}` })
        .waitFor()
      await choose('Add a filmed place …', '四平', 'Siping')
      await choose('Add a represented place …', 'Harbin', 'Harbin')
      await until(async () => {
        const { settings } = await world()
        return settings.filter(one => one.representedIds.length === 1).length === index + 1
      }, `scene ${index} is said`)
      await pane().getByRole('button', { name: 'Back to the shot' }).click()
      await page.keyboard.press('ArrowDown')
    }
    await go('/atlas')
    await page
      .locator('[data-line]')
      .getByText('Siping stands for Harbin in 3 scenes', { exact: false })
      .waitFor({ state: 'attached' })
    const harbin = (await world()).places.find(({ names }) => names.en === 'Harbin')!
    await go(`/atlas/places/${harbin.id}`)
    await page.getByText('shown as here, filmed at Siping').first().waitFor()
    await expectAccessible(page)
  })

  test('keeps both years of a film on its page when one is chosen', async () => {
    const film = await called('钢的琴')
    await go(`/film/${film.film.id}`)
    await page.getByText('disputed', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: /^Use this.*2011/ }).click()
    await until(async () => (await called('钢的琴')).film.releaseDate === '2011', 'the other year is used')
    await page.reload()
    const values = page.getByRole('list', { name: 'Where it comes from: Release' })
    await values.getByText('2010').first().waitFor()
    await values.getByText('2011').first().waitFor()
    await expectAccessible(page)
  })

  test('is backed up, restored elsewhere, and gone on with there', async () => {
    const { folder } = await call<{ folder: string }>('/api/study')
    const [copy, target] = [path.join(place.folder, 'copy'), path.join(place.folder, 'elsewhere')]
    const env = { HOME: home, XDG_CONFIG_HOME: path.join(home, 'settings') }
    expect((await runCommand(['backup', copy, '--study', folder], { env })).code).toBe(0)
    expect((await runCommand(['restore', copy, target], { env })).code).toBe(0)
    restored = await startProgram(target, {
      home: path.join(place.folder, 'another home'),
      roots: [place.folder],
    })
    await page.goto(new URL('/corpus', restored.address).href)
    await page.getByText('16 films').waitFor()
    expect((await called('钢的琴')).film.releaseDate).toBe('2011')
    expect((await world()).settings).toHaveLength(3)
    const joined = await called('东北东北')
    await call('/api/acts', { kind: 'describe-film', filmId: joined.film.id, storyDate: '2008' })
    expect((await called('东北东北')).film.storyDate).toBe('2008')
    expect(elsewhere).toEqual([])
    expect(browser.errors).toEqual([])
  })
})
