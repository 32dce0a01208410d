// How soon the list of a corpus of 500 films stands on the screen, beside one of five films in the same run: from the
// address to the first cards drawn, and what the server takes of it. Needs Chromium.
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { startChromium } from './parts/chromium.ts'
import { median, printFigure, rounded } from './parts/measure.ts'
import { keyOf, pageOf, startServer, timeCommand } from './parts/program.ts'

const rounds = 7
const shotsAFilm = 1000

const browser = await startChromium()
try {
  const few = await measure(browser, 5)
  const many = await measure(browser, 500)
  printFigure({
    name: 'film-list',
    ...{ rounds, shotsAFilm },
    fiveFilms: few,
    fiveHundredFilms: many,
    firstCardsRatio: rounded(many.firstCardsMs / few.firstCardsMs, 2),
  })
} finally {
  await browser.close()
}

async function measure(browser: Browser, films: number) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-'))
  const study = path.join(folder, 'study')
  try {
    await writeCorpus(path.join(folder, 'corpus.jsonl'), films)
    await timeCommand(process.execPath, [
      ...['bin/silverscreen', 'import', path.join(folder, 'corpus.jsonl'), '--study', study],
    ])
    const server = await startServer(study)
    try {
      const answers: number[] = []
      const cards: number[] = []
      for (let round = 0; round < rounds; round++) {
        answers.push(await timeAnswer(server.entrance))
        cards.push(await timeCards(browser, server.entrance, films))
      }
      return {
        firstAnswerMs: rounded(answers[0]!),
        answerMs: rounded(median(answers)),
        firstCardsColdMs: rounded(cards[0]!),
        firstCardsMs: rounded(median(cards)),
      }
    } finally {
      await server.end()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writeCorpus(file: string, films: number): Promise<void> {
  const out = createWriteStream(file)
  const line = async (record: object) => {
    if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain')
  }
  for (let film = 0; film < films; film++) {
    const facts = { period: film % 2 ? 'late' : 'early', year: 1950 + (film % 60) }
    await line({ type: 'film', id: `f${film}`, ...facts, durationMs: shotsAFilm * 4000 })
    for (let i = 0; i < shotsAFilm; i++)
      await line({ type: 'shot', film: `f${film}`, i, startMs: i * 4000, endMs: (i + 1) * 4000 })
  }
  out.end()
  await once(out, 'finish')
}

async function timeAnswer(entrance: string): Promise<number> {
  const startedMs = performance.now()
  await (await fetch(new URL('/api/films', entrance), { headers: keyOf(entrance) })).arrayBuffer()
  return performance.now() - startedMs
}

/** In a window of its own each time, as a scholar who opens the program. */
async function timeCards(browser: Browser, entrance: string, films: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  try {
    const startedMs = performance.now()
    await page.goto(pageOf('/corpus', entrance), { waitUntil: 'commit' })
    await page.locator(`li[aria-setsize="${films}"] a`).first().waitFor()
    await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
    return performance.now() - startedMs
  } finally {
    await page.close()
  }
}
