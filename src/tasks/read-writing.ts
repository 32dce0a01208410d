import { mkdir, stat } from 'node:fs/promises'
import { findOptionalPackage, readWriting as readInPictures, writingReaderName } from '../media/index.ts'
import type { FrameClock, MediaFile, Result } from '../study/index.ts'
import { accepted, frameToMs, middleFrame, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

/** Width of the stills that are read: small writing is lost below it. */
const readWidth = 1280
const atOnce = 8

/** Reads the writing in the still of every shot and keeps it as a measurement; what was read before is not read again. */
export async function readWriting(effects: TaskEffects, run: TaskRun): Promise<Result<null, Refusal>> {
  const { fileId } = run.task.payload as { fileId: string }
  const file = await effects.store.films.file(fileId)
  if (!file?.clock) return refused({ kind: 'no-such-file' })
  const reader = await findOptionalPackage(writingReaderName)
  if (!reader) return refused({ kind: 'model-not-there', model: writingReaderName })
  const { clock } = file
  const known = await effects.store.writing.readFrames(file.partId, reader)
  const shots = await effects.store.shots.ofPart(file.partId)
  const frames = shots.map(shot => middleFrame(clock, shot)).filter(frame => !known.has(frame))
  for (let done = 0; done < frames.length; done += atOnce) {
    if (run.signal.aborted) return refused({ kind: 'cancelled' })
    run.report('reading-writing', done / frames.length)
    const some = frames.slice(done, done + atOnce)
    const read = await readStills(effects, run, { file: { ...file, clock }, frames: some, reader })
    if (!read.ok) return read
  }
  run.report('done', 1)
  return accepted(null)
}

/** Orders the reading of a file where the study has switched it on. */
export async function orderReading(effects: TaskEffects, file: Pick<MediaFile, 'id'>): Promise<void> {
  if (!(await effects.store.writing.isSwitchedOn(writingReaderName))) return
  await effects.store.tasks.add({ kind: 'read-writing', subjectId: file.id, payload: { fileId: file.id } })
}

async function readStills(
  effects: TaskEffects,
  run: TaskRun,
  what: {
    file: MediaFile & { clock: FrameClock }
    frames: readonly number[]
    reader: { name: string; version: string }
  },
): Promise<Result<null, Refusal>> {
  const { file, frames, reader } = what
  const placeOf = (frame: number) => effects.folder.stillPath(file.id, frame, readWidth)
  const drawn = await drawMissing(
    effects,
    run,
    file,
    frames.map(frame => ({ frame, outPath: placeOf(frame) })),
  )
  if (!drawn.ok) return drawn
  const read = await readInPictures(frames.map(placeOf))
  if (!read.ok) return read
  for (const [index, frame] of frames.entries())
    await effects.store.writing.keep({
      partId: file.partId,
      fileId: file.id,
      frame,
      atMs: frameToMs(file.clock, frame),
      reader: reader.name,
      readerVersion: reader.version,
      lines: read.value[index]!,
    })
  return accepted(null)
}

async function drawMissing(
  effects: TaskEffects,
  run: TaskRun,
  file: MediaFile & { clock: FrameClock },
  stills: { frame: number; outPath: string }[],
): Promise<Result<null, Refusal>> {
  const requests = []
  for (const still of stills)
    if (!(await stat(still.outPath).catch(() => null))) requests.push({ ...still, maxWidth: readWidth })
  if (requests.length === 0) return accepted(null)
  const place = await effects.folder.fileAt(file)
  if (!place.ok) return place
  await mkdir(effects.folder.stillsOf(file.id), { recursive: true })
  return effects.media.writeStills(place.value, {
    clock: file.clock,
    known: file.probe,
    requests,
    signal: run.signal,
  })
}
