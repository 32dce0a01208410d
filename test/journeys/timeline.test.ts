import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const shotCount = 3000
const shotMs = 120
const codes = Array.from({ length: 14 }, (_, at) => ({
  id: `01900000-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`,
  kind: 'symbol',
  names: { en: `sign ${at + 1}`, 'zh-Hans': `符号${at + 1}` },
  colour: '#0072b2',
  key: 'abcdefgh123456'[at]!,
}))
let program: Program
let browser: OpenBrowser
let page: Page
let partId: string
const { call, cards, untilTasksEnd } = talkTo(() => program)

beforeAll(async () => {
  const film = path.join(place.folder, 'film.mp4')
  const source = `testsrc2=size=160x90:rate=25:duration=${(shotCount * shotMs) / 1000}`
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', source, '-pix_fmt', 'yuv420p', film])
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  partId = (await cards())[0]!.parts[0]!.id
  const lines = Array.from({ length: shotCount }, (_, at) => `${at * shotMs},${(at + 1) * shotMs},cut`)
  const text = ['startMs,endMs,transition', ...lines, ''].join('\n')
  await call(`/api/parts/${partId}/shot-list`, { text, closeGaps: false })
  for (const code of codes) await call('/api/acts', { kind: 'add-code', code })
  browser = await openBrowser()
  page = await browser.newPage()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const region = () => page.getByRole('region', { name: 'Time line' })
const heightOf = async (selector: string) => (await page.locator(selector).boundingBox())!.height
const pictureHeight = () => heightOf('[data-picture]')
const regionHeight = async () => (await region().boundingBox())!.height

async function openDesk(screen: 'shots' | 'coding'): Promise<void> {
  await page.goto(new URL(`/${screen}/${partId}`, program.address).href)
  await region().waitFor()
  await page.locator('video').waitFor()
}

/** How many neighbouring columns of the row of stills look unlike each other, and how many greys a column has. */
function looksOfStills(): Promise<{ changes: number; variety: number }> {
  return page.evaluate(() => {
    const canvas = document.querySelectorAll<HTMLCanvasElement>('[data-timeline] canvas')[1]!
    const scale = canvas.height / canvas.getBoundingClientRect().height
    const [top, height] = [Math.round(18 * scale), Math.round(32 * scale)]
    const { data } = canvas.getContext('2d')!.getImageData(0, top, canvas.width, height)
    const column = (x: number) =>
      Array.from({ length: height }, (_, y) =>
        data.slice((y * canvas.width + x) * 4, (y * canvas.width + x) * 4 + 3).join(),
      )
    const columns = Array.from({ length: canvas.width }, (_, x) => column(x))
    return {
      changes: columns.filter((one, x) => x > 0 && one.join() !== columns[x - 1]!.join()).length,
      variety: columns.reduce((sum, one) => sum + new Set(one).size, 0) / columns.length,
    }
  })
}

describeInBrowser('the time line', () => {
  test('of 3,000 shots shows pictures, at every zoom', async () => {
    await openDesk('shots')
    await region().getByText(': 3,000 shots').waitFor()
    for (let zoom = 0; zoom < 3; zoom++) {
      await until(async () => {
        const { variety, changes } = await looksOfStills()
        return variety > 3 && changes > 100
      }, 'pictures are drawn')
      for (let times = 0; times < 4; times++) await page.keyboard.press('+')
    }
    await page.keyboard.press('0')
    await expectAccessible(page)
  }, 90_000)

  test('is made higher by pointer and by keys, and stays so', async () => {
    const before = await regionHeight()
    const pictureBefore = await pictureHeight()
    const divider = page.getByRole('separator', { name: 'Height of the time line' })
    const drag = async () => {
      const box = (await divider.boundingBox())!
      await divider.hover({ position: { x: 200, y: 2 } })
      await page.mouse.down()
      await page.mouse.move(box.x + 200, box.y - 48, { steps: 5 })
      await page.mouse.up()
      return regionHeight()
    }
    // A page that still draws what was zoomed may hear the first of it late.
    await expect.poll(drag, { interval: 1000 }).toBeGreaterThan(before + 40)
    const dragged = await regionHeight()
    await divider.focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(regionHeight).toBe(dragged - 16)
    expect(await pictureHeight()).toBe(pictureBefore - (dragged - 16 - before))
    await page.reload()
    await region().waitFor()
    expect(await regionHeight()).toBe(dragged - 16)
  })

  test('gets a lane for each code that is marked, and the picture stays as high as it was', async () => {
    await openDesk('coding')
    const before = await pictureHeight()
    const lanes = region().getByRole('list', { name: 'Tracks', exact: true }).getByRole('listitem')
    expect(await lanes.count()).toBe(0)
    for (const [at, { key }] of codes.entries()) {
      await page.keyboard.press(key)
      await expect.poll(() => lanes.count()).toBe(at + 1)
      expect(await pictureHeight()).toBe(before)
    }
    await expectAccessible(page)
    const tracks = region().getByRole('group', { name: 'Tracks' })
    const last = lanes.last()
    await tracks.focus()
    for (let times = 0; times < 20; times++) await page.keyboard.press('ArrowDown')
    const [inside, bottom] = [(await last.boundingBox())!, (await region().boundingBox())!]
    expect(inside.y + inside.height).toBeLessThanOrEqual(bottom.y + bottom.height)
  })

  test('turns through its tracks by wheel over the lanes, and in time over the shots', async () => {
    const tracks = region().getByRole('group', { name: 'Tracks' })
    const scrolled = () => tracks.evaluate(element => element.scrollTop)
    await tracks.evaluate(element => {
      element.scrollTop = 0
    })
    const slider = page.getByRole('slider', { name: 'Time line' })
    const box = (await slider.boundingBox())!
    await page.mouse.move(box.x + 300, box.y + 110)
    await page.mouse.wheel(0, 60)
    await expect.poll(scrolled).toBeGreaterThan(0)
    const before = await scrolled()
    await page.mouse.move(box.x + 300, box.y + 40)
    await page.mouse.wheel(0, 60)
    await page.waitForTimeout(100)
    expect(await scrolled()).toBe(before)
  })

  test('leaves nothing out at 640 pixels, in Chinese and on light', async () => {
    const narrow = await browser.newPage({ locale: 'zh-CN', width: 640, height: 360 })
    await narrow.goto(new URL(`/coding/${partId}`, program.address).href)
    await narrow.getByRole('region', { name: '时间线' }).waitFor()
    await narrow.getByRole('slider', { name: '时间线' }).scrollIntoViewIfNeeded()
    await expectAccessible(narrow)
    const wide = await narrow.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(640)
    await narrow.context().close()
    expect(browser.errors).toEqual([])
  })
})
