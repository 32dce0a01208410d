// Coding from other programs: npm run bench -- exchange [--marks 1000000]. Takes in the AdA packages, and a package drawn with
// so many annotations; prints marks a second and the most memory that was held.
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openStudy } from '../src/store/index.ts'
import type { TaskEffects, TaskRun } from '../src/tasks/index.ts'
import { importForeign, keptImports } from '../src/tasks/index.ts'
import { testEffects } from '../test/effects.ts'
import { adaPackages } from '../test/exchange/ada-packages.ts'
import { sharedFolder } from '../test/real-data.ts'
import { printFigure, rounded } from './parts/measure.ts'

const { values } = parseArgs({ options: { marks: { type: 'string', default: '1000000' } } })
const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-exchange-'))

async function takeIn(what: string, places: readonly string[]): Promise<void> {
  const effects = testEffects()
  const opened = await openStudy(path.join(root, what), effects)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const store = opened.value
  let largestMb = 0
  const watch = setInterval(() => {
    largestMb = Math.max(largestMb, process.memoryUsage.rss() / 2 ** 20)
  }, 50)
  const startedMs = performance.now()
  let [annotations, marks] = [0, 0]
  for (const place of places) {
    const task = { id: effects.makeId(), payload: { path: place, fileName: path.basename(place) } }
    const done = await importForeign(
      { ...effects, store, filmsChanged: () => undefined } as unknown as TaskEffects,
      { task, signal: new AbortController().signal, report: () => undefined } as unknown as TaskRun,
    )
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    const { report } = (await keptImports(store)).find(({ taskId }) => taskId === task.id)!
    annotations += Object.values(report.byType).reduce((sum, count) => sum + count, 0)
    marks += report.marks
  }
  const seconds = (performance.now() - startedMs) / 1000
  clearInterval(watch)
  await store.close()
  printFigure({
    ...{ name: 'exchange', what, files: places.length, annotations, marks, seconds: rounded(seconds) },
    ...{ marksPerSecond: Math.round(marks / seconds), mostMemoryMb: Math.round(largestMb) },
  })
}

/** A package as Advene writes it, of ten types with five values each. */
async function draw(place: string, count: number): Promise<void> {
  const file = await open(place, 'w')
  const lengthMs = 7_200_000
  const types = Array.from({ length: 10 }, (_, at) => `Type${at}`)
  const completions = Array.from({ length: 5 }, (_, at) => `value ${at}`).join(',')
  await file.write(
    `<package xmlns="http://experience.univ-lyon1.fr/advene/ns" xmlns:dc="http://purl.org/dc/elements/1.1/"><meta><duration xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">${lengthMs}</duration></meta><annotations>\n`,
  )
  for (let from = 0; from < count; from += 5000) {
    const lines: string[] = []
    for (let at = from; at < Math.min(count, from + 5000); at++) {
      const begin = Math.floor((at / count) * (lengthMs - 5000))
      lines.push(
        `<annotation dc:creator="coder ${at % 7}" dc:date="2020-02-11T16:52:55" id="02d6d25c-4cf6-11ea-8124-${String(at).padStart(12, '0')}" type="#Type${at % 10}"><millisecond-fragment begin="${begin}" end="${begin + 4000}"/><content encoding="utf-8" mime-type="text/x-advene-keyword-list">value ${at % 5}</content></annotation>\n`,
      )
    }
    await file.write(lines.join(''))
  }
  const schema = types.map(
    type =>
      `<annotation-type id="${type}"><meta><completions xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">${completions}</completions></meta><content-type mime-type="text/x-advene-keyword-list"/></annotation-type>`,
  )
  await file.write(
    `</annotations><schemas><schema id="drawn"><annotation-types>${schema.join('')}</annotation-types></schema></schemas></package>`,
  )
  await file.close()
}

try {
  if (sharedFolder) await takeIn('AdA packages', adaPackages())
  const place = path.join(root, 'drawn.xml')
  await draw(place, Number(values.marks))
  await takeIn('a drawn package', [place])
} finally {
  rmSync(root, { recursive: true, force: true })
}
