// How soon the desk of a film of 3,000 shots is open, and how evenly it is drawn while a scholar steps, types marks,
// moves along the time line and scrolls the contact sheet; beside an empty page in the same run. Needs Chromium and
// FFmpeg. npm run bench -- stage [STUDY FOLDER]: a folder that is named is kept, and used again where it is there.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { startChromiumWithProfile } from './parts/chromium.ts'
import { median, printFigure, rounded } from './parts/measure.ts'
import { pageOf, startServer } from './parts/program.ts'
import { alongTheTimeline, keyEveryMs, untilDrawn } from './stage/desk-page.ts'
import type { FrameTimes } from './stage/frame-times.ts'
import { frameTimesWhile } from './stage/frame-times.ts'
import type { LongStudy } from './stage/long-study.ts'
import { makeLongStudy } from './stage/long-study.ts'

const shots = 3000
const rounds = 5

const kept = process.argv[2]
const folder = kept ?? mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-'))
try {
  const study = await studyIn(folder)
  const server = await startServer(path.join(folder, 'study'))
  const profile = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-profile-'))
  const context = await startChromiumWithProfile(profile, { width: 1280, height: 720 })
  try {
    const desk = (place: string) => pageOf(`/${place}/${study.partId}`, server.entrance)
    const empty = await whileEmpty(context)
    const opening = await timeOpening(context, desk)
    const acts = {
      ...(await onShots(context, desk('shots'))),
      ...(await onCoding(context, desk('coding'), study)),
    }
    printFigure({ name: 'stage', shots, rounds, opening, emptyPage: empty })
    for (const [act, times] of Object.entries(acts))
      printFigure({ name: 'stage', act, ...times, ...beside(times, empty) })
  } finally {
    await context.close()
    await server.end()
    rmSync(profile, { recursive: true, force: true })
  }
} finally {
  if (!kept) rmSync(folder, { recursive: true, force: true })
}

async function studyIn(place: string): Promise<LongStudy> {
  const note = path.join(place, 'made.json')
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as LongStudy
  mkdirSync(place, { recursive: true })
  const study = await makeLongStudy(place, shots)
  writeFileSync(note, JSON.stringify(study))
  return study
}

function beside(times: FrameTimes, empty: FrameTimes) {
  return {
    p95Ratio: rounded(times.p95Ms / empty.p95Ms, 2),
    medianRatio: rounded(times.medianMs / empty.medianMs, 2),
  }
}

async function whileEmpty(context: BrowserContext): Promise<FrameTimes> {
  const page = await context.newPage()
  try {
    await page.goto('about:blank')
    return await hold(page, 'ArrowRight', 90)
  } finally {
    await page.close()
  }
}

/**
 * Each time in a window of its own, the first in a browser that has never seen the program: from the address to picture,
 * stills and time line, all three drawn.
 */
async function timeOpening(context: BrowserContext, desk: (place: string) => string) {
  const times: Record<string, number[]> = { shots: [], coding: [] }
  for (let round = 0; round <= rounds; round++)
    for (const [place, some] of Object.entries(times)) {
      const page = await context.newPage()
      const startedMs = performance.now()
      await page.goto(desk(place), { waitUntil: 'commit' })
      await untilDrawn(page)
      some.push(performance.now() - startedMs)
      await page.close()
    }
  return Object.fromEntries(
    Object.entries(times).map(([place, [first, ...again]]) => [
      place,
      { firstOpenMs: rounded(first!), openMs: rounded(median(again)) },
    ]),
  )
}

async function onShots(context: BrowserContext, address: string): Promise<Record<string, FrameTimes>> {
  const page = await openDesk(context, address)
  try {
    return {
      stepByFrame: await hold(page, 'ArrowRight', 90),
      stepByShot: await hold(page, 'ArrowDown', 60),
      ...(await alongTheTimeline(page)),
      scrollSheet: await scrollSheet(page),
    }
  } finally {
    await page.close()
  }
}

/** A mark is typed as fast as hands do it: six keys a second, a step to the next shot after each third. */
async function onCoding(context: BrowserContext, address: string, { keys }: LongStudy) {
  const page = await openDesk(context, address)
  const type = (at: number) => page.keyboard.press(at % 4 === 3 ? 'ArrowDown' : keys[at % 3]!)
  try {
    return {
      codingStepByFrame: await hold(page, 'ArrowRight', 90),
      codingStepByShot: await hold(page, 'ArrowDown', 60),
      typeMarks: await frameTimesWhile(page, { acts: 40, everyMs: 160, act: type }),
    }
  } finally {
    await page.close()
  }
}

async function openDesk(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'commit' })
  await untilDrawn(page)
  await page.waitForTimeout(1500)
  return page
}

async function hold(page: Page, key: string, repeats: number): Promise<FrameTimes> {
  const times = await frameTimesWhile(page, {
    acts: repeats,
    everyMs: keyEveryMs,
    act: () => page.keyboard.down(key),
  })
  await page.keyboard.up(key)
  await page.waitForTimeout(500)
  return times
}

async function scrollSheet(page: Page): Promise<FrameTimes> {
  await page.getByRole('listbox').first().hover()
  return frameTimesWhile(page, { acts: 90, everyMs: keyEveryMs, act: () => page.mouse.wheel(0, 90) })
}
