import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FilmCard } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { crossed } from '../share.ts'
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

const partOf = (film: number, part = 0) => films[film]!.parts[part]!.id

beforeAll(async () => {
  const files = ['chimneys', 'trains', 'west 1', 'west 2'].map(name => path.join(place.folder, `${name}.mp4`))
  for (const [more, file] of files.entries())
    await encodeGreyFilm(file, { shots: 6 + more, framesPerShot: 20 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: files.slice(0, 2) })
  await untilTasksEnd()
  await call('/api/add', { paths: files.slice(2), asOneFilm: true })
  await untilTasksEnd()
  const titles = ['chimneys', 'trains', 'west']
  films = (await cards()).sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'))
  expect(films.map(nameOf).map((name, index) => name.startsWith(titles[index]!))).toEqual([true, true, true])
  await codeTwoFilms(call, films)
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

function nameOf(card: FilmCard): string {
  return card.film.titles[0]!.text
}

const frameIn = (page: Page) => Number(new URL(page.url()).searchParams.get('frame') ?? Number.NaN)
const shownFrame = async (page: Page) => Number(await page.getByTestId('frame-number').inputValue())
const scrolled = (page: Page) => page.locator('#screen').evaluate(screen => screen.scrollTop)
const pathOf = (page: Page) => new URL(page.url()).pathname

async function standsAt(page: Page, address: string, frame: number): Promise<void> {
  await until(
    async () => pathOf(page) === address && frameIn(page) === frame && (await shownFrame(page)) === frame,
    `${address} shows frame ${frame}, which its address says`,
  )
}

const sizes = { wide: { width: 1280, height: 720 }, '200 %': { width: 640, height: 360 } }

const secondStill = '[data-testid=appearances] li:nth-child(2) a'

/** The same way by mouse and by keys; each says how it goes from one place to the next. */
const ways = {
  mouse: {
    toThirdShot: async (page: Page) => {
      await page.getByRole('option').nth(2).click()
    },
    toCoding: (page: Page) =>
      page
        .locator(`nav a[href^="/coding/${partOf(0)}"]`)
        .first()
        .click(),
    toAnalysis: async (page: Page) => {
      await page.locator('a[href^="/analysis"]').first().click()
      await page.locator('[data-question="prevalence"] h2 a').click()
    },
    openDot: (page: Page) => page.locator('button[data-film]').first().click(),
    findStill: (page: Page) => page.locator(secondStill).scrollIntoViewIfNeeded(),
    openStill: (page: Page) => page.locator(secondStill).click(),
    toSecondPart: async (page: Page) => {
      await page.getByTestId('film-switcher').click()
      await page.locator(`[role=option][data-key="${partOf(2, 1)}"]`).click()
    },
  },
  keys: {
    toThirdShot: async (page: Page) => {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
    },
    toCoding: (page: Page) => page.keyboard.press('Alt+4'),
    toAnalysis: async (page: Page) => {
      await page.keyboard.press('Alt+5')
      await page.locator('[data-question="prevalence"] h2 a').focus()
      await page.keyboard.press('Enter')
    },
    openDot: async (page: Page) => {
      await tabTo(page, 'button[data-film]')
      await page.keyboard.press('Enter')
    },
    findStill: (page: Page) => tabTo(page, secondStill),
    openStill: (page: Page) => page.keyboard.press('Enter'),
    toSecondPart: async (page: Page) => {
      await page.keyboard.press('Control+o')
      await page.locator('[role=dialog] input:focus').waitFor()
      await page.keyboard.type('west 2')
      await page.keyboard.press('Enter')
    },
  },
}

async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor()
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate(place => document.activeElement?.matches(place) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${selector}`)
}

describeInBrowser('one desk', () => {
  const tellings = crossed(Object.entries(sizes), ['mouse', 'keys'] as const).map(
    ([[size, viewport], way]) => ({ size, viewport, way }),
  )

  describe.each(tellings)('at $size, by $way', ({ viewport, way }) => {
    const by = ways[way]
    let page: Page
    beforeEach(async () => {
      page = await browser.newPage({ ...viewport, locale: way === 'mouse' ? 'en-US' : 'zh-CN' })
      await page.goto(new URL(`/shots/${partOf(0)}`, program.address).href)
      await page.locator('video').waitFor()
      return () => page.context().close()
    })

    test('the film and the frame stay from the shots to the coding, to a finding, to a frame, and all the way back', async () => {
      await by.toThirdShot(page)
      await standsAt(page, `/shots/${partOf(0)}`, 40)
      await expectAccessible(page)
      await by.toCoding(page)
      await standsAt(page, `/coding/${partOf(0)}`, 40)
      expect(new URL(page.url()).searchParams.get('pass')).toMatch(/^01900000/)
      await expectAccessible(page)
      await by.toAnalysis(page)
      await by.openDot(page)
      await page.getByTestId('appearances').waitFor()
      await by.findStill(page)
      await expectAccessible(page)
      const was = await scrolled(page)
      expect(was).toBeGreaterThan(0)
      await by.openStill(page)
      await page.locator('video').waitFor()
      await until(
        async () => frameIn(page) > 40 && (await shownFrame(page)) === frameIn(page),
        'the still leads to its frame',
      )
      const jumped = frameIn(page)
      for (const comeBack of ['Back', 'reload'] as const) {
        if (comeBack === 'Back') await page.goBack()
        else await page.reload()
        await page.getByTestId('appearances').waitFor()
        await until(async () => Math.abs((await scrolled(page)) - was) < 24, `scrolled as before ${comeBack}`)
      }
      await page.goBack()
      await page.locator('[data-question="prevalence"]').waitFor()
      await page.goBack()
      await standsAt(page, `/coding/${partOf(0)}`, 40)
      await page.goBack()
      await standsAt(page, `/shots/${partOf(0)}`, 40)
      await page.goForward()
      await page.goForward()
      await page.goForward()
      await page.goForward()
      await standsAt(page, `/coding/${partOf(0)}`, jumped)
      await page.reload()
      await standsAt(page, `/coding/${partOf(0)}`, jumped)
      expect(browser.errors).toEqual([])
    })

    test('another film, or a part of it, is put on the desk in the same mode, and each opens where it was left', async () => {
      await by.toThirdShot(page)
      await standsAt(page, `/shots/${partOf(0)}`, 40)
      await by.toSecondPart(page)
      await standsAt(page, `/shots/${partOf(2, 1)}`, 0)
      await expectAccessible(page)
      await page.keyboard.press('Alt+PageDown')
      await until(async () => pathOf(page) !== `/shots/${partOf(2, 1)}`, 'the next film is there')
      await page.goBack()
      await standsAt(page, `/shots/${partOf(2, 1)}`, 0)
      await page.keyboard.press('Alt+1')
      await page.waitForURL(/\/corpus/)
      await page.keyboard.press('Alt+0')
      await standsAt(page, `/shots/${partOf(2, 1)}`, 0)
    })
  })

  test('no address is written between two steps', async () => {
    const page = await browser.newPage()
    await page.goto(new URL(`/shots/${partOf(0)}?frame=0`, program.address).href)
    await page.locator('video').waitFor()
    await standsAt(page, `/shots/${partOf(0)}`, 0)
    const written = await page.evaluate(async () => {
      const places = [location.href]
      for (let step = 0; step < 30; step++) {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', repeat: step > 0 }))
        await new Promise(resolve => setTimeout(resolve, 33))
        if (places.at(-1) !== location.href) places.push(location.href)
      }
      return places.length - 1
    })
    expect(written).toBe(0)
    await standsAt(page, `/shots/${partOf(0)}`, 30)
    await page.context().close()
  })

  test('two windows in one film keep a place each, and a choice in one does not undo the other’s', async () => {
    const first = await browser.newPage()
    await first.goto(new URL(`/shots/${partOf(1)}`, program.address).href)
    await first.locator('video').waitFor()
    const second = await first.context().newPage()
    await second.goto(new URL(`/shots/${partOf(1)}`, program.address).href)
    await second.locator('video').waitFor()
    await first.keyboard.press('ArrowDown')
    await standsAt(first, `/shots/${partOf(1)}`, 20)
    for (const _ of [1, 2, 3]) await second.keyboard.press('ArrowDown')
    await standsAt(second, `/shots/${partOf(1)}`, 60)
    await first.keyboard.press('Alt+1')
    await first.waitForURL(/\/corpus/)
    await first.keyboard.press('Alt+2')
    await standsAt(first, `/shots/${partOf(1)}`, 20)
    await first.reload()
    await standsAt(first, `/shots/${partOf(1)}`, 20)
    await second.keyboard.press('Control+,')
    await second.getByRole('radio', { name: 'Light', exact: true }).click()
    await first.keyboard.press('Control+b')
    const third = await first.context().newPage()
    await third.goto(new URL('/settings', program.address).href)
    for (const chosen of ['Light', 'Folded'])
      expect(await third.getByRole('radio', { name: chosen, exact: true }).isChecked()).toBe(true)
    await third.goto(new URL(`/shots/${partOf(1)}`, program.address).href)
    await standsAt(third, `/shots/${partOf(1)}`, 20)
    expect(browser.errors).toEqual([])
    await first.context().close()
  })

  test('the rail folds to its icons, by mouse and by key, and lies over nothing', async () => {
    for (const viewport of [sizes.wide, { width: 640, height: 720 }, sizes['200 %']]) {
      const page = await browser.newPage(viewport)
      await page.goto(new URL(`/coding/${partOf(0)}`, program.address).href)
      await page.locator('video').waitFor()
      const left = () => page.locator('main').evaluate(main => main.getBoundingClientRect().left)
      const isNarrow = viewport.width < 800
      const [before, folded] = [await left(), 44]
      expect(before).toBe(isNarrow ? folded : 200)
      await page.keyboard.press('Control+b')
      await until(async () => (await left()) === (isNarrow ? 200 : folded), 'the rail has turned')
      await page.getByRole('button', { name: isNarrow ? 'Fold the rail' : 'Unfold the rail' }).click()
      await until(async () => (await left()) === before, 'and back')
      await page.locator('a[href^="/analysis"]').first().click()
      await page.waitForURL(/\/analysis/)
      await page.getByRole('link', { name: 'Settings' }).click()
      await page.getByRole('heading', { name: 'Settings' }).waitFor()
      await expectAccessible(page)
      await page.context().close()
    }
  })

  test('a film that was removed says so on the desk, with the others to choose from', async () => {
    const page = await browser.newPage()
    await page.goto(new URL(`/coding/${partOf(1)}`, program.address).href)
    await page.locator('video').waitFor()
    await call('/api/acts', { kind: 'remove-film', filmId: films[1]!.film.id })
    await page.getByText(/This film is not in the study/).waitFor()
    await expectAccessible(page)
    await page.reload()
    await page.getByText(/This film is not in the study/).waitFor()
    await page.getByTestId('film-switcher').click()
    await page.getByRole('option', { name: /chimneys/ }).click()
    await page.waitForURL(new RegExp(`/coding/${partOf(0)}`))
    await page.locator('video').waitFor()
    await call('/api/undo', { area: 'corpus', filmId: null })
    await page.goBack()
    await page.locator('video').waitFor()
    expect(pathOf(page)).toBe(`/coding/${partOf(1)}`)
    await page.context().close()
  })
})
