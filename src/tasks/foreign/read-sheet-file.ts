import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { ReadSheetRows, Sheet, SheetFilm } from '../../exchange/index.ts'
import { ForeignFault, filmsOfSheet, readSheet, sheetLimits } from '../../exchange/index.ts'
import type { StudyStore } from '../../store/index.ts'
import type { Part, Result } from '../../study/index.ts'
import { accepted, fileInUse, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { filmCalled } from './find-foreign-film.ts'
import type { ReadForeign } from './read-foreign-file.ts'
import type { FoundReading, SheetWanted } from './sheet-reading.ts'
import { findReading } from './sheet-reading.ts'

/** A table with how it is read. */
export interface OpenedSheet extends FoundReading {
  sheet: Sheet
  digest: string
}

/** The rows of a table in a file, and how they are to be read. */
export async function openSheetFile(
  store: StudyStore,
  place: string,
  wanted: SheetWanted,
): Promise<Result<OpenedSheet, Refusal>> {
  const found = await stat(place).catch((cause: NodeJS.ErrnoException) => cause)
  if (found instanceof Error)
    return refused(
      found.code === 'ENOENT' || found.code === 'ENOTDIR'
        ? { kind: 'no-such-file-named' }
        : { kind: 'unreadable', code: found.code ?? 'unknown' },
    )
  if (found.isDirectory()) return refused({ kind: 'is-a-folder' })
  if (found.size > sheetLimits.bytes)
    return refused({ kind: 'sheet-too-large', what: 'bytes', most: sheetLimits.bytes })
  const bytes = await readFile(place).catch((cause: NodeJS.ErrnoException) => cause)
  if (bytes instanceof Error) return refused({ kind: 'unreadable', code: bytes.code ?? 'unknown' })
  const sheet = readSheet(bytes, wanted.form)
  if (!sheet.ok) return sheet
  const read = await findReading(store, sheet.value, wanted)
  if (!read.ok) return read
  const digest = createHash('sha256').update(bytes).digest('hex')
  return accepted({ ...read.value, sheet: sheet.value, digest })
}

/** What the rows of a table become for the films of a study. The same table read otherwise is another file. */
export async function readOpenedSheet(
  store: StudyStore,
  { sheet, reading, digest }: OpenedSheet,
  { fileName, partId }: { fileName: string; partId: string | null },
): Promise<Result<ReadForeign & ReadSheetRows, Refusal>> {
  const films = (await store.films.all()).filter(({ film }) => !film.specimen)
  const parts = new Map<string, { part: Part; film: SheetFilm }>()
  for (const { parts: ofFilm, files } of films)
    for (const part of ofFilm) {
      const clock = fileInUse(part, files)?.clock ?? null
      parts.set(part.id, { part, film: { clock, endMs: part.durationMs, shots: [] } })
    }
  const usesShots = !reading.columns.some(({ meaning }) => meaning === 'start' || meaning === 'duration')
  if (usesShots) for (const [id, { film }] of parts) film.shots = await store.shots.ofPart(id)
  const unknown: SheetFilm = { clock: null, endMs: null, shots: [] }
  const known = {
    ...{ fileName, partId },
    filmCalled: (title: string | null) => {
      const id = title === null ? partId : (filmCalled(title, films)?.part.id ?? null)
      return (id === null ? undefined : parts.get(id)?.film) ?? unknown
    },
  }
  try {
    const read = filmsOfSheet(sheet, reading, known)
    if (!read.ok) return read
    const as = JSON.stringify([digest, reading, partId])
    return accepted({ ...read.value, digest: createHash('sha256').update(as).digest('hex') })
  } catch (cause) {
    if (cause instanceof ForeignFault) return refused(cause.refusal)
    throw cause
  }
}
