import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PartView } from '../../src/server/contracts/index.ts'
import type { FrameClock } from '../../src/study/index.ts'
import { frameToMs } from '../../src/study/index.ts'
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
  { id: id(1), names: { en: 'train', 'zh-Hans': '火车' }, key: 'c', colour: '#0072b2' },
  { id: id(2), names: { en: 'snow', 'zh-Hans': '雪' }, key: 'd', colour: '#d55e00' },
]
const [train, snow] = codes.map(code => code.id) as [string, string]

beforeAll(async () => {
  program = await startProgram(`${place.folder}/study`, { roots: [place.folder] })
  const file = `${place.folder}/train.mp4`
  await encodeGreyFilm(file, { shots: 3, framesPerShot: 50 })
  await call('/api/add', { paths: [file] })
  await untilTasksEnd()
  const [card] = await cards()
  part = await call<PartView>(`/api/parts/${card!.parts[0]!.id}`)
  for (const code of codes) await call('/api/acts', { kind: 'add-code', code: { ...code, kind: 'symbol' } })
  const { filmId, partId } = part
  await call('/api/acts', { kind: 'start-pass', passId: id(9), filmId, codeIds: [train] })
  const ms = (frame: number) => frameToMs(part.clock as FrameClock, frame)
  const mark = { kind: 'mark-span', filmId, partId }
  await call('/api/acts', {
    ...{ ...mark, codeId: snow, passId: null, newMarkId: id(10), startMs: ms(20), endMs: ms(60) },
  })
  await call('/api/acts', {
    ...{ ...mark, codeId: train, passId: id(9), newMarkId: id(11), startMs: ms(40), endMs: ms(90) },
  })
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(new URL(`/coding/${partId}?frame=19`, program.address).href)
  await page.locator('video').waitFor()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const line = () => page.getByRole('region', { name: 'What holds now' })
const holds = () => line().getByRole('button').allTextContents()
const frameNow = async () => Number(await page.getByTestId('frame-number').inputValue())

async function expectAt(frame: number, wanted: readonly string[]): Promise<void> {
  const field = page.getByTestId('frame-number')
  await field.fill(String(frame))
  await field.press('Enter')
  await expect.poll(frameNow).toBe(frame)
  await expect.poll(holds).toEqual(wanted)
}

describeInBrowser('what holds now', () => {
  test('stands under the picture, on just the frames of each mark, and moves nothing', async () => {
    const picture = () => page.locator('[data-picture]').boundingBox()
    const before = await picture()
    await expectAt(19, [])
    await line().getByText('Nothing is marked here').waitFor()
    await expectAt(20, ['snow'])
    await expectAt(39, ['snow'])
    await expectAt(40, ['train', 'snow'])
    await expectAt(59, ['train', 'snow'])
    expect(await picture()).toEqual(before)
    await expectAccessible(page)
    await expectAt(60, ['train'])
    await expectAt(90, [])
    expect(await picture()).toEqual(before)
  })

  test('goes along while the film plays', { retry: 2 }, async () => {
    await expectAt(5, [])
    await page.keyboard.press('l')
    await expect.poll(holds).toEqual(['snow'])
    await expect.poll(holds).toEqual(['train', 'snow'])
    await expect.poll(holds).toEqual(['train'])
    await page.keyboard.press('k')
  })

  test('chooses a mark, and is said in Chinese', async () => {
    await expectAt(50, ['train', 'snow'])
    await line().getByRole('button', { name: 'snow' }).click()
    await page.getByRole('complementary', { name: 'Inspector' }).getByText('no, it is an example').waitFor()
    expect(await line().getByRole('button', { name: 'snow' }).getAttribute('aria-pressed')).toBe('true')
    await expectAccessible(page)
    const chinese = await browser.newPage({ locale: 'zh-CN', width: 640 })
    await chinese.goto(new URL(`/coding/${part.partId}?frame=50`, program.address).href)
    await chinese.getByRole('region', { name: '此刻的标注' }).getByRole('button', { name: '火车' }).waitFor()
    expect((await chinese.locator('[data-picture]').boundingBox())!.height).toBeGreaterThan(200)
    await expectAccessible(chinese)
    await chinese.context().close()
    expect(browser.errors).toEqual([])
  })
})
