import { stat } from 'node:fs/promises'
import { writeWhole } from '../disk/index.ts'
import { measurementProcedure } from '../media/index.ts'
import type { MediaFile, Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { measurePart } from './measure-part.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

export interface MeasurePayload {
  fileId: string
  /** Decode the film again even where its series is there. */
  again?: boolean
}

/** Measures a film in one pass over its tracks, and its shots from what that leaves. */
export async function measureShots(effects: TaskEffects, run: TaskRun): Promise<Result<null, Refusal>> {
  const { fileId, again = false } = run.task.payload as MeasurePayload
  const file = await effects.store.films.file(fileId)
  if (!file) return refused({ kind: 'no-such-file' })
  run.report('measuring', 0)
  if (again || !(await isMeasured(effects, file))) {
    const made = await keepSeries(effects, run, file)
    if (!made.ok) return made
  }
  await measurePart(effects, file.partId, { again })
  const place = await effects.store.films.part(file.partId)
  if (place) effects.filmsChanged([place.filmId])
  run.report('done', 1)
  return accepted(null)
}

/** Puts a file on the list of what is to be measured, unless it has been. */
export async function orderMeasuring(effects: TaskEffects, file: MediaFile): Promise<void> {
  const payload: MeasurePayload = { fileId: file.id }
  if (!(await isMeasured(effects, file)))
    await effects.store.tasks.add({ kind: 'measure-shots', subjectId: file.id, payload })
}

async function isMeasured(effects: TaskEffects, file: MediaFile): Promise<boolean> {
  return (await stat(seriesPath(effects, file)).catch(() => null)) !== null
}

async function keepSeries(
  effects: TaskEffects,
  run: TaskRun,
  file: MediaFile,
): Promise<Result<null, Refusal>> {
  const place = await effects.folder.fileAt(file)
  if (!place.ok) return place
  const series = await effects.media.measureFilm(place.value, {
    known: file.probe,
    signal: run.signal,
    onProgress: ({ doneMs, totalMs }) =>
      run.report('measuring', totalMs > 0 ? 0.98 * Math.min(1, doneMs / totalMs) : null),
  })
  if (!series.ok) return series
  await writeWhole(seriesPath(effects, file), series.value)
  return accepted(null)
}

export function seriesPath({ folder }: Pick<TaskEffects, 'folder'>, file: MediaFile): string {
  return folder.measurementsPath(file, measurementProcedure.version)
}
