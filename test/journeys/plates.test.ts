import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { unzipSync } from 'fflate'
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, PartView, ReadingsAnswer, WorldAnswer } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const gatheredIds = ['1', '2', '3', '4'].map(end => `01900000-0000-7000-8000-0000000000b${end}`)
let program: Program
let browser: OpenBrowser
let page: Page
let films: FilmCard[]
const { call, cards, untilTasksEnd } = talkTo(() => program)

const readings = () => call<ReadingsAnswer>('/api/readings')
const inOrder = async () => (await readings()).plateItems.toSorted((a, b) => a.position - b.position)
const cells = (of = page) => of.locator('[role=grid][aria-label^="Light table"] [role=row]')
const numbers = async (of = page) => (await cells(of).locator('b').allTextContents()).join('')
const startsOf = async () => (await inOrder()).map(({ startMs }) => startMs)

beforeAll(async () => {
  const files = ['chimneys', 'trains'].map(name => path.join(place.folder, `${name}.mp4`))
  for (const [more, file] of files.entries())
    await encodeGreyFilm(file, { shots: 6 + more, framesPerShot: 20 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: files })
  await untilTasksEnd()
  films = (await cards()).sort((a, b) => (a.film.titles[0]!.text < b.film.titles[0]!.text ? -1 : 1))
  const things = []
  for (const [film, card] of films.entries()) {
    const { partId, shots } = await call<PartView>(`/api/parts/${card.parts[0]!.id}`)
    const [one, other] = [shots[film + 1]!, shots[film + 3]!]
    things.push({ what: 'shot', partId, startMs: one.startMs, endMs: one.endMs })
    things.push({ what: 'still', partId, startMs: other.startMs, endMs: other.endMs })
  }
  await call('/api/acts', {
    kind: 'gather',
    things: things.map((thing, index) => ({ id: gatheredIds[index]!, ...thing })),
  })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

async function takenOut(form: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: 'Take it out' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: form }).click()
  return readFileSync(await (await download).path())
}

/** How many different greys a picture has, looked at here and there. */
async function greysOf(png: Buffer): Promise<{ width: number; height: number; greys: number }> {
  const { width, height } = await loadImage(png)
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.drawImage(await loadImage(png), 0, 0)
  const { data } = pen.getImageData(0, 0, width, height)
  const greys = new Set<number>()
  for (let at = 0; at < data.length; at += 4 * 37) greys.add(data[at]!)
  return { width, height, greys: greys.size }
}

const filmOf = (partId: string) => films.find(({ parts }) => parts.some(({ id }) => id === partId))!.film.id

const caption = (number: number) => page.getByRole('textbox', { name: `Caption of ${number}`, exact: true })
const focusCell = async (cell: Locator) => {
  await cell.focus()
  await until(() => cell.evaluate(one => one === document.activeElement), 'it is in focus')
}

