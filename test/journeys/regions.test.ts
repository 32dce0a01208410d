import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodingAnswer, PartView } from '../../src/server/contracts/index.ts'
import type { FrameClock, RegionPlace } from '../../src/study/index.ts'
import { frameToMs, msToFrame, regionsOf } from '../../src/study/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
let part: PartView
let clock: FrameClock
const { call, cards, untilTasksEnd } = talkTo(() => program)
const codeId = '01900000-0000-7000-8000-0000000000c1'

/** Three shots of two seconds, in a picture of four by three. */
beforeAll(async () => {
  program = await startProgram(`${place.folder}/study`, { roots: [place.folder] })
  const file = `${place.folder}/train.mp4`
  await encodeGreyFilm(file, { shots: 3, framesPerShot: 50 })
  await call('/api/add', { paths: [file] })
  await untilTasksEnd()
  const [card] = await cards()
  part = await call<PartView>(`/api/parts/${card!.parts[0]!.id}`)
  clock = part.clock as FrameClock
  const names = { en: 'train', 'zh-Hans': '火车' }
  const code = { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'c' }
  await call('/api/acts', { kind: 'add-code', code })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const keys = async (...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}

/** Held as a hand holds it: pressed again and again, and let go of once. */
async function hold(key: string, presses: number): Promise<void> {
  const [last, ...modifiers] = key.split('+').reverse() as [string, ...string[]]
  for (const modifier of modifiers) await page.keyboard.down(modifier)
  for (let press = 0; press < presses; press++) await page.keyboard.down(last)
  await page.keyboard.up(last)
  for (const modifier of modifiers) await page.keyboard.up(modifier)
}

async function openDesk(frame: number, on = page): Promise<void> {
  await on.goto(new URL(`/coding/${part.partId}?frame=${frame}`, program.address).href)
  await on.locator('video').waitFor()
  await shows(frame, on)
}

const shows = (frame: number, on = page) =>
  expect.poll(async () => Number(await on.getByTestId('frame-number').inputValue())).toBe(frame)

async function goTo(frame: number): Promise<void> {
  const field = page.getByTestId('frame-number')
  await field.fill(String(frame))
  await field.press('Enter')
  await shows(frame)
}

/** Where a box over the picture stands, in ten-thousandths of the picture, as the page has it. */
async function standing(testId = 'region', on = page): Promise<RegionPlace[]> {
  return on.getByTestId(testId).evaluateAll(boxes =>
    boxes.map(box => {
      const { left, top, width, height } = (box as HTMLElement).style
      const whole = (share: string) => Math.round(Number.parseFloat(share) * 100)
      return { x: whole(left), y: whole(top), width: whole(width), height: whole(height) }
    }),
  )
}

const expectStanding = (places: readonly RegionPlace[], testId?: string) =>
  expect.poll(() => standing(testId)).toEqual(places)

/** What is kept: of each region its keys, by frame and place. */
async function kept(): Promise<(RegionPlace & { frame: number })[][]> {
  const { regionKeys } = await call<CodingAnswer>(`/api/films/${part.filmId}/coding`)
  return regionsOf(regionKeys).map(region =>
    region.keys.map(({ atMs, x, y, width, height }) => {
      const frame = msToFrame(clock, atMs)
      expect(frameToMs(clock, frame)).toBe(atMs)
      return { frame, x, y, width, height }
    }),
  )
}

const untilKept = (wanted: unknown) => expect.poll(kept, { timeout: 20_000 }).toEqual(wanted)

/** Drags over the picture, from share to share of it. */
async function drag(from: [number, number], to: [number, number]): Promise<void> {
  const { x, y, width, height } = (await page.getByTestId('regions').boundingBox())!
  await page.mouse.move(x + from[0] * width, y + from[1] * height)
  await page.mouse.down()
  await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 4 })
  await page.mouse.up()
}

/** Within a pixel or two of where the pointer went. */
function expectAbout(is: RegionPlace, wanted: RegionPlace): void {
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(Math.abs(is[side] - wanted[side]), `${side} ${is[side]}`).toBeLessThan(150)
}

