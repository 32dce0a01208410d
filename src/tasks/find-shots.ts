import { mkdir, stat } from 'node:fs/promises'
import type { StillRequest } from '../media/index.ts'
import type {
  Change,
  ChangeEntry,
  DetectedBoundary,
  FrameClock,
  MediaFile,
  Part,
  Result,
} from '../study/index.ts'
import {
  accepted,
  changed,
  fileInUse,
  frameToMs,
  middleFrame,
  reconcileDetection,
  refused,
  sameBoundaryMs,
} from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import type { KeptReading } from './kept-reading.ts'
import { keepReading, keptReading } from './kept-reading.ts'
import { orderMeasuring } from './measure-shots.ts'
import { orderReading } from './read-writing.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

/** Width of the stills on cards and contact sheets, in pixels of the picture. */
export const contactSheetWidth = 320

/** A hand's boundary holds against a detected one this close: two frames. */

/** Reads a file frame by frame, brings its shots in line with what was found, and draws a still of each. */
export async function findShots(
  effects: TaskEffects,
  run: TaskRun,
  fileId: string,
): Promise<Result<null, Refusal>> {
  const file = await effects.store.films.file(fileId)
  if (!file) return refused({ kind: 'no-such-file' })
  run.report('shots', null)
  const reading = await readOnce(effects, run, file)
  if (!reading.ok) return reading
  const kept = await bringInLine(effects, file, reading.value)
  if (!kept.ok) return kept
  const stills = await drawStills(effects, run, { ...file, ...settled(reading.value) })
  if (!stills.ok) return stills
  return finish(effects, run, fileId)
}

/** One pass over the film, unless an earlier one is kept. */
async function readOnce(
  effects: TaskEffects,
  run: TaskRun,
  file: MediaFile,
): Promise<Result<KeptReading, Refusal>> {
  const kept = await keptReading(effects, file)
  if (kept) return accepted(kept)
  const place = await effects.folder.fileAt(file)
  if (!place.ok) return place
  const reading = await effects.media.readShots(place.value, {
    signal: run.signal,
    background: true,
    // A film that has been read keeps its time, whatever a newer program would count it from.
    known: file.clock ? file.probe : null,
    unfinishedPath: effects.folder.unfinishedReadingPath(file),
    onProgress: ({ doneMs, totalMs }) =>
      run.report('shots', totalMs > 0 ? 0.85 * Math.min(1, doneMs / totalMs) : null),
  })
  if (reading.ok) await keepReading(effects, file, reading.value)
  return reading
}

async function bringInLine(
  effects: TaskEffects,
  file: MediaFile,
  reading: KeptReading,
): Promise<Result<null, Refusal>> {
  const place = await effects.store.films.part(file.partId)
  if (!place) return refused({ kind: 'no-such-file' })
  const change: ChangeEntry[] = [changed('file', file, { ...file, ...settled(reading) })]
  // Another copy keeps its own time; the part's shots lie in the time of the copy in use.
  if (fileInUse(place.part, place.files)?.id === file.id)
    change.push(...(await shotsChange(effects, file, place.part, reading)))
  const done = await effects.store.acts.carryOut(change)
  if (!done.ok) return done
  effects.filmsChanged([place.filmId])
  return accepted(null)
}

/** What a pass settles of a file for good: its clock, and what of it is missing. */
function settled({ clock, probe }: KeptReading): { clock: FrameClock; probe: KeptReading['probe'] } {
  return { clock, probe }
}

async function shotsChange(
  effects: TaskEffects,
  file: MediaFile,
  part: Part,
  reading: KeptReading,
): Promise<Change> {
  const { clock } = reading
  const list = await effects.store.shots.listOfPart(file.partId)
  return [
    ...(part.durationMs === clock.endMs ? [] : [changed('part', part, { ...part, durationMs: clock.endMs })]),
    ...reconcileDetection(list, {
      partId: file.partId,
      endMs: clock.endMs,
      boundaries: reading.boundaries.map(boundary => inMilliseconds(clock, boundary)),
      toleranceMs: sameBoundaryMs(clock),
      makeId: effects.makeId,
    }),
  ]
}

/** The boundaries that were found in a file, in its own time; null where it was never looked through. */
export async function detectedIn(
  place: Pick<TaskEffects, 'folder'>,
  file: MediaFile,
): Promise<DetectedBoundary[] | null> {
  const { clock } = file
  const kept = clock && (await keptReading(place, file))
  return kept ? kept.boundaries.map(boundary => inMilliseconds(clock, boundary)) : null
}

/** A boundary in the milliseconds of its part. */
export function inMilliseconds(
  clock: FrameClock,
  boundary: KeptReading['boundaries'][number],
): DetectedBoundary {
  const moment = (frame: number | undefined) => (frame === undefined ? null : frameToMs(clock, frame))
  return {
    atMs: frameToMs(clock, boundary.frame),
    kind: boundary.kind,
    transitionStartMs: moment(boundary.transitionStartFrame),
    transitionEndMs: moment(boundary.transitionEndFrame),
    confidence: boundary.confidence,
  }
}

async function drawStills(
  effects: TaskEffects,
  run: TaskRun,
  file: MediaFile & { clock: FrameClock },
): Promise<Result<null, Refusal>> {
  const shots = await effects.store.shots.ofPart(file.partId)
  run.report('stills', 0.85)
  const requests: StillRequest[] = []
  for (const shot of shots) {
    const frame = middleFrame(file.clock, shot)
    const outPath = effects.folder.stillPath(file.id, frame, contactSheetWidth)
    const stands = await stat(outPath).catch(() => null)
    if (!stands) requests.push({ frame, outPath, maxWidth: contactSheetWidth })
  }
  await mkdir(effects.folder.stillsOf(file.id), { recursive: true })
  return writeWhatCanBe(effects, run, { file, requests })
}

/** A film that lacks more pictures than this gets the rest of its stills when they are looked at. */
const mostMissing = 20

/** A damaged film may lack a picture here and there: the others are drawn, and the film is kept. */
async function writeWhatCanBe(
  effects: TaskEffects,
  run: TaskRun,
  wanted: { file: MediaFile & { clock: FrameClock }; requests: StillRequest[] },
): Promise<Result<null, Refusal>> {
  const { file } = wanted
  let { requests } = wanted
  const place = await effects.folder.fileAt(file)
  if (!place.ok) return place
  for (let missing = 0; missing < mostMissing; missing++) {
    const written = await effects.media.writeStills(place.value, {
      clock: file.clock,
      known: file.probe,
      requests,
      signal: run.signal,
      onProgress: ({ done, total }) => run.report('stills', 0.85 + 0.15 * (done / Math.max(1, total))),
    })
    if (written.ok) return accepted(null)
    if (written.refusal.kind !== 'frame-not-found') return written
    const { frame: lost } = written.refusal
    const left = requests.filter(({ frame }) => frame !== lost)
    requests = []
    for (const request of left) if (!(await stat(request.outPath).catch(() => null))) requests.push(request)
  }
  return accepted(null)
}

async function finish(effects: TaskEffects, run: TaskRun, fileId: string): Promise<Result<null, Refusal>> {
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
  await effects.store.tasks.add({ kind: 'draw-scrub-stills', subjectId: fileId, payload: { fileId } })
  if (effects.measuring === 'by-itself') await orderMeasuring(effects, file)
  await orderReading(effects, file)
  run.report('done', 1)
  return accepted(null)
}
