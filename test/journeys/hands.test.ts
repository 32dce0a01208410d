import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodingAnswer, PartView } from '../../src/server/contracts/index.ts'
import type { FrameClock, Mark } from '../../src/study/index.ts'
import { frameToMs } from '../../src/study/index.ts'
import { realFilm, sharedFolder } from '../real-data.ts'
import { expectAccessible } from './accessible.ts'
import { atRest } from './at-rest.ts'
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

const id = (at: number) => `01900000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`
const codes = [
  { id: id(1), names: { en: 'tree', 'zh-Hans': '树' }, key: 'c', colour: '#0072b2' },
  { id: id(2), names: { en: 'meadow', 'zh-Hans': '草地' }, key: 'i', colour: '#d55e00' },
  { id: id(3), names: { en: 'sky', 'zh-Hans': '天空' }, key: null, colour: '#009e73' },
]
const [tree, meadow] = codes.map(code => code.id) as [string, string, string]

beforeAll(async () => {
  if (!sharedFolder) return
  program = await startProgram(`${place.folder}/study`, { roots: [place.folder, sharedFolder] })
  await call('/api/add', { paths: [realFilm('big_buck_bunny_opening.mp4')] })
  await untilTasksEnd()
  const [card] = await cards()
  part = await call<PartView>(`/api/parts/${card!.parts[0]!.id}`)
  clock = part.clock as FrameClock
  for (const code of codes) await call('/api/acts', { kind: 'add-code', code: { ...code, kind: 'symbol' } })
  const pass = { kind: 'start-pass', passId: id(10), filmId: part.filmId, codeIds: [tree, meadow] }
  await call('/api/acts', pass)
  browser = await openBrowser()
  page = await browser.newPage()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

async function openDesk(on: Page = page, frame = 0): Promise<void> {
  await on.goto(new URL(`/coding/${part.partId}?frame=${frame}`, program.address).href)
  await on.locator('video').waitFor()
  await shows(frame, on)
}

const frameShown = async (on: Page = page) => Number(await on.getByTestId('frame-number').inputValue())
const shows = (frame: number, on: Page = page) => expect.poll(() => frameShown(on)).toBe(frame)
/** Where the film stands once the picture has come. */
async function frameAtRest(): Promise<number> {
  const see = async () => ({
    frame: await frameShown(),
    sought: await page.getByTestId('sought-frame').textContent(),
  })
  return (await atRest(see, ({ sought }) => sought === '')).frame
}
const rate = async () => Number(await page.getByTestId('speed').getAttribute('data-rate'))
const keys = async (...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}
const times = (key: string, count: number) => Array.from({ length: count }, () => key)
const coding = () => call<CodingAnswer>(`/api/films/${part.filmId}/coding`)
const span = (from: number, to: number) => ({ startMs: frameToMs(clock, from), endMs: frameToMs(clock, to) })

/** What is kept, by code and frames: the first frame and the one after the last. */
async function kept(): Promise<string[]> {
  const saved = () => page.getByTestId('save-state').getAttribute('data-state')
  await until(async () => (await saved()) === 'saved', 'everything is saved')
  return (await coding()).marks.map(said).sort()
}

function said({ codeId, startMs, endMs, attachedTo, passId }: Mark): string {
  const name = codes.find(code => code.id === codeId)!.names.en
  const frames = Array.from({ length: 721 }, (_, frame) => frameToMs(clock, frame))
  const at = `${frames.indexOf(startMs)}–${frames.indexOf(endMs)}`
  const more = [attachedTo !== null && 'on its shot', passId === null && 'example']
  return [name, at, ...more].filter(Boolean).join(' ')
}

const goTo = async (frame: number) => {
  const field = page.getByTestId('frame-number')
  await field.fill(String(frame))
  await field.press('Enter')
  await shows(frame)
}

async function clearAll(): Promise<void> {
  for (const { id: markId } of (await coding()).marks)
    await call('/api/acts', { kind: 'remove-mark', filmId: part.filmId, markId })
  await page.reload()
  await page.locator('video').waitFor()
}

const describeOnFilm = sharedFolder ? describeInBrowser : describeInBrowser.skip

describeOnFilm('hands at the desk', () => {
  test('play, faster, slowly, backwards and by single frames with J, K and L, and nothing is looked through by it', async () => {
    await openDesk(page, 100)
    await keys('l')
    await expect.poll(rate).toBe(1)
    await keys('l', 'l', 'l')
    expect(await rate()).toBe(4)
    await expect.poll(frameShown).toBeGreaterThan(140)
    await keys('k')
    expect(await rate()).toBe(0)
    const stood = await frameAtRest()
    await keys('k')
    await page.waitForTimeout(200)
    expect(await frameShown()).toBe(stood)
    await keys('Shift+L')
    expect(await rate()).toBe(0.5)
    await keys('j')
    expect(await rate()).toBe(-1)
    await expect.poll(frameShown).toBeLessThan(stood - 20)
    await keys('k')
    const back = await frameAtRest()
    await page.keyboard.down('k')
    await keys('l', 'l', 'l', 'j')
    await page.keyboard.up('k')
    await shows(back + 2)
    expect((await coding()).lookedThrough).toEqual([])
  })

  test('choose a speed in the transport, which is the usual one after a reload', async () => {
    await page.getByTestId('speed').click()
    await page.getByRole('menuitem', { name: '1.5×' }).click()
    await page.reload()
    await page.locator('video').waitFor()
    await keys('l')
    await expect.poll(rate).toBe(1.5)
    await keys('k')
    await page.getByTestId('speed').click()
    await page.getByRole('menuitem', { name: '1×', exact: true }).click()
  })

  test('mark a shot by a tap, and what goes by while the key is held, on whole frames, several codes at once', async () => {
    await openDesk(page, 300)
    await keys('c')
    expect(await kept()).toEqual(['tree 285–378 on its shot'])
    await goTo(20)
    await page.keyboard.down('c')
    await keys(...times('ArrowRight', 4))
    await page.keyboard.down('i')
    await expect.poll(() => page.getByTestId('growing-mark').count()).toBe(2)
    await keys(...times('ArrowRight', 6))
    await page.keyboard.up('c')
    await keys('ArrowRight')
    await page.keyboard.up('i')
    expect(await page.getByTestId('growing-mark').count()).toBe(0)
    expect(await kept()).toEqual(['meadow 24–32', 'tree 20–31', 'tree 285–378 on its shot'])
  })

  test('end a held key where the window is left', async () => {
    await goTo(400)
    await page.keyboard.down('c')
    await keys(...times('ArrowRight', 5))
    await page.evaluate(() => window.dispatchEvent(new Event('blur')))
    await keys('ArrowRight')
    await page.keyboard.up('c')
    expect(await kept()).toContain('tree 400–406')
    await keys('Control+z')
    expect(await kept()).not.toContain('tree 400–406')
  })

  test('hold while the film plays, and the mark lies where the film was', async () => {
    await goTo(560)
    await keys('l')
    await expect.poll(frameShown).toBeGreaterThan(562)
    await page.keyboard.down('c')
    await expect.poll(frameShown).toBeGreaterThan(580)
    await keys('k')
    await page.keyboard.up('c')
    const last = await frameAtRest()
    const mark = (await kept()).find(one => /^tree 5[67]\d–/.test(one))!
    expect(mark).toMatch(new RegExp(`^tree 5[67]\\d–${last + 1}$`))
    await keys('Control+z')
    expect(await kept()).not.toContain(mark)
  })

  test('mark what lies between in and out points, take that off again, and let a code’s key go before the point’s', async () => {
    await goTo(60)
    await keys('[')
    await goTo(79)
    await keys(']', 'i')
    expect(await kept()).toContain('meadow 60–80')
    await keys('i')
    expect(await kept()).not.toContain('meadow 60–80')
    await keys('c', 'Shift+I')
    await shows(60)
    await keys('Shift+O')
    await shows(79)
    expect(await kept()).toContain('tree 60–80')
    const range = page.getByTestId('in-out')
    expect([await range.getAttribute('data-in'), await range.getAttribute('data-out')]).toEqual(
      [60, 80].map(frame => String(frameToMs(clock, frame))),
    )
    await page.reload()
    await page.locator('video').waitFor()
    await goTo(10)
    await keys('Shift+I')
    await shows(60)
    await keys('Shift+O')
    await shows(79)
  })

  test('loop between the points, and over the shot where there are none', async () => {
    await keys('Shift+ ')
    await page.waitForTimeout(1500)
    for (let looks = 0; looks < 10; looks++) {
      const frame = await frameShown()
      expect(58 < frame && frame < 84, `frame ${frame}`).toBe(true)
      await page.waitForTimeout(60)
    }
    await keys('Shift+ ')
    expect(await rate()).toBe(0)
    await keys('Shift+X')
    expect(await page.getByTestId('in-out').isVisible()).toBe(false)
    await goTo(376)
    await keys('Shift+ ')
    await expect.poll(frameShown).toBeLessThan(300)
    await keys('Shift+ ')
  })

  test('move an edge by frames, by a second, to a cut, and the whole, each shown by the picture and kept as it is let go of', async () => {
    await goTo(65)
    await keys('m', 's', 's')
    await page.getByText('Its end is in hand').waitFor()
    await shows(79)
    await keys('ArrowRight', 'ArrowRight')
    await shows(81)
    expect(await kept()).toContain('tree 60–82')
    await keys('Shift+ArrowRight')
    await shows(105)
    await keys('ArrowDown')
    await shows(284)
    expect(await kept()).toContain('tree 60–285')
    await keys(...times('Control+z', 4))
    expect(await kept()).toContain('tree 60–80')
    await keys('s', 'ArrowLeft')
    await page.getByText('The whole is in hand').waitFor()
    await shows(59)
    expect(await kept()).toContain('tree 59–79')
    await keys('Escape', 'Escape')
    expect(await page.getByTestId('mark-handles').count()).toBe(0)
  })

  test('hold an arrow, and what was moved so is one step to take back', async () => {
    await goTo(65)
    await keys('m', 's')
    await page.keyboard.down('ArrowLeft')
    for (let repeats = 0; repeats < 7; repeats++) await page.keyboard.down('ArrowLeft')
    await shows(51)
    expect(await kept()).toContain('tree 59–79')
    await page.keyboard.up('ArrowLeft')
    expect(await kept()).toContain('tree 51–79')
    await keys('Control+z')
    expect(await kept()).toContain('tree 59–79')
    await keys('Escape', 'Escape')
  })

  test('give a mark another code, copy it to the playhead and remove it, and take all of it back and forth across a reload', async () => {
    const before = await kept()
    await goTo(60)
    await keys('m', 'Shift+R')
    await page.getByRole('menu').and(page.locator(':focus')).waitFor()
    await keys('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await kept()).toContain('sky 59–79 example')
    await keys('s')
    await shows(59)
    await goTo(500)
    await keys('Shift+D')
    expect(await kept()).toEqual(expect.arrayContaining(['sky 500–520 example', 'sky 59–79 example']))
    await keys('Escape', 'Escape', 'm')
    await page.getByTestId('mark-handles').waitFor()
    await keys('Delete')
    expect(await kept()).not.toContain('sky 500–520 example')
    const after = await kept()
    await page.reload()
    await page.locator('video').waitFor()
    await keys(...times('Control+z', 3))
    expect(await kept()).toEqual(before)
    await page.reload()
    await page.locator('video').waitFor()
    await keys(...times('Control+Shift+Z', 3))
    expect(await kept()).toEqual(after)
  })

  test('never take a span off with a shot that it reaches beyond, and say what keeps the code there', async () => {
    await clearAll()
    await openDesk(page, 370)
    await page.keyboard.down('c')
    await keys(...times('Shift+ArrowRight', 8))
    await page.keyboard.up('c')
    expect(await kept()).toEqual(['tree 370–563'])
    await goTo(450)
    await keys('c')
    await page.getByText(/reaches beyond this shot/).waitFor()
    expect(await kept()).toEqual(['tree 370–563'])
    await page.getByTestId('mark-handles').waitFor()
    await keys('Delete')
    expect(await kept()).toEqual([])
  })

  test('copy all marks between the points to the playhead, and refuse what would leave the film', async () => {
    await call('/api/acts', {
      ...{ kind: 'mark-span', filmId: part.filmId, partId: part.partId, codeId: tree, passId: id(10) },
      ...{ newMarkId: id(20), ...span(10, 20) },
    })
    await call('/api/acts', {
      ...{ kind: 'mark-span', filmId: part.filmId, partId: part.partId, codeId: meadow, passId: id(10) },
      ...{ newMarkId: id(21), ...span(15, 31) },
    })
    await openDesk(page, 5)
    await keys('[')
    await goTo(40)
    await keys(']')
    await goTo(205)
    await keys('Shift+D')
    expect(await kept()).toEqual(['meadow 15–31', 'meadow 215–231', 'tree 10–20', 'tree 210–220'])
    await goTo(700)
    await keys('Shift+D')
    await page
      .getByText(/reaches beyond the end of the film/)
      .first()
      .waitFor()
    expect(await kept()).toHaveLength(4)
    await keys('Shift+X')
  })

  test('are done by pointer as well: an edge dragged to a cut, points dragged in the ruler', async () => {
    await openDesk(page, 212)
    await keys('m')
    const handles = page.getByTestId('mark-handles')
    await handles.waitFor()
    const axis = (await page.getByRole('slider', { name: 'Time line' }).boundingBox())!
    const x = (frame: number) => axis.x + (frame / 720) * axis.width
    const box = (await handles.boundingBox())!
    await page.mouse.move(box.x + box.width, box.y + 8)
    await page.mouse.down()
    await page.mouse.move(x(250), box.y + 8, { steps: 4 })
    await page.mouse.move(x(285) + 3, box.y + 8, { steps: 3 })
    await shows(284)
    await page.mouse.up()
    expect((await kept()).filter(one => one.endsWith('–285'))).toHaveLength(1)
    await keys('Escape', 'Escape')
    await goTo(100)
    await keys('[')
    await page.mouse.move(x(100), axis.y + 6)
    await page.mouse.down()
    await page.mouse.move(x(150), axis.y + 6, { steps: 4 })
    await page.mouse.move(x(378) - 3, axis.y + 6, { steps: 4 })
    await page.mouse.up()
    await shows(378)
    await keys('Shift+X')
  })

  test('have every act in the palette by name, and leave nothing out at 640 pixels, in Chinese', async () => {
    await keys('Control+k')
    await page.keyboard.type('out point')
    await page.getByRole('option', { name: /Out point at this frame/ }).waitFor()
    await expectAccessible(page)
    await keys('Escape', 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expectAccessible(page)
    const narrow = await browser.newPage({ locale: 'zh-CN', width: 640, height: 360 })
    await openDesk(narrow, 30)
    await narrow.keyboard.press('[')
    await narrow.keyboard.press(']')
    await narrow.keyboard.press('c')
    await narrow.keyboard.press('m')
    await narrow.getByTestId('mark-handles').waitFor({ state: 'attached' })
    await expectAccessible(narrow)
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
    await narrow.context().close()
    expect(browser.errors).toEqual([])
  })
})
