import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, PartView, WorldAnswer } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const sceneIds = [1, 2, 3].map(number => `01900000-0000-7000-8000-0000000000e${number}`)
let program: Program
let browser: OpenBrowser
let page: Page
let card: FilmCard
/** Whatever is asked of anywhere but the program itself is a look-up. */
const elsewhere: string[] = []
const { call, cards, untilTasksEnd } = talkTo(() => program)

const world = () => call<WorldAnswer>('/api/world')
const pane = () => page.getByRole('complementary', { name: 'Inspector' })
const at = (address: string) => new URL(address, program.address).href
const map = (of = page) => of.getByRole('application', { name: 'Map' })

beforeAll(async () => {
  const film = path.join(place.folder, 'works.mp4')
  await encodeGreyFilm(film, { shots: 6, framesPerShot: 12 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  card = (await cards())[0]!
  const partId = card.parts[0]!.id
  const { shots } = await call<PartView>(`/api/parts/${partId}`)
  for (const [index, newId] of sceneIds.entries()) {
    const { startMs } = shots[index * 2]!
    const { endMs } = shots[index * 2 + 1]!
    const scene = { startMs, endMs, newId, name: `Scene at ${index}` }
    await call('/api/acts', { kind: 'make-scene', partId, ...scene })
  }
  browser = await openBrowser()
  page = await browser.newPage({ width: 1280, height: 900 })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

async function makePlace(
  names: { en: string; zh: string },
  point: { latitude: string; longitude: string } | null,
) {
  await page.getByRole('button', { name: 'New place' }).click()
  const form = page.getByRole('dialog', { name: 'New place' })
  await form.getByLabel('Name in English').fill(names.en)
  await form.getByLabel('Name in Chinese').fill(names.zh)
  if (point) {
    await form.getByLabel('Latitude').fill(point.latitude)
    await form.getByLabel('Longitude').fill(point.longitude)
  } else
    await map(page)
      .last()
      .click({ position: { x: 120, y: 100 } })
  return form
}

async function choose(field: string, typed: string, name: string): Promise<void> {
  await pane().getByRole('combobox', { name: field }).fill(typed)
  await page.getByRole('option', { name }).click()
  await pane()
    .getByRole('button', { name: `Take ${name} away` })
    .last()
    .waitFor()
}

describeInBrowser('the atlas', () => {
  test('takes places by numbers and by a click on the map, and never looks a name up', async () => {
    page.on('request', request => {
      if (!request.url().startsWith(program.address)) elsewhere.push(request.url())
    })
    await page.goto(at('/corpus'))
    await page.getByRole('link', { name: 'works', exact: true }).waitFor()
    await page.keyboard.press('Alt+a')
    await page.getByText('At the desk, press Shift+W').waitFor()
    await expectAccessible(page)
    const wrong = await makePlace({ en: 'The works', zh: '工厂' }, { latitude: 'north', longitude: '123.4' })
    await wrong.getByRole('button', { name: 'Save' }).click()
    await wrong.getByRole('alert').getByText('coordinates and distance are numbers').waitFor()
    expect((await world()).places).toEqual([])
    await wrong.getByLabel('Latitude').fill('41,8')
    await expectAccessible(page)
    await wrong.getByRole('button', { name: 'Save' }).click()
    await until(async () => (await world()).places.length === 1, 'the first place is kept')
    const second = await makePlace({ en: 'Harbour town', zh: '港城' }, null)
    await expect.poll(() => second.getByLabel('Latitude').inputValue()).toMatch(/^-?\d+(\.\d+)?$/)
    await second.getByLabel('Latitude').fill('38.9')
    await second.getByLabel('Longitude').fill('121.6')
    await second.getByRole('button', { name: 'Save' }).click()
    await until(async () => (await world()).places.length === 2, 'the second place is kept')
    await map()
      .getByRole('link', { name: /^The works/ })
      .waitFor()
    expect((await world()).places).toMatchObject([
      { names: { en: 'The works', 'zh-Hans': '工厂' }, latitude: 41.8, longitude: 123.4 },
      { names: { en: 'Harbour town', 'zh-Hans': '港城' }, latitude: 38.9, longitude: 121.6 },
    ])
  })

  test('is filled at the desk: of three scenes it is said where they were filmed and what they show', async () => {
    await page.goto(at(`/coding/${card.parts[0]!.id}`))
    await pane().getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
    for (const index of [0, 1, 2]) {
      await page.keyboard.press('Shift+w')
      await pane()
        .getByRole('heading', { name: `Scene at ${index}` })
        .waitFor()
      await choose('Add a filmed place …', 'wor', 'The works')
      // By the other name, and the last one by its own.
      if (index < 2) await choose('Add a represented place …', '港', 'Harbour town')
      else await choose('Add a represented place …', 'works', 'The works')
      if (index === 0) {
        await expectAccessible(page)
      }
      const count = index + 1
      await until(async () => {
        const { settings } = await world()
        return settings.length === count && settings.every(one => one.representedIds.length === 1)
      }, `scene ${count} is said`)
      if (index === 0) {
        // Two fields in one breath, and away: both are kept.
        await pane().getByRole('combobox', { name: 'View' }).selectOption('aerial')
        await pane().getByRole('textbox', { name: 'Story date' }).fill('the 1990s')
        await pane().getByText('Will be kept as 199X: the 1990s').waitFor()
      }
      await pane().getByRole('button', { name: 'Back to the shot' }).click()
      await page.getByRole('region', { name: 'What holds now' }).getByText('Filmed: The works').waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
    }
    const { settings, places } = await world()
    const [works, harbour] = places.map(({ id }) => id)
    await expect
      .poll(async () => (await world()).settings.find(one => one.attachedTo === sceneIds[0]))
      .toMatchObject({ view: 'aerial', storyDate: '199X' })
    expect(
      settings.map(({ attachedTo, filmedIds, representedIds }) => [attachedTo, filmedIds, representedIds]),
    ).toEqual([
      [sceneIds[0], [works], [harbour]],
      [sceneIds[1], [works], [harbour]],
      [sceneIds[2], [works], [works]],
    ])
  })

  test('draws the line, with no network but the program, narrows it, and says it all in a table', async () => {
    await page.goto(at('/atlas'))
    await page.locator('[data-line]').waitFor()
    expect(await page.locator('[data-line] title').textContent()).toMatch(
      /^The works stands for Harbour town in 2 scenes: /,
    )
    expect(await page.locator('svg path[stroke]').count()).toBeGreaterThan(3)
    await expectAccessible(page)
    await page.getByLabel('View').selectOption('street')
    await page.locator('[data-line]').waitFor({ state: 'detached' })
    await page.getByLabel('View').selectOption('aerial')
    await page.locator('[data-line]').getByText('in 1 scene').waitFor({ state: 'attached' })
    await page.getByRole('radiogroup', { name: 'Map as' }).getByText('Table').click()
    await page.getByRole('row', { name: /^The works/ }).waitFor()
    await expectAccessible(page)
  })

  test('leads to the place page: the scenes that are there side by side, and what they stand for', async () => {
    await page.goto(at('/atlas'))
    await map()
      .getByRole('link', { name: /^Harbour town/ })
      .click()
    await page.getByRole('heading', { name: 'Harbour town' }).waitFor()
    await page.getByText('shown as here, filmed at The works').first().waitFor()
    await expect.poll(() => page.locator('li img').count()).toBe(2)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Events' }).click()
    await page.getByRole('button', { name: 'New event' }).click()
    const form = page.getByRole('dialog', { name: 'New event' })
    await form.getByLabel('Name in English').fill('The harbour opens')
    await form.getByLabel('Date').fill('last year')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByRole('alert').waitFor()
    await form.getByLabel('Date').fill('about 1984')
    await form.getByRole('combobox', { name: 'Places' }).fill('harb')
    await page.getByRole('option', { name: 'Harbour town' }).click()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Save' }).click()
    await until(async () => (await world()).events.length === 1, 'the event is kept')
    await page.getByRole('list', { name: 'Events' }).getByRole('link', { name: 'Harbour town' }).click()
    await page.getByText('about 1984 The harbour opens').waitFor()
    expect((await world()).events[0]!.date).toBe('1984~')
  })

  test('leads from an event to the time line, from there by key to a film, from the film to its places', async () => {
    const filmId = card.film.id
    await call('/api/acts', { kind: 'describe-film', filmId, releaseDate: '1986' })
    await page.getByRole('link', { name: 'The harbour opens' }).click()
    const timeLine = page.getByRole('application', { name: 'Time line' })
    await timeLine.locator('[data-chosen] text').getByText('The harbour opens').waitFor()
    await expect
      .poll(() => timeLine.evaluate(line => line.getBoundingClientRect().bottom - innerHeight))
      .toBeLessThanOrEqual(0)
    const onLine = timeLine.getByRole('link', { name: 'works: 1986' })
    // The drawing opens around the event; the hand stays on the film while it is drawn anew.
    await timeLine.focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => onLine.evaluate(link => link === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'works', level: 1 }).waitFor()
    await page.getByRole('region', { name: 'Events of its years' }).waitFor()
    await page.getByRole('link', { name: 'Harbour town' }).first().click()
    await page.getByRole('heading', { name: 'Harbour town', level: 2 }).waitFor()
  })

  test('narrows the table of the time line to the years that are asked for, as it does the drawing', async () => {
    await page.goto(at('/atlas?time=table&first=1984&last=1985'))
    const rows = page.getByRole('region', { name: 'Time line' }).getByRole('row')
    await page.getByText('Outside of these years: 1 film, 0 events.').waitFor()
    await rows.getByText('The harbour opens').waitFor()
    expect(await rows.getByRole('link', { name: 'works' }).count()).toBe(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: '1984 to 1985' }).click()
    await rows.getByRole('link', { name: 'works' }).waitFor()
    await page.goto(at('/atlas'))
    await map()
      .getByRole('link', { name: /^Harbour town/ })
      .click()
  })

  test('takes back what was done, refuses to remove a place in use, and speaks Chinese', async () => {
    await page.getByRole('button', { name: 'Remove the place' }).click()
    await page.getByText('It stays until they name it no more.').waitFor()
    await page.keyboard.press('Control+z')
    await until(async () => (await world()).events.length === 0, 'the event is taken back')
    const chinese = await browser.newPage({ locale: 'zh-CN', width: 640, height: 400 })
    await chinese.goto(at('/atlas'))
    await chinese.getByRole('application', { name: '地图' }).getByRole('link', { name: /^港城/ }).waitFor()
    await expectAccessible(chinese)
    expect(elsewhere).toEqual([])
    expect(browser.errors).toEqual([])
  })
})
