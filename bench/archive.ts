import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openCopy, openStudy } from '../src/store/index.ts'
import type { Mark } from '../src/study/index.ts'
import { plainMeaning } from '../src/study/index.ts'
import { StudyFolder } from '../src/tasks/index.ts'
import { bringInStudy, writeArchive } from '../src/workbench/index.ts'
import { testEffects } from '../test/effects.ts'
import { aFilmWithOneFile } from '../test/films/builders.ts'

/** Marks of the small and of the large study; memory must not grow with them. */
const sizes = (process.argv[2] ?? '10000,1000000').split(',').map(Number)
const effects = testEffects()
const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-archive-'))
const opened = {
  has: async () => false,
  open: async () => {},
  openRoot: async () => {},
  roots: async () => [],
}

async function studyOf(marks: number): Promise<string> {
  const folder = path.join(root, `study-${marks}`)
  const study = await openStudy(folder, effects)
  if (!study.ok) throw new Error(JSON.stringify(study.refusal))
  const { homeCoderId: coderId } = await study.value.studies.get()
  const { film, version, part, file } = aFilmWithOneFile({ makeId: effects.makeId })
  const code = {
    ...plainMeaning,
    id: effects.makeId(),
    kind: 'symbol',
    colour: '#0072b2',
    key: null,
  } as const
  await study.value.inBulk(async bulk => {
    await bulk.add('film', film)
    await bulk.add('version', version)
    await bulk.add('part', part)
    await bulk.add('file', file)
    await bulk.add('code', { ...code, names: { en: 'ruin', 'zh-Hans': '废墟' }, position: 0, retired: false })
    for (let at = 0; at < marks; at++) {
      const mark: Mark = {
        ...{ id: effects.makeId(), filmId: film.id, partId: part.id, codeId: code.id, coderId },
        ...{ startMs: at, endMs: at + 400, attachedTo: null, passId: null, said: null },
      }
      await bulk.add('mark', mark)
    }
  })
  await study.value.close()
  return folder
}

async function measured<Value>(work: () => Promise<Value>) {
  let peak = process.memoryUsage().rss
  const before = peak
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  const startedMs = performance.now()
  const value = await work()
  clearInterval(watch)
  return { value, seconds: (performance.now() - startedMs) / 1000, grownMiB: (peak - before) / 2 ** 20 }
}

function done<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

async function takeOut(folder: string, place: string): Promise<void> {
  const store = done(await openCopy(path.join(folder, 'study.sqlite'), effects))
  done(await writeArchive({ store, folder: new StudyFolder(folder, opened) }, place, { films: false }))
  await store.close()
}

try {
  const figures = []
  for (const marks of sizes) {
    const folder = await studyOf(marks)
    const archive = path.join(root, `${marks}.zip`)
    const back = path.join(root, `back-${marks}`)
    const again = path.join(root, `${marks}-again.zip`)
    const out = await measured(() => takeOut(folder, archive))
    const into = await measured(async () => done(await bringInStudy(archive, back, effects)))
    await takeOut(back, again)
    figures.push({
      marks,
      marksASecondOut: Math.round(marks / out.seconds),
      marksASecondIn: Math.round(marks / into.seconds),
      grownMiBOut: Math.round(out.grownMiB),
      grownMiBIn: Math.round(into.grownMiB),
      zipMiB: Number((statSync(archive).size / 2 ** 20).toFixed(2)),
      isSame: readFileSync(archive).equals(readFileSync(again)),
    })
  }
  const [first, last] = [figures[0]!, figures.at(-1)!]
  const ratios = {
    memoryIn: last.grownMiBIn / Math.max(1, first.grownMiBIn),
    memoryOut: last.grownMiBOut / Math.max(1, first.grownMiBOut),
  }
  console.log(JSON.stringify({ figures, ratios }, null, 2))
} finally {
  rmSync(root, { recursive: true, force: true })
}