describeInBrowser('a region of a mark', () => {
  test('is drawn at one frame, is changed at another, and halfway stands halfway, on just these frames', async () => {
    await openDesk(60)
    await keys('c', 'm')
    const whole = (await page.locator('[data-picture]').boundingBox())!
    const box = (await page.getByTestId('regions').boundingBox())!
    expect(box.width / box.height).toBeCloseTo(4 / 3, 2)
    await keys('Shift+B')
    await page.getByText('Drag in the picture').waitFor()
    await expectAccessible(page)
    await drag([0.2, 0.1], [0.5, 0.4])
    await until(async () => (await kept()).length === 1, 'the region is kept')
    const [[first]] = (await kept()) as [[RegionPlace & { frame: number }]]
    expect(first.frame).toBe(60)
    expectAbout(first, { x: 2000, y: 1000, width: 3000, height: 3000 })
    const { frame: _, ...drawn } = first
    await expectStanding([drawn], 'region-in-hand')
    // Another frame: by K and L the region stays in hand, and the arrows move it there, exactly.
    await page.keyboard.down('k')
    for (let step = 0; step < 20; step++) await page.keyboard.press('l')
    await page.keyboard.up('k')
    await shows(80)
    await hold('ArrowRight', 20)
    await untilKept([[first, { ...drawn, frame: 80, x: drawn.x + 1000 }]])
    await hold('Shift+ArrowDown', 8)
    await untilKept([[first, { ...drawn, frame: 80, x: drawn.x + 1000, height: drawn.height + 400 }]])
    await keys('Escape')
    expect(await page.getByTestId('region-in-hand').count()).toBe(0)
    await goTo(70)
    await expectStanding([{ ...drawn, x: drawn.x + 500, height: drawn.height + 200 }])
    await goTo(55)
    await expectStanding([drawn])
    await goTo(95)
    await expectStanding([{ ...drawn, x: drawn.x + 1000, height: drawn.height + 400 }])
    await goTo(20)
    await expectStanding([])
    expect(await page.locator('[data-picture]').boundingBox()).toEqual(whole)
    expect((await page.getByTestId('regions').boundingBox())!).toEqual(box)
  })

  test('is sized by its handles and moved by its body, and every step is taken back and made again', async () => {
    const before = await kept()
    await goTo(70)
    await keys('m', 'Shift+E')
    const [there] = (await standing('region-in-hand')) as [RegionPlace]
    const right = (there.x + there.width) / 10_000
    const lower = (there.y + there.height) / 10_000
    await drag([right, lower], [right + 0.1, lower + 0.1])
    await until(async () => (await kept())[0]!.length === 3, 'there is a key at this frame')
    const [sized] = (await standing('region-in-hand')) as [RegionPlace]
    expect([sized.x, sized.y]).toEqual([there.x, there.y])
    expectAbout(sized, { ...there, width: there.width + 1000, height: there.height + 1000 })
    await drag([there.x / 10_000 + 0.1, there.y / 10_000 + 0.1], [2, 2])
    const moved = { ...sized, x: 10_000 - sized.width, y: 10_000 - sized.height }
    await expectStanding([moved], 'region-in-hand')
    await untilKept([[before[0]![0], { frame: 70, ...moved }, before[0]![1]]])
    await keys('Control+z')
    await expectStanding([sized], 'region-in-hand')
    await keys('Control+z')
    await untilKept(before)
    await keys('Control+Shift+z')
    await expectStanding([sized], 'region-in-hand')
    await keys('Shift+Delete')
    await untilKept(before)
    await keys('Shift+Delete')
    await page.getByText('has no key at this frame').waitFor()
    // A press beside it lets it go, and does not play the film.
    await drag([0.98, 0.98], [0.98, 0.98])
    await expect.poll(() => page.getByTestId('region-in-hand').count()).toBe(0)
    expect(await page.getByTestId('speed').getAttribute('data-rate')).toBe('0')
  })

  test('is one of several, drawn by keys alone; all are there after a reload, and the inspector leads to their keys', async () => {
    const before = await kept()
    await keys('Shift+B')
    await hold('ArrowUp', 10)
    await hold('Shift+ArrowLeft', 4)
    expect(await kept()).toEqual(before)
    await keys('Enter')
    const second = { frame: 70, x: 3500, y: 2500, width: 2800, height: 4000 }
    await untilKept([...before, [second]])
    await page.reload()
    await page.locator('video').waitFor()
    await shows(70)
    await expect.poll(async () => (await standing()).length).toBe(2)
    await keys('m')
    const lines = page.getByTestId('region-line')
    expect(await lines.count()).toBe(2)
    await lines.first().getByRole('button', { name: /^\d:/ }).last().click()
    await shows(80)
    await expect.poll(() => page.getByTestId('region-in-hand').count()).toBe(1)
    await keys('Shift+E')
    await expectStanding([{ x: 3500, y: 2500, width: 2800, height: 4000 }], 'region-in-hand')
    await keys('Escape', 'Shift+H')
    await expect.poll(async () => (await standing()).length).toBe(0)
    await keys('Shift+H')
    await expect.poll(async () => (await standing()).length).toBe(2)
    await page.getByTestId('region').first().getByRole('button').click()
    await keys('Shift+E', 'Delete')
    await untilKept(before)
    await keys('Control+z')
    await untilKept([...before, [second]])
    await keys('Escape', 'Shift+E', 'Shift+E', 'Delete')
    await untilKept(before)
  })

  test('stands where it stood when an edge of its mark is moved over a key, and goes and comes with the mark', async () => {
    const [[first, last]] = (await kept()) as [[RegionPlace & { frame: number }, RegionPlace]]
    const halfway = { x: first!.x + 500, y: first!.y, width: first!.width, height: first!.height + 200 }
    await goTo(70)
    await keys('m', 's', 's')
    await hold('ArrowLeft', 24)
    const mark = async () => (await call<CodingAnswer>(`/api/films/${part.filmId}/coding`)).marks[0]
    await until(async () => (await mark())?.endMs === frameToMs(clock, 76), 'the edge is moved')
    await page.getByText('outside the mark').waitFor()
    await keys('Escape')
    await goTo(70)
    await expectStanding([halfway])
    await untilKept([[first, last]])
    await keys('m', 'Delete')
    await untilKept([])
    await expectStanding([])
    await keys('Control+z')
    await untilKept([[first, last]])
    await expectStanding([halfway])
    await keys('Control+z')
    await until(async () => (await mark())?.endMs === frameToMs(clock, 100), 'the edge is back')
  })

  test('is given in numbers too, and stands on the stills of the contact sheet and of the page of its code', async () => {
    const [[first, last]] = (await kept()) as [[RegionPlace & { frame: number }, RegionPlace]]
    await goTo(90)
    await keys('m', 'Shift+E')
    const numbers = page.getByRole('group', { name: 'Where it stands at this frame' })
    await expect.poll(() => numbers.getByLabel('Height, %').inputValue()).toBe(String(last.height / 100))
    await numbers.getByLabel('Width, %').fill('12.34')
    await page.keyboard.press('Enter')
    const { x, y, height } = last
    await untilKept([[first, last, { frame: 90, x, y, width: 1234, height }]])
    await numbers.getByLabel('From the left, %').fill('95')
    await page.keyboard.press('Enter')
    await page.getByText('lies within the picture, and this one would leave it').waitFor()
    await expect.poll(() => numbers.getByLabel('From the left, %').inputValue()).toBe(String(x / 100))
    await expectAccessible(page)
    await page.evaluate('document.activeElement.blur()')
    await keys('Control+z')
    await untilKept([[first, last]])
    // The still of the shot is of frame 74, seven tenths of the way from one key to the other.
    const between = (from: number, to: number) => Math.round(from + 0.7 * (to - from))
    const halfway = {
      ...{ x: between(first.x, last.x), y: first.y, width: first.width },
      height: between(first.height, last.height),
    }
    await expectStanding([halfway], 'region-on-still')
    await page.goto(new URL(`/codebook?code=${codeId}`, program.address).href)
    await expectStanding([halfway], 'region-on-still')
    const still = (await page.getByTestId('region-on-still').locator('..').boundingBox())!
    expect(still.width / still.height).toBeCloseTo(4 / 3, 1)
    await page.goto(new URL(`/coding/${part.partId}`, program.address).href)
  })

  test('is drawn over stills where the browser plays no film, says what it is in Chinese, and any eye can read it', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN', width: 640 })
    await chinese.route('**/media/{files,playable}/**', route => route.abort())
    await chinese.goto(new URL(`/coding/${part.partId}?frame=60`, program.address).href)
    await chinese.locator('[data-picture] img').waitFor()
    const [[first]] = (await kept()) as [[RegionPlace & { frame: number }]]
    await expect
      .poll(() => standing('region', chinese))
      .toEqual([{ x: first.x, y: first.y, width: first.width, height: first.height }])
    expect(await chinese.getByTestId('region').textContent()).toBe('火车')
    await chinese.keyboard.press('m')
    await chinese.keyboard.press('Shift+E')
    await chinese.getByText('已抓取：').waitFor()
    await chinese.getByRole('button', { name: '隐藏区域' }).waitFor()
    await expectAccessible(chinese)
    await chinese.context().close()
    expect(browser.errors.filter(error => !/ERR_FAILED/.test(error))).toEqual([])
  })
})
