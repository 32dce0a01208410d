import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodebookAnswer, CodingAnswer, FilmCard, PartView } from '../../src/server/contracts/index.ts'
import { realFilm, sharedFolder } from '../real-data.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const study = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
const { call, cards, untilTasksEnd } = talkTo(() => program)

let films: FilmCard[] = []

async function coding(film: FilmCard): Promise<CodingAnswer> {
  return call(`/api/films/${film.film.id}/coding`)
}

async function part(film: FilmCard): Promise<PartView> {
  return call(`/api/parts/${film.parts[0]!.id}`)
}

async function makeCode(name: string): Promise<void> {
  await page.keyboard.press('/')
  await page.getByLabel('Name in English').fill(name)
  await page.keyboard.press('Enter')
  await until(async () => {
    const { codes } = await call<CodebookAnswer>('/api/codebook')
    return codes.some(code => code.names.en === name)
  }, `the code ${name} is made`)
}

async function beginPass(): Promise<void> {
  await page
    .getByRole('button', { name: /Begin a pass/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
}

const describeStory = sharedFolder ? describeInBrowser : describeInBrowser.skip

describeStory('a scholar’s first finding', () => {
  beforeAll(async () => {
    const names = ['big_buck_bunny_opening.mp4', 'testvideo_castellano.mp4']
    program = await startProgram(study.folder, { roots: [path.dirname(realFilm(names[0]!))] })
    await call('/api/add', { paths: names.map(realFilm) })
    await untilTasksEnd()
    films = await cards()
    for (const [index, { film }] of films.entries())
      await call('/api/acts', {
        kind: 'describe-film',
        filmId: film.id,
        titles: film.titles,
        people: [],
        releaseDate: index === 0 ? '1986' : '2004',
        storyDate: null,
        shootingDate: null,
      })
    browser = await openBrowser()
    page = await browser.newPage()
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await program?.end()
    study.remove()
  })

  test('begins with two symbols made at the desk while looking', async () => {
    await page.goto(new URL(`/coding/${films[0]!.parts[0]!.id}`, program.address).href)
    await page.locator('video').waitFor()
    await makeCode('meadow')
    await makeCode('bird')
    const { codes } = await call<CodebookAnswer>('/api/codebook')
    expect(codes.map(({ names, key }) => [names.en, key])).toEqual([
      ['meadow', expect.any(String)],
      ['bird', expect.any(String)],
    ])
    await expectAccessible(page)
  })

  test('passes through both films by keys alone', async () => {
    const { codes } = await call<CodebookAnswer>('/api/codebook')
    const [meadow, bird] = codes.map(code => code.key!)
    for (const film of films) {
      await page.goto(new URL(`/coding/${film.parts[0]!.id}`, program.address).href)
      await page.locator('video').waitFor()
      await beginPass()
      await page.locator('body').click({ position: { x: 2, y: 2 } })
      const { shots } = await part(film)
      for (const [index] of shots.entries()) {
        if (index % 2 === 0) {
          await page.keyboard.press(meadow!)
          if (index === 0) await page.keyboard.press(bird!)
          await page.keyboard.press('Enter')
        } else await page.keyboard.press('n')
      }
      await until(
        async () => (await coding(film)).lookedThrough.length === shots.length,
        'every shot is accepted',
      )
      const { marks } = await coding(film)
      expect(marks).toHaveLength(Math.ceil(shots.length / 2) + 1)
      expect(marks.every(mark => mark.passId !== null)).toBe(true)
      await page
        .getByText(/looked through$/i)
        .first()
        .waitFor()
    }
  })

  test('takes one act back, across a reload', async () => {
    const film = films[1]!
    const before = (await coding(film)).lookedThrough.length
    await page.reload()
    await page.locator('video').waitFor()
    await page.keyboard.press('Control+z')
    await until(
      async () => (await coding(film)).lookedThrough.length === before - 1,
      'the last act is taken back',
    )
    await page.keyboard.press('Control+Shift+z')
    await until(async () => (await coding(film)).lookedThrough.length === before, 'it is done again')
  })

  test('reads the finding, a dot, its stills, and the frame', async () => {
    await call('/api/acts', {
      kind: 'set-periodisation',
      periodisation: {
        id: '01900000-0000-7000-8000-000000000001',
        name: 'Two decades',
        dateKind: 'release',
        declared: 'before',
        periods: [
          { name: 'early', fromYear: 1980, toYear: 1989 },
          { name: 'late', fromYear: 2000, toYear: 2009 },
        ],
        assignments: [],
      },
    })
    await page.goto(new URL('/analysis?question=prevalence', program.address).href)
    await page.getByRole('heading', { name: 'meadow' }).waitFor()
    await page
      .getByText(/cannot be said|cannot show/)
      .first()
      .waitFor()
    await expectAccessible(page)
    const dot = page.getByRole('button', { name: /big buck bunny opening: .*of screen time/ }).first()
    await dot.click()
    const still = page.getByRole('link', { name: /shot 1/i }).first()
    await still.click()
    await page.locator('video').waitFor()
    const shown = page.getByTestId('frame-number')
    await until(async () => Number(await shown.inputValue()) > 0, 'the frame is shown')
    const [first] = (await part(films[0]!)).shots
    expect(Number(await shown.inputValue())).toBeLessThan((first!.endMs / 1000) * 24)
    expect(browser.errors).toEqual([])
  })

  test('reads the same in Chinese', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(new URL('/analysis?question=prevalence', program.address).href)
    await chinese
      .getByText(/无从判断|无法显示/)
      .first()
      .waitFor()
    await expectAccessible(chinese)
    await chinese.goto(new URL(`/coding/${films[0]!.parts[0]!.id}`, program.address).href)
    await chinese.locator('video').waitFor()
    await expectAccessible(chinese)
    await chinese.context().close()
  })
})
