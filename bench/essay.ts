// What a long essay costs in a study of a million marks: opening it, and a mark until every claim says rightly how it stands,
// with one essay and with several; in a browser, opening it and a key until it is drawn; publishing one of many stills, the
// first paint of it, and its default report computed again. Ratios are of one run. Needs Chromium and FFmpeg.
// npm run bench -- essay [--stills 500] [--films 228] [--shots 1000] [--words 30000] [--claims 300] [--evidence 2000] [--essays 10]
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { DatabaseSync } from '@photostructure/sqlite'
import type { StandingsAnswer } from '../src/server/contracts/index.ts'
import { makeStudy } from './analysis/made-study.ts'
import { measureEssayPage, measurePublished } from './essay/essay-page.ts'
import { measurePublishing } from './essay/published-stills.ts'
import { newEssay, ownMark, writeEssay } from './essay/written-essay.ts'
import { median, printFigure, quantile, rounded } from './parts/measure.ts'
import type { Call } from './parts/program.ts'
import { callsTo, startServer } from './parts/program.ts'

const rounds = 30
const args = process.argv.slice(2)
const numberAfter = (flag: string, otherwise: number) => {
  const at = args.indexOf(flag)
  return at < 0 ? otherwise : Number(args[at + 1])
}
const size = {
  words: numberAfter('--words', 30_000),
  claims: numberAfter('--claims', 300),
  evidence: numberAfter('--evidence', 2000),
}
const essays = numberAfter('--essays', 10)

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-'))
try {
  const { study, marks } = await makeStudy(folder, {
    ...{ films: numberAfter('--films', 228), shots: numberAfter('--shots', 1000), codes: 100 },
  })
  const markIds = someMarks(path.join(study, 'study.sqlite'))
  const server = await startServer(study)
  try {
    const call = callsTo(server.entrance)
    const mark = await ownMark(call)
    const essayId = await writeEssay(call, size, { title: 'First', markIds: [mark.id, ...markIds] })
    const opening = await timesOf(() => call(`/api/essays/${essayId}`))
    const inBrowser = await measureEssayPage(server.entrance, essayId)
    const checked = await checkReport(call, folder)
    const alone = await measureMarks(call, { essayId, mark })
    const list = await timesOf(() => call('/api/standings'))
    for (let other = 1; other < essays; other++)
      await writeEssay(call, size, { title: `Essay ${other + 1}`, markIds })
    const beside = await measureMarks(call, { essayId, mark })
    printFigure({
      ...{ name: 'essay', marks, ...size, essays, rounds },
      openingMs: rounded(median(opening)),
      ...inBrowser,
      ...{ checkedMs: checked.checkedMs, agree: checked.agree },
      markToBadgesMs: rounded(median(alone)),
      markToBadgesP95Ms: rounded(quantile(alone, 0.95)),
      listMs: rounded(median(list)),
      besideOthersMs: rounded(median(beside)),
      besideOthersP95Ms: rounded(quantile(beside, 0.95)),
      besideOthersRatio: rounded(median(beside) / median(alone), 2),
      residentMb: server.residentMb(),
    })
  } finally {
    await server.end()
  }
  const published = await measurePublishing(folder, numberAfter('--stills', 500))
  printFigure({ name: 'essay published', ...published })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Publishes an essay that rests on the report that a study opens with, and lets its page compute it again. */
async function checkReport(call: Call, place: string) {
  const [essayId, findingId] = [await newEssay(call, 'Report'), crypto.randomUUID()]
  await call('/api/acts', { kind: 'keep-finding', findingId, question: 'prevalence', asked: {} })
  const put = [
    { id: crypto.randomUUID(), position: 1, upon: null, text: `::chart[Two periods]{finding=${findingId}}` },
  ]
  await call('/api/acts', { kind: 'write-blocks', essayId, language: 'en', put, take: [] })
  const out = path.join(place, 'report')
  await call(`/api/essays/${essayId}/published`, { folder: out })
  return measurePublished(out)
}

/** From what is said of a mark until the standings of its essay are here, right ones: it turns, and turns back. */
async function measureMarks(
  call: Call,
  { essayId, mark }: { essayId: string; mark: { id: string; filmId: string } },
): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const connotes = round % 2 === 0 ? 'home' : ''
    const startedMs = performance.now()
    await call('/api/acts', {
      ...{ kind: 'say-of-mark', filmId: mark.filmId, markId: mark.id, said: { connotes } },
    })
    const { claims } = await call<StandingsAnswer>(`/api/essays/${essayId}/standings`)
    times.push(performance.now() - startedMs)
    const turned = claims.filter(({ standing }) => standing !== 'fresh').length
    if (turned !== 1 - (round % 2)) throw new Error(`${turned} claims have turned after round ${round}`)
  }
  return times
}

async function timesOf(ask: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const startedMs = performance.now()
    await ask()
    times.push(performance.now() - startedMs)
  }
  return times
}

/** Marks from all over the study, as many as the essay stands on. */
function someMarks(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database.prepare('select id from mark order by start_ms, id limit ?').all(size.evidence)
  database.close()
  return (rows as { id: string }[]).map(({ id }) => id)
}
