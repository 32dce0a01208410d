import path from 'node:path'
import type { Left, Result } from '../../study/index.ts'
import { accepted, asLine, bounds, titleFor } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { TaskEffects, TaskRun } from '../task-kinds.ts'
import type { ForeignReport } from './foreign-report.ts'
import { keptImport, keptImports } from './kept-import.ts'
import type { Placed } from './place-foreign-film.ts'
import { placeForeignFilm } from './place-foreign-film.ts'
import type { ReadForeign, Reading } from './read-foreign-file.ts'
import { readForeignFile } from './read-foreign-file.ts'
import { nowhere } from './record-sink.ts'
import { standingFor } from './standing.ts'

type Effects = Pick<TaskEffects, 'store' | 'makeId' | 'now'>

/** A file of another program: where it lies, and what it is called. */
export interface ForeignPayload {
  path: string
  fileName: string
}

/** What a file of another program would bring in; nothing is written. */
export async function seeForeign(
  effects: Effects,
  { path: place, fileName }: ForeignPayload,
): Promise<Result<ForeignReport, Refusal>> {
  const read = await readForeignFile(place, fileName)
  if (!read.ok) return read
  const taken = await takenBefore(effects, read.value)
  if (taken) return accepted(taken)
  const standing = await standingFor(effects.store, read.value.foreign)
  const around = { effects: { ...effects, breathe }, sink: nowhere, standing, origin: fileName }
  return accepted((await placeForeignFilm(read.value.foreign, around)).report)
}

/** Brings a file of another program into the study, all that fits or nothing. */
export async function importForeign(effects: TaskEffects, run: TaskRun): Promise<Result<null, Refusal>> {
  const { path: place, fileName } = run.task.payload as ForeignPayload
  const reading: Reading = {
    signal: run.signal,
    report: share => run.report('importing', share && share / 2),
  }
  run.report('examining', null)
  const read = await readForeignFile(place, fileName, reading)
  if (!read.ok) return read
  const { foreign, digest } = read.value
  const origin = asLine(path.basename(fileName), bounds.fileName) || '—'
  const known = await takenBefore(effects, read.value)
  if (known) {
    await effects.store.setAside.add(
      keptImport(
        effects,
        { taskId: run.task.id, origin, digest, foreign },
        { ...nowhereAtAll, report: known },
      ),
    )
    return accepted(null)
  }
  const standing = await standingFor(effects.store, foreign)
  await effects.store.inBulk(async (bulk, transaction) => {
    const placing = {
      ...effects,
      breathe: async () => {
        run.signal.throwIfAborted()
        run.report('importing', null)
        await breathe()
      },
    }
    const placed = await placeForeignFilm(foreign, { effects: placing, sink: bulk, standing, origin })
    if (standing.joined) await bulk.outdate({ filmId: placed.filmId!, partId: placed.partId! })
    const kept = keptImport(effects, { taskId: run.task.id, origin, digest, foreign }, placed)
    await effects.store.setAside.add(kept, transaction)
  })
  effects.filmsChanged(standing.joined ? [standing.joined.whole.film.id] : [])
  return accepted(null)
}

const nowhereAtAll: Omit<Placed, 'report'> = { filmId: null, partId: null, mapping: [] }

/** Of a file that has come in before, and whose film is still here: nothing of it comes again. */
async function takenBefore(
  { store }: Pick<Effects, 'store'>,
  { foreign, digest }: ReadForeign,
): Promise<ForeignReport | null> {
  const films = await store.films.all()
  const before = (await keptImports(store, digest)).find(({ filmId }) =>
    films.some(({ film }) => film.id === filmId),
  )
  if (!before) return null
  const counts = new Map<string, number>()
  for (const { what, count } of foreign.left) counts.set(what, (counts.get(what) ?? 0) + count)
  for (const { key, annotations } of foreign.tracks)
    counts.set(key, (counts.get(key) ?? 0) + annotations.length)
  const left: Left[] = [...counts].map(([what, count]) => ({ what, count, why: 'taken-before' }))
  const { film } = films.find(one => one.film.id === before.filmId)!
  return {
    ...{ form: foreign.form, films: [titleFor(film, 'original')], isJoined: true },
    ...{ shots: 0, annotations: 0, measurements: 0, marks: 0, codes: 0, coders: 0 },
    ...{ byType: Object.fromEntries(counts), left, notes: [] },
  }
}

function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
