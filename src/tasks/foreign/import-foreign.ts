import path from 'node:path'
import type { ForeignFilm } from '../../exchange/index.ts'
import type { Aspect, Code, Coder, Left, Result } from '../../study/index.ts'
import { accepted, asLine, bounds, titleFor } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { TaskEffects, TaskRun } from '../task-kinds.ts'
import { bringInCodebook, seeCodebook } from './bring-in-codebook.ts'
import type { CodersOfFile, CodersSaid } from './coders-of-file.ts'
import { codersOfFile, keptCoders } from './coders-of-file.ts'
import type { ForeignReport } from './foreign-report.ts'
import { togetherOf } from './foreign-report.ts'
import { keptImport, keptImports } from './kept-import.ts'
import { countsByType } from './outcome.ts'
import type { Placed } from './place-foreign-film.ts'
import { placeForeignFilm } from './place-foreign-film.ts'
import { chaptersOf } from './read-chapters-of.ts'
import type { ReadForeign, Reading } from './read-foreign-file.ts'
import { readForeignFile } from './read-foreign-file.ts'
import { openSheetFile, readOpenedSheet } from './read-sheet-file.ts'
import type { RecordSink } from './record-sink.ts'
import { nowhere } from './record-sink.ts'
import type { SheetWanted } from './sheet-reading.ts'
import { standingFor } from './standing.ts'

export type SeeingEffects = Pick<TaskEffects, 'store' | 'makeId' | 'now'>
type Placing = Pick<SeeingEffects, 'makeId' | 'now'> & { breathe: () => Promise<void> }

/** A file of another program: where it lies, and what it is called. */
export interface ForeignPayload {
  path: string
  fileName: string
  /** Of a table: how it is read. */
  sheet?: SheetWanted
  /** Of a film file in use: the part whose chapters come in. */
  chaptersOf?: string
  /** Who its coders are, as far as somebody says so. */
  coders?: CodersSaid
}

/** What a file of another program would bring in; nothing is written. */
export async function seeForeign(
  effects: SeeingEffects,
  { path: place, fileName, coders }: ForeignPayload,
): Promise<Result<ForeignReport, Refusal>> {
  const read = await readForeignFile(place, fileName)
  return read.ok ? accepted(await reportOf(effects, read.value, { fileName, coders })) : read
}

/** What would come of a file that was read. */
export async function reportOf(
  effects: SeeingEffects,
  read: ReadForeign,
  { fileName, coders: said }: { fileName: string; coders: CodersSaid | undefined },
): Promise<ForeignReport> {
  if (read.codebook) return seeCodebook(effects, read.codebook)
  const taken = await takenBefore(effects, read)
  if (taken) return taken
  const coders = await codersOfFile(effects.store, said)
  const around = { effects: { ...effects, breathe }, sink: nowhere, origin: fileName, coders }
  const placed = await placeFilms(effects.store, read.films, around)
  return togetherOf(placed.map(({ report }) => report))
}

