import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Probe } from '../media/index.ts'
import type { Change, Film, MediaFile, Part, Result, Version } from '../study/index.ts'
import { accepted, asLine, bounds, made, refused } from '../study/index.ts'
import type { Refusal, TaskNote } from '../words/index.ts'
import { findShots } from './find-shots.ts'
import { existing, moveIntoStudy, storedFile } from './move-into-study.ts'
import { recogniseCopies } from './recognise-copies.ts'
import type { FoundAgain } from './recognise-file.ts'
import { recogniseFile } from './recognise-file.ts'
import { takeBackRefused } from './take-back.ts'
import type { TakeInPayload } from './take-in-payload.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

/** Examines a file, makes its film, finds the shots, draws the stills; a refusal leaves nothing behind. */
export async function takeInFilm(
  effects: TaskEffects,
  run: TaskRun,
): Promise<Result<TaskNote | null, Refusal>> {
  const payload = run.task.payload as TakeInPayload
  const standing = await effects.store.films.file(payload.fileId)
  if (!standing) {
    const made = await examineAndMake(effects, run, payload)
    if (!made.ok) return made
    if (made.value !== 'made') return accepted(made.value)
  }
  const shots = await findShots(effects, run, payload.fileId)
  // Work that was stopped is not refused: what it had made stays, and it goes on from there.
  if (!shots.ok && !run.signal.aborted) return takeBackRefused(effects, payload, shots.refusal)
  if (shots.ok) await recogniseCopies(effects, run, payload.fileId)
  return shots
}

async function examineAndMake(
  effects: TaskEffects,
  run: TaskRun,
  payload: TakeInPayload,
): Promise<Result<'made' | FoundAgain, Refusal>> {
  run.report('examining', null)
  const examined = await examine(effects, run, payload)
  if (!examined.ok) {
    if (payload.storage === 'copied' && !run.signal.aborted) await rm(payload.path, { force: true })
    return examined
  }
  const { probe, quickDigest } = examined.value
  const known = await recogniseFile(effects, quickDigest, payload)
  if (known) {
    if (payload.storage === 'copied') await rm(payload.path, { force: true })
    return known.kind === 'already-in-study' ? refused(known) : accepted(known)
  }
  const stored = await moveIntoStudy(effects, payload)
  const file = fileRecord(payload, { path: stored, probe, quickDigest, addedAt: effects.now() })
  let done = await effects.store.acts.carryOut(await filmChange(effects, payload, file))
  // Two parts of one film may come at once: for the second the film stands by now.
  if (!done.ok && done.refusal.kind === 'changed-meanwhile')
    done = await effects.store.acts.carryOut(await filmChange(effects, payload, file))
  if (!done.ok) return done
  effects.filmsChanged([payload.filmId])
  return accepted('made')
}

async function examine(
  effects: TaskEffects,
  run: TaskRun,
  payload: TakeInPayload,
): Promise<Result<{ probe: Probe; quickDigest: string }, Refusal>> {
  // After a crash between the move and the record the file lies in its place already.
  const place = await existing([payload.path, effects.folder.filePath(storedFile(payload))])
  const probe = await effects.media.probe(place ?? payload.path, { signal: run.signal })
  // Nothing of this film is in the study yet: a file that is not there was named wrongly, and nothing of it is kept.
  if (!probe.ok) return probe.refusal.kind === 'missing' ? refused({ kind: 'no-such-file-named' }) : probe
  const quickDigest = await effects.media.quickDigest(place ?? payload.path)
  if (!quickDigest.ok) return quickDigest
  return accepted({ probe: probe.value, quickDigest: quickDigest.value })
}

function fileRecord(
  payload: TakeInPayload,
  found: { path: string; probe: Probe; quickDigest: string; addedAt: string },
): MediaFile {
  return {
    id: payload.fileId,
    partId: payload.partId,
    storage: payload.storage,
    path: found.path,
    originalName: payload.originalName,
    byteSize: found.probe.byteSize,
    quickDigest: found.quickDigest,
    digest: null,
    width: found.probe.video.displayWidth,
    height: found.probe.video.displayHeight,
    clock: null,
    probe: found.probe,
    state: 'incoming',
    addedAt: found.addedAt,
  }
}

async function filmChange(effects: TaskEffects, payload: TakeInPayload, file: MediaFile): Promise<Change> {
  const standing = await effects.store.films.find(payload.filmId)
  const film: Film = {
    id: payload.filmId,
    titles: payload.film?.titles ?? [titleFromName(payload.originalName)],
    people: payload.film?.people ?? [],
    releaseDate: payload.film?.releaseDate ?? null,
    storyDate: null,
    shootingDate: null,
    specimen: payload.film?.specimen ?? false,
    createdAt: file.addedAt,
  }
  const version: Version = { id: payload.versionId, filmId: film.id, position: 0, name: '' }
  const part: Part = {
    id: payload.partId,
    versionId: version.id,
    position: payload.position,
    name: '',
    durationMs: (file.probe as Probe).durationMs,
    fileInUseId: null,
  }
  return [
    ...(standing ? [] : [made('film', film)]),
    ...(standing?.versions.some(({ id }) => id === version.id) ? [] : [made('version', version)]),
    made('part', part),
    made('file', file),
  ]
}

/** A first title from the file's name, for the scholar to correct. */
export function titleFromName(name: string): Film['titles'][number] {
  const text = asLine(path.basename(name, path.extname(name)).replace(/[_.]+/g, ' '), bounds.title)
  const language = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'und'
  return { language, kind: 'original', text: text || '—' }
}
