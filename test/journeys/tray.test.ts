import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FilmCard, TrayAnswer } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'
import { codeTwoFilms } from './two-coded-films.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let films: FilmCard[]
const { call, cards, untilTasksEnd } = talkTo(() => program)

const partOf = (film: number) => films[film]!.parts[0]!.id
const fileOf = (film: number) => films[film]!.files[0]!.id
const tray = () => call<TrayAnswer>('/api/tray')
const lines = (page: Page) => page.locator('#tray [role=row]')
const count = async (page: Page) => Number(await page.getByTestId('tray-count').textContent())
const untilCount = (page: Page, wanted: number) =>
  until(async () => (await count(page)) === wanted, `the tray holds ${wanted}`)

beforeAll(async () => {
  const files = ['chimneys', 'trains'].map(name => path.join(place.folder, `${name}.mp4`))
  for (const [more, file] of files.entries())
    await encodeGreyFilm(file, { shots: 6 + more, framesPerShot: 20 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: files })
  await untilTasksEnd()
  films = (await cards()).sort((a, b) => a.film.titles[0]!.text.localeCompare(b.film.titles[0]!.text, 'en'))
  await codeTwoFilms(call, films)
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

beforeEach(async () => {
  const { gathered, findings } = await tray()
  const ids = [...gathered, ...findings].map(({ id }) => id)
  if (ids.length > 0) await call('/api/acts', { kind: 'put-away', ids })
})

async function openDesk(page: Page, frame = 0): Promise<void> {
  await page.goto(new URL(`/shots/${partOf(0)}?frame=${frame}`, program.address).href)
  await page.locator('video').waitFor()
}

async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor()
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate(place => document.activeElement?.matches(place) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${selector}`)
}

/** Which frame of which file the still of a line shows. */
async function stillOf(page: Page, line: number): Promise<string | undefined> {
  const address = await lines(page).nth(line).locator('img').getAttribute('src')
  return address?.match(/stills\/(.+)\.jpg/)?.[1]
}

const gatherChosen = '[data-testid=gather-chosen] button:first-child'
const gatherFrame = '[data-testid=gather-chosen] button:last-child'
const gatherFinding = '[data-testid=gather-finding] button'
const gatherStills = '[data-testid=gather-finding] button + button'

/** The same way by mouse and by keys. */
const ways = {
  mouse: {
    toThirdShot: (page: Page) => page.getByRole('option').nth(2).click(),
    withTwoMore: (page: Page) =>
      page
        .getByRole('option')
        .nth(4)
        .click({ modifiers: ['Shift'] }),
    gather: (page: Page) => page.locator(gatherChosen).click(),
    gatherFrame: (page: Page) => page.locator(gatherFrame).click(),
    toAnalysis: async (page: Page) => {
      await page.locator('a[href^="/analysis"]').first().click()
      await page.locator('[data-question="prevalence"] h2 a').click()
    },
    press: (page: Page, selector: string) => page.locator(selector).first().click(),
    openTray: (page: Page) => page.getByTestId('tray-tab').click(),
    go: (page: Page, line: number) => lines(page).nth(line).click(),
    takeOutFirst: async (page: Page) => {
      await lines(page).first().hover()
      await lines(page).first().getByRole('button').last().click()
    },
    undo: (page: Page) => page.locator('#tray header button').first().click(),
    secondFirst: (page: Page) =>
      lines(page)
        .nth(1)
        .dragTo(lines(page).first(), { targetPosition: { x: 4, y: 20 } }),
  },
  keys: {
    toThirdShot: async (page: Page) => {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
    },
    withTwoMore: async (page: Page) => {
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
    },
    gather: (page: Page) => page.keyboard.press('Control+g'),
    gatherFrame: (page: Page) => page.keyboard.press('Control+Shift+g'),
    toAnalysis: async (page: Page) => {
      await page.keyboard.press('Alt+5')
      await page.locator('[data-question="prevalence"] h2 a').focus()
      await page.keyboard.press('Enter')
    },
    press: async (page: Page, selector: string) => {
      await tabTo(page, selector)
      await page.keyboard.press('Enter')
    },
    openTray: (page: Page) => page.keyboard.press('Control+j'),
    go: async (page: Page, line: number) => {
      await toLine(page, line)
      await page.keyboard.press('Enter')
    },
    takeOutFirst: async (page: Page) => {
      await toLine(page, 0)
      await page.keyboard.press('Delete')
    },
    undo: (page: Page) => page.keyboard.press('Control+z'),
    secondFirst: async (page: Page) => {
      await toLine(page, 1)
      await page.keyboard.press('Alt+ArrowUp')
    },
  },
}

/** Into the tray by its key, then along it. */
async function toLine(page: Page, line: number): Promise<void> {
  const isInside = () => page.evaluate(() => document.activeElement?.closest('#tray') !== null)
  if (!(await isInside())) await page.keyboard.press('Control+j')
  await until(isInside, 'the focus is in the tray')
  await page.keyboard.press('Home')
  for (let step = 0; step < line; step++) await page.keyboard.press('ArrowRight')
}

describeInBrowser('the tray', () => {
  describe.each(['mouse', 'keys'] as const)('by %s', way => {
    const by = ways[way]
    const locale = way === 'mouse' ? 'en-US' : 'zh-CN'

    test('gathers on the desk and in an analysis, is kept, is seen in another window, and leads back', async () => {
      const page = await browser.newPage({ locale })
      await openDesk(page)
      const picture = page.locator('[data-picture]')
      const height = (await picture.boundingBox())!.height
      await by.toThirdShot(page)
      await by.gather(page)
      await page.keyboard.press('ArrowRight')
      await by.gatherFrame(page)
      await untilCount(page, 2)
      await by.withTwoMore(page)
      await by.gather(page)
      await by.gather(page)
      await untilCount(page, 4)
      expect((await picture.boundingBox())!.height).toBe(height)

      await by.toAnalysis(page)
      await by.press(page, gatherFinding)
      await untilCount(page, 5)
      const stills = page.locator('figure[data-film] img')
      await until(async () => (await stills.count()) === 4, 'two stills of each film are there')
      await by.press(page, gatherStills)
      await untilCount(page, 9)
      await expectAccessible(page)

      await by.openTray(page)
      await until(async () => (await lines(page).count()) === 9, 'the tray shows what it holds')
      await expectAccessible(page)
      expect(await stillOf(page, 0)).toBe(`${fileOf(0)}/49`)
      expect(await stillOf(page, 1)).toBe(`${fileOf(0)}/41`)
      expect(await stillOf(page, 3)).toBe(`${fileOf(0)}/89`)
      expect(await lines(page).nth(4).textContent()).toContain(way === 'mouse' ? 'smoke' : '烟')
      const shown = await stills.first().getAttribute('src')
      expect(shown).toContain(`${await stillOf(page, 5)}.jpg`)

      await by.go(page, 1)
      await page.waitForURL(new RegExp(`/shots/${partOf(0)}.*frame=41`))
      await until(
        async () => (await page.getByTestId('frame-number').inputValue()) === '41',
        'the very frame is on the picture',
      )
      await expectAccessible(page)
      await by.go(page, 4)
      await page.waitForURL(/\/analysis.*#symbol-/)
      const section = page.locator('[data-place^="symbol-"]').first()
      await until(async () => Math.abs((await section.boundingBox())?.y ?? 999) < 60, 'the finding is there')

      await page.reload()
      await until(async () => (await lines(page).count()) === 9, 'the tray is kept')
      const other = await page.context().newPage()
      await openDesk(other)
      await until(async () => (await lines(other).count()) === 9, 'another window shows it')
      await by.takeOutFirst(page)
      await untilCount(other, 8)
      await by.undo(page)
      await untilCount(other, 9)
      await untilCount(page, 9)
      await by.secondFirst(page)
      await until(async () => (await stillOf(other, 0)) === `${fileOf(0)}/41`, 'the order is another')
      expect(await stillOf(other, 1)).toBe(`${fileOf(0)}/49`)
      expect(browser.errors).toEqual([])
      await page.context().close()
    })
  })

  test('takes its things from the pages, from what was found, and from a film that comes back', async () => {
    const page = await browser.newPage()
    await openDesk(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('4')
    await page.getByRole('option', { name: 'Shot 4' }).waitFor()
    await page.keyboard.press('Control+g')
    await untilCount(page, 1)
    await page.keyboard.press('Escape')
    await page.goto(new URL(`/shots/${partOf(1)}/sheet?from=2&to=4`, program.address).href)
    await page.getByRole('button', { name: '3 shots into the tray' }).click()
    await untilCount(page, 4)
    await call('/api/acts', { kind: 'remove-film', filmId: films[1]!.film.id })
    await untilCount(page, 1)
    await call('/api/undo', { area: 'corpus', filmId: null })
    await untilCount(page, 4)
    await page.keyboard.press('Control+j')
    await until(async () => (await lines(page).locator('img').count()) === 4, 'every one has its still again')
    await page.getByRole('button', { name: 'Take everything out' }).click()
    await page.getByText(/Begin on the desk/).waitFor()
    await expectAccessible(page)
    await page.context().close()
  })

  test('takes the span of a mark, and the shots that look like one', async () => {
    await call(`/api/parts/${partOf(0)}/measure`, {})
    await untilTasksEnd()
    const page = await browser.newPage()
    await page.goto(new URL(`/coding/${partOf(0)}?frame=45`, program.address).href)
    await page.locator('video').waitFor()
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await inspector.getByRole('button', { name: 'smoke' }).click()
    await inspector.getByRole('button', { name: /^Mark into the tray/ }).click()
    await until(async () => (await tray()).gathered.length === 1, 'the span is kept')
    expect((await tray()).gathered).toMatchObject([{ what: 'span', startMs: 1600, endMs: 2400 }])
    await page.keyboard.press('Alt+2')
    await page.waitForURL(/\/shots\//)
    await page.getByRole('button', { name: 'Shots like this' }).waitFor()
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'All 5 into the tray' }).click()
    await untilCount(page, 6)
    await expectAccessible(page)
    await dialog
      .getByRole('button', { name: /^Take out of the tray/ })
      .first()
      .click()
    await until(async () => (await tray()).gathered.length === 5, 'one of them is out again')
    await page.context().close()
  })

  test('lies over nothing, in a narrow window and at 200 % too, and Escape leads back to the screen', async () => {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 640, height: 720 },
      { width: 640, height: 360 },
    ]) {
      const page = await browser.newPage(viewport)
      await openDesk(page)
      await page.keyboard.press('Control+g')
      await page.keyboard.press('Control+j')
      await lines(page).first().waitFor()
      const [screen, pane] = [page.locator('main'), page.locator('#tray')]
      const [above, below] = [(await screen.boundingBox())!, (await pane.boundingBox())!]
      expect(above.y + above.height).toBeLessThanOrEqual(below.y)
      expect(below.y + below.height).toBe(viewport.height)
      expect(below.x).toBe(above.x)
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('screen')
      await page.keyboard.press('ArrowDown')
      await until(
        async () => (await page.getByTestId('frame-number').inputValue()) === '20',
        'the keys are the screen’s again',
      )
      await page.context().close()
    }
  })
})
