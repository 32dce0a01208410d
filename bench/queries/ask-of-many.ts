import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { StudyStore } from '../../src/store/index.ts'
import { openStudy } from '../../src/store/index.ts'
import { groundOf } from '../../src/workbench/finding/query-ground.ts'
import { testEffects } from '../../test/effects.ts'
import { median, quantile, rounded } from '../parts/measure.ts'
import type { Size } from './draw-study.ts'
import { drawStudy, shotsPerFilm } from './draw-study.ts'
import { questionsOf } from './questions-of.ts'

const rounds = 40

/** Milliseconds: the first, then the median and the 95th percentile of the others. */
interface Took {
  first: number
  p50: number
  p95: number
  /** The median of the processor's own milliseconds, of all threads. */
  processor: number
}

/** How long queries and searches take in a study of this size that was just opened. */
export async function askOfMany(size: Size) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-queries-'))
  const effects = testEffects()
  try {
    await drawStudy(folder, effects, size)
    const justOpened = await withStudy(folder, effects, async store => {
      const questions = await questionsOf(store, { makeId: effects.makeId, size })
      const cold = Object.entries(questions).slice(0, 3)
      return timedAll(cold)
    })
    const { took, readBeforehand } = await withStudy(folder, effects, async store => {
      const ground = await groundOf(store)
      // As the program does by itself, two seconds after a study was opened.
      const readBeforehand = await timedOnce(() => ground.readBeforehand(() => false))
      const questions = await questionsOf(store, { makeId: effects.makeId, size })
      return { took: await timedAll(Object.entries(questions)), readBeforehand }
    })
    const everyMarkReadOnce = await timed(() => readEveryMark(path.join(folder, 'study.sqlite')))
    const [name, { p95 }] = Object.entries(took).sort(([, a], [, b]) => b.p95 - a.p95)[0]!
    return {
      ...{ films: size.films, shots: size.films * shotsPerFilm, marks: size.films * size.marksPerFilm },
      ...{ lines: size.films * size.linesPerFilm, justOpened, readBeforehand, took, everyMarkReadOnce },
      slowest: { name, p95, timesEveryMarkReadOnce: rounded(p95 / everyMarkReadOnce.p50, 2) },
      mostMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withStudy<Value>(
  folder: string,
  effects: ReturnType<typeof testEffects>,
  work: (store: StudyStore) => Promise<Value>,
): Promise<Value> {
  const opened = await openStudy(folder, effects)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

async function timedAll(
  questions: readonly (readonly [string, (round: number) => Promise<unknown>])[],
): Promise<Record<string, Took>> {
  const took: Record<string, Took> = {}
  for (const [name, ask] of questions) took[name] = await timed(ask)
  return took
}

async function timedOnce(work: () => Promise<unknown>): Promise<{ ms: number; processor: number }> {
  const before = process.cpuUsage()
  const startedMs = performance.now()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: Math.round(performance.now() - startedMs), processor: Math.round((user + system) / 1000) }
}

async function timed(ask: (round: number) => Promise<unknown>): Promise<Took> {
  const times: number[] = []
  const processor: number[] = []
  for (let round = 0; round < rounds + 1; round++) {
    const before = process.cpuUsage()
    const startedMs = performance.now()
    await ask(round)
    times.push(performance.now() - startedMs)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  }
  const [first, ...later] = times
  return {
    ...{ first: Math.round(first!), p50: rounded(median(later)), p95: rounded(quantile(later, 0.95)) },
    processor: rounded(median(processor.slice(1))),
  }
}

/** What the database alone takes to go through every mark. */
async function readEveryMark(file: string): Promise<void> {
  const database = new DatabaseSync(file, { readOnly: true })
  database.prepare('select sum(end_ms - start_ms), max(said) from mark').get()
  database.close()
}
