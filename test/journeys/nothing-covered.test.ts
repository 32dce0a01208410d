import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let partId: string

beforeAll(async () => {
  const film = path.join(place.folder, 'two colours.mp4')
  const colours = ['red', 'blue'].flatMap(name => ['-f', 'lavfi', '-i', `color=${name}:s=640x360:r=25:d=4`])
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-y', ...colours, '-filter_complex', '[0][1]concat=n=2', '-pix_fmt', 'yuv420p', film],
  ])
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  const { call, cards, untilTasksEnd } = talkTo(() => program)
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  partId = (await cards())[0]!.parts[0]!.id
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

/** What can be pressed or typed in and lies under the element, by name. */
function coveredBy(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(over => {
    const own = document.querySelector(over)
    if (!own) return ['nothing to look at']
    const { left, right, top, bottom } = own.getBoundingClientRect()
    const controls = document.querySelectorAll('button, a[href], input, select, [role=option], [role=slider]')
    return [...controls].flatMap(control => {
      const box = control.getBoundingClientRect()
      const isApart =
        box.width * box.height === 0 ||
        own.contains(control) ||
        box.right <= left + 1 ||
        box.left >= right - 1 ||
        box.bottom <= top + 1 ||
        box.top >= bottom - 1
      return isApart ? [] : [control.getAttribute('aria-label') ?? control.textContent ?? control.tagName]
    })
  }, selector)
}

describeInBrowser.each([
  { width: 1280, height: 720, screen: 'shots' },
  { width: 640, height: 900, screen: 'shots' },
  { width: 1280, height: 720, screen: 'coding' },
])('at $width × $height, on the screen of $screen,', ({ width, height, screen }) => {
  test('neither a notice nor the preview over the time line lies on anything that can be used', async () => {
    const page = await browser.newPage({ width, height })
    await page.goto(new URL(`/${screen}/${partId}?frame=abc`, program.address).href)
    const timeline = page.getByRole('slider', { name: 'Time line' })
    await timeline.waitFor()
    await page.getByText('is not the number of a frame').waitFor()
    expect(await coveredBy(page, '[aria-label=Notices]')).toEqual([])
    await timeline.scrollIntoViewIfNeeded()
    const box = (await timeline.boundingBox())!
    let seen = 0
    for (let step = 0; step <= 10; step++) {
      await page.mouse.move(box.x + 2 + (step / 10) * (box.width - 4), box.y + 10)
      await page.waitForTimeout(30)
      if ((await page.locator('figure[aria-hidden=true]').count()) === 0) continue
      seen++
      expect(await coveredBy(page, 'figure[aria-hidden=true]')).toEqual([])
    }
    if (width > 1000) expect(seen).toBe(11)
    await page.context().close()
  })
})
