// The desk of one film of a thousand marks and of 137,000 on a hundred tracks: open to interactive, frame times while
// zooming and panning, key to drawn and to durable beside the time of an fsync, memory of the page. Needs Chromium and
// FFmpeg. npm run bench -- desk [FOLDER]: what is made in a folder that is named is kept, and used again.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { startChromiumWithProfile } from './parts/chromium.ts'
import { readKeyTimes, watchKeys } from './parts/key-times.ts'
import { median, printFigure, quantile, rounded } from './parts/measure.ts'
import { pageOf, startServer } from './parts/program.ts'
import { codeDensely } from './stage/dense-coding.ts'
import { alongTheTimeline, untilDrawn } from './stage/desk-page.ts'
import { makeLongFilm } from './stage/long-study.ts'

const shots = 3000
const tracks = 100
const rounds = 5
const presses = 40

const kept = process.argv[2]
const folder = kept ?? mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-'))
try {
  const few = await measure(1000)
  const many = await measure(137_000)
  const ratios = (Object.keys(few) as (keyof typeof few)[]).map(name => [
    name,
    rounded(many[name] / few[name], 2),
  ])
  printFigure({ name: 'desk', of: '137,000 marks beside 1,000', ...Object.fromEntries(ratios) })
} finally {
  if (!kept) rmSync(folder, { recursive: true, force: true })
}

async function measure(marks: number) {
  const place = path.join(folder, String(marks))
  const partId = await filmIn(place, marks)
  const server = await startServer(path.join(place, 'study'))
  const profile = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-profile-'))
  const context = await startChromiumWithProfile(profile, { width: 1280, height: 720 })
  try {
    const address = pageOf(`/coding/${partId}`, server.entrance)
    const openMs = await timeOpening(context, address)
    const page = await openDesk(context, address)
    const { zoomTimeline, panTimeline } = await alongTheTimeline(page)
    const keys = await timeKeys(page)
    const figures = {
      ...{ openMs, zoomP95Ms: zoomTimeline!.p95Ms, panP95Ms: panTimeline!.p95Ms, ...keys },
      pageMb: await pageMegabytes(page),
    }
    printFigure({ name: 'desk', marks, tracks, shots, ...figures, fsyncMs: await timeFsync(place) })
    return figures
  } finally {
    await context.close()
    await server.end()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function filmIn(place: string, marks: number): Promise<string> {
  const note = path.join(place, 'made.json')
  if (existsSync(note)) return (JSON.parse(readFileSync(note, 'utf8')) as { partId: string }).partId
  mkdirSync(place, { recursive: true })
  const made = await makeLongFilm(place, shots, (call, card) => codeDensely(call, card, { marks, tracks }))
  writeFileSync(note, JSON.stringify(made))
  return made.partId
}

/** In a browser that has seen the program before, each time in a window of its own. */
async function timeOpening(context: BrowserContext, address: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const page = await context.newPage()
    const startedMs = performance.now()
    await page.goto(address, { waitUntil: 'commit' })
    await untilDrawn(page)
    if (round > 0) times.push(performance.now() - startedMs)
    await page.close()
  }
  return rounded(median(times))
}

async function openDesk(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'commit' })
  await untilDrawn(page)
  await page.waitForTimeout(1500)
  return page
}

/** A code's key and a step to the next shot, as hands do it. */
async function timeKeys(page: Page) {
  await watchKeys(page, '1')
  const kept: number[] = []
  page.on('requestfinished', request => {
    if (!request.url().endsWith('/api/acts')) return
    const { startTime, responseEnd } = request.timing()
    kept.push(startTime + responseEnd)
  })
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('1')
    await page.waitForTimeout(120)
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(120)
  }
  for (let tries = 0; kept.length < presses && tries < 300; tries++) await page.waitForTimeout(100)
  const { pressed, drawn } = await readKeyTimes(page)
  if (kept.length !== presses) throw new Error(`${kept.length} of ${presses} marks are kept`)
  const durable = kept.map((keptMs, index) => keptMs - pressed[index]!)
  return {
    keyToDrawnP95Ms: rounded(quantile(drawn, 0.95)),
    keyToDurableP95Ms: rounded(quantile(durable, 0.95)),
    keyToDurableMedianMs: rounded(median(durable)),
  }
}

async function pageMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  return rounded((metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20)
}

/** What the disk takes to keep a page of the database, beside which an acknowledgement is judged. */
async function timeFsync(place: string): Promise<number> {
  const file = await open(path.join(place, 'fsync'), 'w')
  const times: number[] = []
  try {
    for (let round = 0; round < 50; round++) {
      await file.write(new Uint8Array(4096))
      const startedMs = performance.now()
      await file.sync()
      times.push(performance.now() - startedMs)
    }
  } finally {
    await file.close()
  }
  return rounded(median(times))
}
