import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ShotReading } from '../media/index.ts'
import type { Change, DetectedBoundary, FrameClock, MediaFile, Result } from '../study/index.ts'
import {
  accepted,
  changed,
  frameCount,
  frameToMs,
  middleFrame,
  reconcileDetection,
  refused,
} from '../study/index.ts'
import type { TaskEffects, TaskRefusal, TaskRun } from './task-kinds.ts'

/** Width of the stills on cards and contact sheets, in pixels of the picture. */
export const contactSheetWidth = 320

/** A hand's boundary holds against a detected one this close: two frames. */
const toleranceFrames = 2

/** Reads a file frame by frame, brings its shots in line with what was found, and draws a still of each. */
export async function findShots(
  effects: TaskEffects,
  run: TaskRun,
  fileId: string,
): Promise<Result<null, TaskRefusal>> {
  const file = await effects.store.films.file(fileId)
  if (!file) return refused({ kind: 'no-such-file' })
  run.report('shots', 0)
  const reading = await effects.media.readShots(effects.folder.filePath(file), {
    signal: run.signal,
    background: true,
    onProgress: ({ doneMs, totalMs }) =>
      run.report('shots', totalMs > 0 ? 0.85 * Math.min(1, doneMs / totalMs) : null),
  })
  if (!reading.ok) return reading
  await keepFeatures(effects, fileId, reading.value.features)
  const kept = await keepReading(effects, file, reading.value)
  if (!kept.ok) return kept
  const stills = await drawStills(effects, run, { ...file, clock: reading.value.clock })
  if (!stills.ok) return stills
  return finish(effects, run, fileId)
}

async function keepFeatures(effects: TaskEffects, fileId: string, features: Uint8Array): Promise<void> {
  const target = effects.folder.featuresPath(fileId)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(`${target}.part`, features)
  await rename(`${target}.part`, target)
}

async function keepReading(
  effects: TaskEffects,
  file: MediaFile,
  reading: ShotReading,
): Promise<Result<null, TaskRefusal>> {
  const place = await effects.store.films.part(file.partId)
  if (!place) return refused({ kind: 'no-such-file' })
  const { clock } = reading
  const list = await effects.store.shots.listOfPart(file.partId)
  const change: Change = [
    changed('file', file, { ...file, clock, probe: reading.probe }),
    ...(place.part.durationMs === clock.endMs
      ? []
      : [changed('part', place.part, { ...place.part, durationMs: clock.endMs })]),
    ...reconcileDetection(list, {
      partId: file.partId,
      endMs: clock.endMs,
      boundaries: reading.boundaries.map(boundary => inMilliseconds(clock, boundary)),
      toleranceMs: toleranceMs(clock),
      makeId: effects.makeId,
    }),
  ]
  const done = await effects.store.acts.carryOut(change)
  if (!done.ok) return done
  effects.filmsChanged([place.filmId])
  return accepted(null)
}

function inMilliseconds(clock: FrameClock, boundary: ShotReading['boundaries'][number]): DetectedBoundary {
  const moment = (frame: number | undefined) => (frame === undefined ? null : frameToMs(clock, frame))
  return {
    atMs: frameToMs(clock, boundary.frame),
    kind: boundary.kind,
    transitionStartMs: moment(boundary.transitionStartFrame),
    transitionEndMs: moment(boundary.transitionEndFrame),
    confidence: boundary.confidence,
  }
}

function toleranceMs(clock: FrameClock): number {
  return Math.ceil((toleranceFrames * clock.endMs) / Math.max(1, frameCount(clock)))
}

async function drawStills(
  effects: TaskEffects,
  run: TaskRun,
  file: MediaFile & { clock: FrameClock },
): Promise<Result<null, TaskRefusal>> {
  const shots = await effects.store.shots.ofPart(file.partId)
  run.report('stills', 0.85)
  const requests = shots.map(shot => {
    const frame = middleFrame(file.clock, shot)
    return {
      frame,
      outPath: effects.folder.stillPath(file.id, frame, contactSheetWidth),
      maxWidth: contactSheetWidth,
    }
  })
  await mkdir(effects.folder.stillsOf(file.id), { recursive: true })
  const written = await effects.media.writeStills(effects.folder.filePath(file), {
    clock: file.clock,
    requests,
    signal: run.signal,
    onProgress: ({ done, total }) => run.report('stills', 0.85 + 0.15 * (done / Math.max(1, total))),
  })
  return written.ok ? accepted(null) : written
}

async function finish(
  effects: TaskEffects,
  run: TaskRun,
  fileId: string,
): Promise<Result<null, TaskRefusal>> {
  const file = await effects.store.films.file(fileId)
  if (!file) return refused({ kind: 'no-such-file' })
  if (file.state !== 'ready') {
    const done = await effects.store.acts.carryOut([changed('file', file, { ...file, state: 'ready' })])
    if (!done.ok) return done
  }
  const place = await effects.store.films.part(file.partId)
  if (place) effects.filmsChanged([place.filmId])
  if (!file.digest)
    await effects.store.tasks.add({ kind: 'digest-file', subjectId: fileId, payload: { fileId } })
  run.report('done', 1)
  return accepted(null)
}
