// One file, or the AdA packages, taken into a new study in a process of their own: node take-in.ts WHAT COUNT prints a line of JSON.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { StudyStore } from '../../src/store/index.ts'
import { openStudy } from '../../src/store/index.ts'
import { risingIdentifiers } from '../../src/study/index.ts'
import type { TaskEffects, TaskRun } from '../../src/tasks/index.ts'
import { importCorpus, importForeign, keptImports } from '../../src/tasks/index.ts'
import { testEffects } from '../../test/effects.ts'
import { adaPackages } from '../../test/exchange/ada-packages.ts'
import { printFigure, rounded } from '../parts/measure.ts'
import { drawLines, drawPackage } from './draw-files.ts'

const [what, count] = process.argv.slice(2) as ['ada' | 'package' | 'lines', string | undefined]
const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-exchange-'))
const effects = { ...testEffects(), makeId: risingIdentifiers(Date.now, randomBytes) }

const places = async (): Promise<readonly string[]> => {
  if (what === 'ada') return adaPackages()
  const place = path.join(root, what === 'lines' ? 'drawn.jsonl' : 'drawn.xml')
  await (what === 'lines' ? drawLines : drawPackage)(place, Number(count))
  return [place]
}

/** The marks that came. */
async function takeIn(store: StudyStore, place: string): Promise<number> {
  const task = { id: effects.makeId(), payload: { path: place, fileName: path.basename(place) } }
  const given = { ...effects, store, filmsChanged: () => undefined } as unknown as TaskEffects
  const run = { task, signal: new AbortController().signal, report: () => undefined } as unknown as TaskRun
  const done = await (what === 'lines' ? importCorpus : importForeign)(given, run)
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  if (what === 'lines') return Number(count)
  return (await keptImports(store)).find(({ taskId }) => taskId === task.id)!.report.marks
}

try {
  const files = await places()
  const folder = path.join(root, 'study')
  const opened = await openStudy(folder, effects)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const store = opened.value
  const before = process.cpuUsage()
  const startedMs = performance.now()
  let marks = 0
  for (const place of files) marks += await takeIn(store, place)
  const seconds = (performance.now() - startedMs) / 1000
  const { user, system } = process.cpuUsage(before)
  await store.close()
  printFigure({
    ...{ files: files.length, fileMb: Math.round(sizeOf(files)), marks, seconds: rounded(seconds) },
    ...{ processorSeconds: rounded((user + system) / 1e6), marksPerSecond: Math.round(marks / seconds) },
    mostMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    studyMb: Math.round(sizeOf([path.join(folder, 'study.sqlite')])),
  })
} finally {
  rmSync(root, { recursive: true, force: true })
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / 2 ** 20
}
