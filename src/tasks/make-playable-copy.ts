import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { readNote, writeWhole } from '../disk/index.ts'
import type { MediaFile, Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import type { StudyFolder } from './study-folder.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

/** A copy that is whole, as the note beside it says. */
export interface KeptPlayableCopy {
  /** Where the original's media time 0 lies in the copy's own time. */
  startSeconds: number
  byteSize: number
}

/** Makes a copy that browsers play, with the same frames at the same times; the original is only read. */
export async function makePlayableCopy(effects: TaskEffects, run: TaskRun): Promise<Result<null, Refusal>> {
  const { fileId } = run.task.payload as { fileId: string }
  const file = await effects.store.films.file(fileId)
  if (!file?.clock) return refused({ kind: 'no-such-file' })
  if (!(await keptPlayableCopy(effects.folder, file))) {
    const made = await make(effects, run, file)
    if (!made.ok) return made
  }
  const place = await effects.store.films.part(file.partId)
  if (place) effects.filmsChanged([place.filmId])
  return accepted(null)
}

async function make(effects: TaskEffects, run: TaskRun, file: MediaFile): Promise<Result<null, Refusal>> {
  const { folder, media } = effects
  const place = await folder.fileAt(file)
  if (!place.ok) return place
  const outPath = folder.playableCopyPath(file)
  run.report('copying', 0)
  await mkdir(path.dirname(outPath), { recursive: true })
  const copy = await media.writePlayableCopy(place.value, {
    outPath,
    clock: file.clock!,
    known: file.probe,
    pieces: { folder: folder.playablePiecesOf(file) },
    signal: run.signal,
    onProgress: ({ doneMs, totalMs }) =>
      run.report('copying', totalMs > 0 ? Math.min(1, doneMs / totalMs) : null),
  })
  if (!copy.ok) return copy
  const { size: byteSize } = await stat(outPath)
  await writeWhole(folder.playableNotePath(file), JSON.stringify({ ...copy.value, byteSize }))
  return accepted(null)
}

/** The copy of a file where there is one; null where there is none, or none that is whole. */
export async function keptPlayableCopy(
  folder: StudyFolder,
  file: Pick<MediaFile, 'id' | 'quickDigest'>,
): Promise<KeptPlayableCopy | null> {
  const note = await readNote<{ startSeconds: number; byteSize?: number }>(
    folder.playableNotePath(file),
    ({ startSeconds }) => Number.isFinite(startSeconds),
  )
  const found = await stat(folder.playableCopyPath(file)).catch(() => null)
  if (!note || !found?.size || found.size !== (note.byteSize ?? found.size)) return null
  return { startSeconds: note.startSeconds, byteSize: found.size }
}

/** Takes the copy away, whole or begun; it can always be made again. */
export async function removePlayableCopy(
  folder: StudyFolder,
  file: Pick<MediaFile, 'id' | 'quickDigest'>,
): Promise<void> {
  await rm(folder.playableNotePath(file), { force: true })
  await rm(folder.playableCopyPath(file), { force: true })
  await rm(folder.playablePiecesOf(file), { recursive: true, force: true })
}