describeInBrowser('a plate', () => {
  test('is not there at first, and the list of plates says what one is for', async () => {
    await page.goto(new URL('/reading', program.address).href)
    await page.getByRole('link', { name: 'Plates', exact: true }).click()
    await page.getByText(/A plate is a light table/).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'New plate' }).click()
    await page.waitForURL(/reading\/plates\/./)
    await page.getByText(/Nothing lies here yet/).waitFor()
    await expectAccessible(page)
  })

  test('is filled from the tray: by its button, and one by one by hand', async () => {
    await page.getByRole('button', { name: 'Lay the tray on it (4)' }).click()
    await until(async () => (await cells().count()) === 4, 'all four lie on it')
    await until(async () => (await inOrder()).length === 4, 'and are kept')
    expect(await numbers()).toBe('1234')
    expect(new Set((await inOrder()).map(({ partId }) => partId)).size).toBe(2)
    await page.keyboard.press('Control+j')
    const line = page.locator('#tray [role=row]').first()
    await line.waitFor()
    await line.dragTo(cells().nth(1), { targetPosition: { x: 3, y: 30 } })
    await until(async () => (await cells().count()) === 5, 'one more was dragged onto it')
    await until(async () => (await inOrder()).length === 5, 'it is kept')
    const starts = await startsOf()
    expect(starts[1]).toBe(starts[0])
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await until(async () => (await inOrder()).length === 4, 'it is taken back')
    await page.keyboard.press('Escape')
  })

  test('is arranged by keys and by hand, and the numbers follow', async () => {
    const before = await startsOf()
    await focusCell(cells().nth(0))
    await page.keyboard.press('Alt+ArrowRight')
    await until(async () => (await startsOf())[1] === before[0], 'the first is the second')
    await cells()
      .nth(3)
      .dragTo(cells().nth(0), { targetPosition: { x: 3, y: 30 } })
    await until(async () => (await startsOf())[0] === before[3], 'the last is the first')
    expect(await numbers()).toBe('1234')
    await focusCell(cells().nth(0))
    await page.keyboard.press('+')
    await until(async () => (await inOrder())[0]!.size === 2, 'it is larger')
    const wide = await Promise.all([0, 1].map(async at => (await cells().nth(at).boundingBox())!.width))
    expect(wide[0]! / wide[1]!).toBeGreaterThan(1.8)
  })

  test('is captioned, each still and the whole, and named', async () => {
    await caption(1).fill('The gate, 厂门')
    await caption(2).fill('The chimney')
    await page.getByRole('textbox', { name: 'Caption of the plate' }).fill('What stands, and what passes.')
    await page.getByRole('textbox', { name: 'Name of the plate' }).fill('Gates and trains')
    await page.keyboard.press('Enter')
    await until(async () => (await readings()).plates[0]!.name === 'Gates and trains', 'the name is kept')
    expect((await readings()).plates[0]!.caption).toBe('What stands, and what passes.')
    expect((await inOrder()).map(one => one.caption).slice(0, 2)).toEqual(['The gate, 厂门', 'The chimney'])
    await expectAccessible(page)
  })

  test('shows a span as a clip under the hand and in focus, two at once, and a still as a still', async () => {
    const spans = (await inOrder()).flatMap(({ what }, index) => (what === 'still' ? [] : [index]))
    expect(spans).toHaveLength(2)
    await focusCell(cells().nth(spans[0]!))
    await cells().nth(spans[1]!).hover()
    await until(async () => (await page.locator('[role=grid] video').count()) === 2, 'two clips move')
    const [item] = (await inOrder()).slice(spans[0], spans[0]! + 1)
    await until(
      () =>
        cells()
          .nth(spans[0]!)
          .locator('video')
          .evaluate(
            (video, { from, to }) => {
              const { currentTime, paused } = video as HTMLVideoElement
              return !paused && currentTime * 1000 > from && currentTime * 1000 < to + 200
            },
            { from: item!.startMs, to: item!.endMs },
          ),
      'it plays inside of its span',
    )
    await page.mouse.move(2, 2)
    await page.getByRole('textbox', { name: 'Name of the plate' }).focus()
    await until(async () => (await page.locator('[role=grid] video').count()) === 0, 'they stand still')
  })

  test('stands so after a reload, and another window sees what is done to it', async () => {
    await page.reload()
    await until(async () => (await cells().count()) === 4, 'it is there again')
    expect(await caption(1).inputValue()).toBe('The gate, 厂门')
    const other = await page.context().newPage()
    await other.goto(page.url())
    await until(async () => (await cells(other).count()) === 4, 'it is in the other window')
    await focusCell(cells().nth(3))
    await page.keyboard.press('Delete')
    await until(async () => (await cells(other).count()) === 3, 'one is off there too')
    await page.keyboard.press('Control+z')
    await until(async () => (await cells(other).count()) === 4, 'undo brings it back there too')
    await page.keyboard.press('Control+Shift+z')
    await until(async () => (await cells(other).count()) === 3, 'redo takes it off again')
    await page.keyboard.press('Control+z')
    await until(async () => (await cells().count()) === 4, 'and undo brings it back')
    await other.close()
  })

  test('goes out as a PDF of one page with four stills, and as a picture', async () => {
    const pdf = await PDFDocument.load(await takenOut(/PDF/))
    expect(pdf.getPageCount()).toBe(1)
    expect(pdf.getTitle()).toBe('Gates and trains')
    const images = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, one]) => (one instanceof PDFRawStream ? [one.dict] : []))
      .filter(dict => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))
    const filters = images.map(dict => String(dict.get(PDFName.of('Filter'))))
    expect(filters.filter(name => name === '/DCTDecode')).toHaveLength(4)
    // Its name, its caption, two captions, and number, film and time of each: those that are alike once.
    expect(filters.filter(name => name !== '/DCTDecode').length).toBeGreaterThanOrEqual(10)
    const { width, height, greys } = await greysOf(await takenOut(/PNG/))
    expect(width).toBe(1684)
    expect(height).toBeGreaterThan(400)
    expect(greys).toBeGreaterThan(10)
  })

  test('goes out as a set for a publisher: stills at the size of the film, captions, and what to look at first', async () => {
    await page.getByRole('button', { name: 'Take it out' }).click()
    await page.getByRole('menuitem', { name: 'For a publisher' }).click()
    const dialog = page.getByRole('dialog', { name: 'Stills for a publisher' })
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save the stills' }).click()
    const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())))
    await dialog.getByText('4 stills are being saved.').waitFor()
    await dialog.getByText(/No ground is stated for stills of: /).waitFor()
    expect(Object.keys(files).filter(name => name.endsWith('.png'))).toHaveLength(4)
    const { width } = await loadImage(Buffer.from(files['stills/figure-01.png']!))
    expect(width).toBe(films[0]!.files[0]!.width)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  test('goes out without a still that is withheld at the desk, and says so and why', async () => {
    const here = page.url()
    const item = (await inOrder()).find(({ what }) => what === 'shot')!
    await page.goto(new URL(`/coding/${item.partId}?frame=30`, program.address).href)
    const pane = page.getByRole('complementary', { name: 'Inspector' })
    const withheld = pane.getByRole('region', { name: 'Withheld' })
    await withheld.getByRole('button', { name: 'Withhold this shot' }).click()
    await withheld.getByRole('textbox', { name: 'Why' }).fill('asked not to be shown')
    await withheld.getByRole('textbox', { name: 'Why' }).press('Enter')
    await expectAccessible(page)
    const spans = async () => (await call<WorldAnswer>('/api/world')).withheldSpans
    await expect.poll(spans).toMatchObject([{ partId: item.partId, reason: 'asked not to be shown' }])
    await page.goto(here)
    await cells().first().waitFor()
    const stills = async () => {
      const pdf = await PDFDocument.load(await takenOut(/PDF/))
      return pdf.context
        .enumerateIndirectObjects()
        .filter(
          ([, one]) =>
            one instanceof PDFRawStream && String(one.dict.get(PDFName.of('Filter'))) === '/DCTDecode',
        ).length
    }
    const [span] = await spans()
    const kept = (await inOrder()).filter(
      one => one.partId !== span!.partId || one.endMs <= span!.startMs || span!.endMs <= one.startMs,
    )
    expect(kept.length).toBeLessThan(4)
    expect(await stills()).toBe(kept.length)
    await call('/api/undo', { area: 'shots', filmId: filmOf(item.partId) })
    await call('/api/undo', { area: 'shots', filmId: filmOf(item.partId) })
    expect(await spans()).toEqual([])
    expect(await stills()).toBe(4)
  })

  test('stands in the list with its stills, and is removed and brought back whole', async () => {
    await page.getByRole('link', { name: 'Plates', exact: true }).click()
    await page.getByRole('link', { name: /Gates and trains 4 stills/ }).click()
    await page.getByRole('button', { name: 'Remove the plate' }).click()
    await page.getByText(/A plate is a light table/).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: /Gates and trains 4 stills/ }).waitFor()
  })

  test('stands whole at 640 pixels, in Chinese', async () => {
    await page.setViewportSize({ width: 640, height: 720 })
    await page.evaluate(
      `localStorage.setItem('silverscreen.preferences', JSON.stringify({ language: 'zh-Hans' }))`,
    )
    await expect.poll(async () => (await readings()).plates.length).toBeGreaterThan(0)
    const plateId = (await readings()).plates[0]!.id
    for (const address of ['/reading/plates', `/reading/plates/${plateId}`]) {
      await page.goto(new URL(address, program.address).href)
      await page.getByRole('heading', { name: '解读' }).waitFor()
      await expectAccessible(page)
      const [inside, whole] = (await page.evaluate(
        '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
      )) as number[]
      expect(whole).toBe(inside)
    }
    expect(browser.errors).toEqual([])
  })
})
