// How quick one mark is, in a study of a thousand marks and in one of a million: key to drawn, key to durable, and
// mark to a new answer of the prevalence question. Needs Chromium (SILVERSCREEN_CHROMIUM or /usr/bin/chromium).

import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openMedia } from '../src/media/index.ts'
import { startChromium } from './parts/chromium.ts'
import { readKeyTimes, watchKeys } from './parts/key-times.ts'
import { printFigure, quantile, rounded } from './parts/measure.ts'
import type { Call } from './parts/program.ts'
import { callsTo, pageOf, startServer, timeCommand } from './parts/program.ts'

const presses = 40
const shots = 60
const framesPerShot = 12
const [width, height] = [160, 120]
const codeId = '01900000-0000-7000-8000-0000000000c1'

for (const marks of [1e3, 1e6]) await measure(marks)

async function measure(marks: number): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-'))
  const study = path.join(folder, 'study')
  try {
    await writeCorpus(path.join(folder, 'corpus.jsonl'), marks)
    await timeCommand(process.execPath, [
      'bin/silverscreen',
      'import',
      path.join(folder, 'corpus.jsonl'),
      '--study',
      study,
    ])
    await encodeFilm(path.join(folder, 'film.mp4'))
    await timeCommand(process.execPath, [
      'bin/silverscreen',
      'add',
      path.join(folder, 'film.mp4'),
      '--study',
      study,
    ])
    const server = await startServer(study)
    try {
      const answers = await timeAnswers(server.entrance)
      const keys = await timeKeys(server.entrance)
      printFigure({ name: 'mark', marksInStudy: marks, presses, ...keys, ...answers })
    } finally {
      await server.end()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Twelve films or a hundred, ten codes, a mark in every second place by arithmetic alone. */
async function writeCorpus(file: string, marks: number): Promise<void> {
  const films = marks > 1e5 ? 100 : 12
  const codes = 10
  const shotsPerFilm = Math.ceil((2 * marks) / films / codes)
  const out = createWriteStream(file)
  const line = async (record: object) => {
    if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain')
  }
  for (let film = 0; film < films; film++) {
    const period = film < films / 2 ? 'early' : 'late'
    await line({
      type: 'film',
      id: `f${film}`,
      period,
      year: film < films / 2 ? 1980 : 2000,
      durationMs: shotsPerFilm * 4000,
    })
    for (let shot = 0; shot < shotsPerFilm; shot++) {
      const span = { startMs: shot * 4000, endMs: (shot + 1) * 4000 }
      await line({ type: 'shot', film: `f${film}`, i: shot, ...span })
      for (let code = 0; code < codes; code++)
        if ((film * 31 + shot * 17 + code * 13 + shot * code) % 2 === 0)
          await line({ type: 'annotation', film: `f${film}`, shot, symbol: `s${code}`, ...span })
    }
  }
  out.end()
  await once(out, 'finish')
}

async function encodeFilm(outPath: string): Promise<void> {
  const media = await openMedia()
  if (!media.ok) throw new Error(JSON.stringify(media.refusal))
  async function* frames() {
    for (let frame = 0; frame < shots * framesPerShot; frame++) {
      const pixels = new Uint8Array(width * height * 4).fill(255)
      const shot = Math.floor(frame / framesPerShot)
      for (let place = 0; place < pixels.length; place += 4)
        pixels.fill(40 + (((place >> 7) * (shot * 31 + 17)) % 170), place, place + 3)
      yield pixels
    }
  }
  const rate = { numerator: 25, denominator: 1 }
  const encoded = await media.value.encodeFilm({ width, height, frameRate: rate, frames: frames(), outPath })
  if (!encoded.ok) throw new Error(JSON.stringify(encoded.refusal))
}

interface Card {
  film: { id: string; titles: { text: string }[] }
  parts: { id: string }[]
}

async function filmToCode(call: Call): Promise<Card> {
  const { films } = await call<{ films: Card[] }>('/api/films')
  return films.find(card => card.film.titles[0]!.text === 'film')!
}

/** From the act that accepts or takes back a unit to the new answer: one film is counted anew. */
async function timeAnswers(entrance: string): Promise<Record<string, number>> {
  const call = callsTo(entrance)
  const card = await filmToCode(call)
  const passId = '01900000-0000-7000-8000-0000000000d1'
  const code = {
    id: codeId,
    kind: 'symbol',
    names: { en: 'bench', 'zh-Hans': '' },
    colour: '#0072b2',
    key: 'c',
  }
  await call('/api/acts', { kind: 'add-code', code })
  await call('/api/acts', { kind: 'start-pass', passId, filmId: card.film.id, codeIds: [codeId] })
  const firstMs = performance.now()
  await call('/api/questions/prevalence', {})
  const first = performance.now() - firstMs
  const times: number[] = []
  const unit = { partId: card.parts[0]!.id, startMs: 0, endMs: 480, shotId: null }
  for (let round = 0; round < 10; round++) {
    const kind = round % 2 === 0 ? 'look-through' : 'look-again'
    const startedMs = performance.now()
    await call('/api/acts', {
      kind,
      filmId: card.film.id,
      passId,
      unit,
      newId: crypto.randomUUID(),
    })
    await call('/api/questions/prevalence', {})
    times.push(performance.now() - startedMs)
  }
  return { firstAnswerMs: rounded(first), markToAnswerP95Ms: rounded(quantile(times, 0.95)) }
}

/** In the browser: from the key to the frame that shows the mark, and to the server's word that it is kept. */
async function timeKeys(entrance: string): Promise<Record<string, number>> {
  const browser = await startChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    const card = await filmToCode(callsTo(entrance))
    await page.goto(pageOf(`/coding/${card.parts[0]!.id}`, entrance))
    await page.locator('video').waitFor()
    await watchKeys(page, 'c')
    const kept: number[] = []
    page.on('requestfinished', request => {
      if (!request.url().endsWith('/api/acts')) return
      const { startTime, responseEnd } = request.timing()
      kept.push(startTime + responseEnd)
    })
    for (let press = 0; press < presses; press++) {
      await page.keyboard.press('c')
      await page.waitForTimeout(80)
      await page.keyboard.press('ArrowDown')
      await page.waitForTimeout(80)
    }
    for (let tries = 0; kept.length < presses && tries < 600; tries++) await page.waitForTimeout(100)
    const { pressed, drawn } = await readKeyTimes(page)
    if (kept.length !== presses || pressed.length !== presses)
      throw new Error(`${pressed.length} keys and ${kept.length} marks kept instead of ${presses}`)
    const durable = kept.map((keptMs, index) => keptMs - pressed[index]!)
    return {
      keyToDrawnP95Ms: rounded(quantile(drawn, 0.95)),
      keyToDurableP95Ms: rounded(quantile(durable, 0.95)),
      keyToDurableMedianMs: rounded(quantile(durable, 0.5)),
    }
  } finally {
    await browser.close()
  }
}
