import type { Page } from 'playwright-core'
import type { FrameTimes } from './frame-times.ts'
import { frameTimesWhile } from './frame-times.ts'

/** As fast as a key repeats that is held down. */
export const keyEveryMs = 33
const timeline = '[data-timeline], [role="slider"][aria-label="Time line"]'

/** Until picture, stills and time line are drawn. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(`
    new Promise((done, fail) => {
      const lastMs = performance.now() + 30_000
      const isDrawn = () => {
        const video = document.querySelector('video')
        const still = document.querySelector('[role="option"] img')
        const canvas = document.querySelector('${timeline}')?.querySelector('canvas')
        if (!video || video.readyState < 2 || !still?.complete || !still.naturalWidth || !canvas?.width) return false
        const pen = canvas.getContext('2d')
        return pen.getImageData(0, 0, canvas.width, canvas.height).data.some(part => part > 0)
      }
      const look = () =>
        isDrawn() ? done() : performance.now() > lastMs ? fail(new Error('not drawn')) : requestAnimationFrame(look)
      look()
    })
  `)
}

/** Zoomed in and out, and then moved along, by the wheel. */
export async function alongTheTimeline(page: Page): Promise<Record<string, FrameTimes>> {
  const box = (await page.locator(timeline).first().boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 40)
  const turn = (deltaX: number, deltaY: number) => page.mouse.wheel(deltaX, deltaY)
  const zoom = async (at: number) => {
    await page.keyboard.down('Control')
    await turn(0, at < 45 ? -40 : 40)
    await page.keyboard.up('Control')
  }
  const zoomTimeline = await frameTimesWhile(page, { acts: 90, everyMs: keyEveryMs, act: zoom })
  for (let times = 0; times < 20; times++) await zoom(0)
  await page.waitForTimeout(500)
  const panTimeline = await frameTimesWhile(page, { acts: 90, everyMs: keyEveryMs, act: () => turn(60, 0) })
  return { zoomTimeline, panTimeline }
}
