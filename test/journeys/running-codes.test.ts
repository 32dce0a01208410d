import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodingAnswer, PartView } from '../../src/server/contracts/index.ts'
import type { FrameClock } from '../../src/study/index.ts'
import { frameCount, msToFrame } from '../../src/study/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
let part: PartView
const { call, cards, untilTasksEnd } = talkTo(() => program)

const id = (at: number) => `01900000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`
const codes = [
  { id: id(1), names: { en: 'yard', 'zh-Hans': '厂区' }, key: 'd', colour: '#0072b2' },
  { id: id(2), names: { en: 'street', 'zh-Hans': '街道' }, key: 't', colour: '#d55e00' },
  { id: id(3), names: { en: 'home', 'zh-Hans': '家' }, key: 'h', colour: '#009e73' },
]

beforeAll(async () => {
  program = await startProgram(`${place.folder}/study`, { roots: [place.folder] })
  const file = `${place.folder}/places.mp4`
  await encodeGreyFilm(file, { shots: 3, framesPerShot: 50 })
  await call('/api/add', { paths: [file] })
  await untilTasksEnd()
  const [card] = await cards()
  part = await call<PartView>(`/api/parts/${card!.parts[0]!.id}`)
  for (const code of codes) await call('/api/acts', { kind: 'add-code', code: { ...code, kind: 'space' } })
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(new URL(`/coding/${part.partId}?frame=10`, program.address).href)
  await page.locator('video').waitFor()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const frameNow = async () => Number(await page.getByTestId('frame-number').inputValue())
const running = () => page.getByRole('region', { name: 'One at a time' })
const select = () => page.getByRole('combobox', { name: 'One at a time', exact: true })

async function goTo(frame: number): Promise<void> {
  const field = page.getByTestId('frame-number')
  await field.fill(String(frame))
  await field.press('Enter')
  await expect.poll(frameNow).toBe(frame)
}

/** What is kept, in the order of time: by name, the first frame and the one after the last. */
async function kept(): Promise<string[]> {
  const clock = part.clock as FrameClock
  const frameAt = (ms: number) => (ms >= clock.endMs ? frameCount(clock) : msToFrame(clock, ms))
  const { marks } = await call<CodingAnswer>(`/api/films/${part.filmId}/coding`)
  return [...marks]
    .sort((a, b) => a.startMs - b.startMs)
    .map(({ codeId, startMs, endMs }) => {
      const { names } = codes.find(code => code.id === codeId)!
      return `${names.en} ${frameAt(startMs)}–${frameAt(endMs)}`
    })
}
const untilKept = (wanted: readonly string[]) => expect.poll(kept, { timeout: 20_000 }).toEqual(wanted)

describeInBrowser('codes of which one holds at a time', () => {
  test('switch at the frame, also while the film plays, and none ends them', async () => {
    await goTo(10)
    await page.keyboard.press('Shift+Q')
    await page.getByText('No set of codes is on').waitFor()
    await select().selectOption('New set …')
    const dialog = page.getByRole('dialog', { name: 'New set' })
    await dialog.getByRole('textbox', { name: 'Name of the set' }).fill('places')
    for (const { names } of codes) await dialog.getByRole('checkbox', { name: names.en }).check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Keep as a set' }).click()
    await expect.poll(() => select().locator('option:checked').textContent()).toBe('places')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('d')
    await untilKept(['yard 10–150'])
    await goTo(60)
    await page.keyboard.press('t')
    await untilKept(['yard 10–60', 'street 60–150'])
    await page.keyboard.press('Shift+L')
    await expect.poll(frameNow).toBeGreaterThan(70)
    await page.keyboard.press('h')
    await expect.poll(frameNow).toBeGreaterThan(85)
    await page.keyboard.press('k')
    await expect.poll(kept).toHaveLength(3)
    const [, street, home] = (await kept()) as [string, string, string]
    const at = Number(street.match(/^street 60–(\d+)$/)?.[1])
    expect(at).toBeGreaterThan(70)
    expect(home).toBe(`home ${at}–150`)
    await expect.poll(() => running().locator('[aria-pressed="true"]').textContent()).toMatch(/^home/)
    await page.keyboard.press('Control+z')
    await untilKept(['yard 10–60', 'street 60–150'])
    await goTo(90)
    await page.keyboard.press('Shift+Q')
    await untilKept(['yard 10–60', 'street 60–90'])
    await expect.poll(() => running().locator('[aria-pressed="true"]').textContent()).toMatch(/^None/)
    await expectAccessible(page)
  })

  test('divide an older stretch, switch by switch, each taken back alone', async () => {
    await goTo(20)
    await page.keyboard.press('h')
    await goTo(30)
    await running().getByRole('button', { name: 'yard' }).click()
    await untilKept(['yard 10–20', 'home 20–30', 'yard 30–60', 'street 60–90'])
    await page.keyboard.press('Control+z')
    await untilKept(['yard 10–20', 'home 20–60', 'street 60–90'])
    await page.keyboard.press('Control+z')
    await untilKept(['yard 10–60', 'street 60–90'])
    await page.keyboard.press('Control+Shift+z')
    await untilKept(['yard 10–20', 'home 20–60', 'street 60–90'])
  })

  test('lose nothing when the page goes away, stay on after it, and are ordinary codes once the set is off', async () => {
    await goTo(120)
    await page.keyboard.press('t')
    await page.reload()
    await page.locator('video').waitFor()
    await untilKept(['yard 10–20', 'home 20–60', 'street 60–90', 'street 120–150'])
    await expect.poll(() => select().locator('option:checked').textContent()).toBe('places')
    await select().selectOption('off')
    await page.evaluate('document.activeElement.blur()')
    await goTo(110)
    await page.keyboard.press('h')
    await untilKept(['yard 10–20', 'home 20–60', 'street 60–90', 'home 100–150', 'street 120–150'])
    expect(browser.errors).toEqual([])
  })

  test('are said in Chinese, at 640 pixels', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN', width: 640 })
    await chinese.goto(new URL(`/coding/${part.partId}?frame=50`, program.address).href)
    await chinese.locator('video').waitFor()
    await chinese.getByRole('combobox', { name: '同时只取其一', exact: true }).selectOption('places')
    await chinese.getByRole('button', { name: '皆无', exact: true }).waitFor()
    await expectAccessible(chinese)
    await chinese.context().close()
  })
})