/** Brings a file of another program into the study, all that fits or nothing. */
export async function importForeign(effects: TaskEffects, run: TaskRun): Promise<Result<null, Refusal>> {
  const payload = run.task.payload as ForeignPayload
  const { path: place, fileName, sheet, chaptersOf: partId, coders: said = sheet?.coders } = payload
  const reading: Reading = {
    signal: run.signal,
    report: share => run.report('importing', share && share / 2),
  }
  run.report('examining', null)
  const read = partId
    ? await chaptersOf(effects, partId)
    : sheet
      ? await readSheet(effects.store, { place, fileName }, sheet)
      : await readForeignFile(place, fileName, reading)
  if (!read.ok) return read
  const { films, digest, codebook } = read.value
  const origin = asLine(path.basename(fileName), bounds.fileName) || '—'
  const came = { taskId: run.task.id, origin, digest }
  if (codebook) {
    const brought = await bringInCodebook(effects, codebook)
    if (!brought.ok) return brought
    const foreign = { form: 'refi-qda', frame: null } as const
    const kept = keptImport(effects, { ...came, foreign }, { ...nowhereAtAll, report: brought.value })
    await effects.store.setAside.add(kept)
    return accepted(null)
  }
  const known = await takenBefore(effects, read.value)
  if (known) {
    const again = { ...nowhereAtAll, report: known }
    await effects.store.setAside.add(keptImport(effects, { ...came, foreign: films[0]! }, again))
    return accepted(null)
  }
  const joined: string[] = []
  const coders = await codersOfFile(effects.store, said)
  const remembered = keptCoders(effects, said, { origin, digest, homeCoderId: coders.homeCoderId })
  await effects.store.inBulk(async (bulk, transaction) => {
    const placing = {
      ...effects,
      breathe: async () => {
        run.signal.throwIfAborted()
        run.report('importing', null)
        await breathe()
      },
    }
    const placed = await placeFilms(effects.store, films, { effects: placing, sink: bulk, origin, coders })
    const report = togetherOf(placed.map(one => one.report))
    if (remembered) await effects.store.setAside.add(remembered, transaction)
    for (const [index, one] of placed.entries()) {
      if (one.report.isJoined) {
        await bulk.outdate({ filmId: one.filmId!, partId: one.partId! })
        joined.push(one.filmId!)
      }
      const kept = keptImport(effects, { ...came, foreign: films[index]! }, { ...one, report })
      await effects.store.setAside.add(kept, transaction)
    }
  })
  effects.filmsChanged(joined)
  return accepted(null)
}

async function readSheet(
  store: TaskEffects['store'],
  { place, fileName }: { place: string; fileName: string },
  wanted: SheetWanted,
): Promise<Result<ReadForeign, Refusal>> {
  const opened = await openSheetFile(store, place, wanted)
  return opened.ok ? readOpenedSheet(store, opened.value, { fileName, partId: wanted.partId }) : opened
}

/** Film after film; what one brings into the codebook stands before the next. */
async function placeFilms(
  store: SeeingEffects['store'],
  films: readonly ForeignFilm[],
  { sink, coders, ...around }: { effects: Placing; sink: RecordSink; origin: string; coders: CodersOfFile },
): Promise<Placed[]> {
  const made = { codes: [] as Code[], aspects: [] as Aspect[], coders: [] as Coder[] }
  const listening: RecordSink = {
    add: (kind, record) => {
      if (kind === 'code') made.codes.push(record as Code)
      else if (kind === 'aspect') made.aspects.push(record as Aspect)
      else if (kind === 'coder') made.coders.push(record as Coder)
      return sink.add(kind, record)
    },
    change: (kind, record) => sink.change(kind, record),
  }
  const placed: Placed[] = []
  for (const foreign of films) {
    const before = await standingFor(store, foreign, coders)
    const standing = {
      ...before,
      codes: [...before.codes, ...made.codes],
      aspects: [...before.aspects, ...made.aspects],
      coders: before.coders.with(made.coders),
    }
    placed.push(await placeForeignFilm(foreign, { ...around, sink: listening, standing }))
  }
  return placed
}

const nowhereAtAll: Omit<Placed, 'report'> = { filmId: null, partId: null, mapping: [] }

/** Of a file that has come in before, and of whose films one is still here: nothing of it comes again. */
async function takenBefore(
  { store }: Pick<SeeingEffects, 'store'>,
  read: ReadForeign,
): Promise<ForeignReport | null> {
  const before = await keptImports(store, read.digest)
  const films = (await store.films.all()).filter(({ film }) =>
    before.some(({ filmId }) => filmId === film.id),
  )
  if (films.length === 0) return null
  const counts = new Map<string, number>()
  for (const foreign of read.films)
    for (const [what, more] of countsByType(foreign)) counts.set(what, (counts.get(what) ?? 0) + more)
  const left: Left[] = [...counts].map(([what, of]) => ({ what, count: of, why: 'taken-before' }))
  return {
    ...{
      form: read.films[0]!.form,
      films: films.map(({ film }) => titleFor(film, 'original')),
      isJoined: true,
    },
    ...{ shots: 0, annotations: 0, measurements: 0, marks: 0, codes: 0, coders: 0, people: [] },
    ...{ byType: Object.fromEntries(counts), left, notes: [] },
  }
}

function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
