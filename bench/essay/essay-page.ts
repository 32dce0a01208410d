import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { startChromiumWithProfile } from '../parts/chromium.ts'
import { readKeyTimes, watchKeys } from '../parts/key-times.ts'
import { median, quantile, rounded } from '../parts/measure.ts'
import { pageOf } from '../parts/program.ts'

const openings = 5
const presses = 60

/** Opens a long essay in a browser that has seen the program, types in the middle of it, and reads a published one. */
export async function measureEssayPage(entrance: string, essayId: string) {
  return inBrowser(async context => {
    const address = pageOf(`/essays/${essayId}`, entrance)
    const opening: number[] = []
    for (let round = 0; round <= openings; round++) {
      const page = await context.newPage()
      const startedMs = performance.now()
      await page.goto(address, { waitUntil: 'commit' })
      await page.locator('.ProseMirror p').nth(20).waitFor()
      await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
      if (round > 0) opening.push(performance.now() - startedMs)
      await page.close()
    }
    const page = await context.newPage()
    await page.goto(address)
    const paragraphs = page.locator('.ProseMirror p')
    await paragraphs.nth(20).waitFor()
    await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click()
    // What is read behind the text has come by then: the essay is written in, not opened.
    await page.waitForTimeout(3000)
    await watchKeys(page, 'x')
    for (let press = 0; press < presses; press++) {
      await page.keyboard.press('x')
      await page.waitForTimeout(90)
    }
    const { drawn } = await readKeyTimes(page)
    if (drawn.length !== presses) throw new Error(`${drawn.length} of ${presses} keys are drawn`)
    return {
      openingInBrowserMs: rounded(median(opening)),
      keyToDrawnMedianMs: rounded(median(drawn)),
      keyToDrawnP95Ms: rounded(quantile(drawn, 0.95)),
    }
  })
}

/** The first paint of a published essay, and how long its page takes to compute every number of it again. */
export async function measurePublished(folder: string) {
  return inBrowser(async context => {
    const painted: number[] = []
    for (let round = 0; round < openings; round++) {
      const page = await context.newPage()
      await page.goto(pathToFileURL(path.join(folder, 'index.html')).href)
      painted.push(
        await page.evaluate<number>(
          `new Promise(done => new PerformanceObserver(list => {
            const [first] = list.getEntriesByName('first-contentful-paint')
            if (first) done(first.startTime)
          }).observe({ type: 'paint', buffered: true }))`,
        ),
      )
      await page.close()
    }
    const page = await context.newPage()
    const startedMs = performance.now()
    await page.goto(pathToFileURL(path.join(folder, 'check.html')).href)
    const line = page.locator('#checked[data-of]')
    const isAny = (await page.locator('#checked').count()) > 0
    if (isAny) await line.waitFor({ timeout: 120_000 })
    const checkedMs = performance.now() - startedMs
    const agree = isAny ? await line.textContent() : null
    return {
      firstPaintMs: rounded(median(painted)),
      ...(isAny && { checkedMs: rounded(checkedMs), agree }),
    }
  })
}

async function inBrowser<Figures>(measure: (context: BrowserContext) => Promise<Figures>): Promise<Figures> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-profile-'))
  const context = await startChromiumWithProfile(profile, { width: 1440, height: 900 })
  try {
    return await measure(context)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
