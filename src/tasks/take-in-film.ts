import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { MediaRefusal, Probe } from '../media/index.ts'
import type { Change, Film, MediaFile, Part, RecordKinds, Result, Version } from '../study/index.ts'
import { accepted, changed, inverse, made, refused } from '../study/index.ts'
import { findShots } from './find-shots.ts'
import { forgetReading } from './kept-reading.ts'
import { recogniseCopies } from './recognise-copies.ts'
import type { TaskEffects, TaskRefusal, TaskRun } from './task-kinds.ts'

/** A file to be taken in. All ids are chosen when the task is made, so that doing it twice does it once. */
export interface TakeInPayload {
  /** Where the file lies now; a copied one is moved from there into the study. */
  path: string
  storage: MediaFile['storage']
  originalName: string
  fileId: string
  partId: string
  versionId: string
  filmId: string
  /** Place of the part in its version; above 0 the film stands already. */
  position: number
  /** Facts known beforehand, of a specimen. */
  film?: Pick<Film, 'titles' | 'people' | 'releaseDate' | 'specimen'>
}

/** Examines a file, makes its film, finds the shots, draws the stills; a refusal leaves nothing behind. */
export async function takeInFilm(effects: TaskEffects, run: TaskRun): Promise<Result<null, TaskRefusal>> {
  const payload = run.task.payload as TakeInPayload
  const standing = await effects.store.films.file(payload.fileId)
  if (!standing) {
    const made = await examineAndMake(effects, run, payload)
    if (!made.ok || made.value === 'found-again') return made.ok ? accepted(null) : made
  }
  const shots = await findShots(effects, run, payload.fileId)
  // Work that was stopped is not refused: what it had made stays, and it goes on from there.
  if (!shots.ok && !run.signal.aborted) await takeBack(effects, payload)
  if (shots.ok) await recogniseCopies(effects, run, payload.fileId)
  return shots
}

async function examineAndMake(
  effects: TaskEffects,
  run: TaskRun,
  payload: TakeInPayload,
): Promise<Result<'made' | 'found-again', TaskRefusal>> {
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
    return known.kind === 'found-again' ? accepted('found-again') : refused(known)
  }
  const stored = await moveIntoStudy(effects, payload)
  const file = fileRecord(payload, { path: stored, probe, quickDigest, addedAt: effects.now() })
  const done = await effects.store.acts.carryOut(await filmChange(effects, payload, file))
  if (!done.ok) return done
  effects.filmsChanged([payload.filmId])
  return accepted('made')
}

async function examine(
  effects: TaskEffects,
  run: TaskRun,
  payload: TakeInPayload,
): Promise<Result<{ probe: Probe; quickDigest: string }, MediaRefusal>> {
  // After a crash between the move and the record the file lies in its place already.
  const place = await existing([payload.path, effects.folder.filePath(storedFile(payload))])
  const probe = await effects.media.probe(place ?? payload.path, { signal: run.signal })
  if (!probe.ok) return probe
  const quickDigest = await effects.media.quickDigest(place ?? payload.path)
  if (!quickDigest.ok) return quickDigest
  return accepted({ probe: probe.value, quickDigest: quickDigest.value })
}

/** The same film offered again: its file is found again where it had been lost, else it is refused by name. */
async function recogniseFile(
  effects: TaskEffects,
  quickDigest: string,
  payload: TakeInPayload,
): Promise<{ kind: 'found-again' } | { kind: 'already-in-study'; filmId: string; name: string } | null> {
  for (const file of await effects.store.films.filesLike(quickDigest)) {
    const part = await effects.store.films.part(file.partId)
    if (!part) continue
    if (await existing([effects.folder.filePath(file)]))
      return { kind: 'already-in-study', filmId: part.filmId, name: file.originalName }
    const path = await moveIntoStudy(effects, { ...payload, fileId: file.id })
    const moved = { ...file, storage: payload.storage, path }
    const done = await effects.store.acts.carryOut([changed('file', file, moved)])
    if (!done.ok) continue
    effects.filmsChanged([part.filmId])
    return { kind: 'found-again' }
  }
  return null
}

function storedFile(payload: TakeInPayload): Pick<MediaFile, 'storage' | 'path'> {
  if (payload.storage === 'referenced') return payload
  return { storage: 'copied', path: `${payload.fileId}${path.extname(payload.originalName).toLowerCase()}` }
}

async function moveIntoStudy(effects: TaskEffects, payload: TakeInPayload): Promise<string> {
  const stored = storedFile(payload)
  const target = effects.folder.filePath(stored)
  if (payload.storage === 'copied' && (await existing([payload.path])) && payload.path !== target) {
    await mkdir(path.dirname(target), { recursive: true })
    await rename(payload.path, target)
  }
  return stored.path
}

async function existing(paths: string[]): Promise<string | null> {
  for (const candidate of paths) if (await stat(candidate).catch(() => null)) return candidate
  return null
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
function titleFromName(name: string): Film['titles'][number] {
  const text = path
    .basename(name, path.extname(name))
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[_.]+/g, ' ')
    .trim()
  const language = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'und'
  return { language, kind: 'original', text: text.slice(0, 500) || '—' }
}

/** A fault, unlike a refusal, keeps the film: the card says so and the task can be tried again. */
export async function markFailed(effects: TaskEffects, fileId: string): Promise<void> {
  const file = await effects.store.films.file(fileId)
  if (!file) return
  await effects.store.acts.carryOut([changed('file', file, { ...file, state: 'failed' })])
  const part = await effects.store.films.part(file.partId)
  if (part) effects.filmsChanged([part.filmId])
}

/** Removes what a refused or cancelled film had already been given. */
export async function takeBack(effects: TaskEffects, ids: TakeInPayload): Promise<void> {
  if (ids.storage === 'copied') await rm(ids.path, { force: true })
  const whole = await effects.store.films.find(ids.filmId)
  if (!whole) return
  const file = whole.files.find(({ id }) => id === ids.fileId)
  if (!file) return
  const onlyPart = whole.parts.length === 1
  const shots = await effects.store.shots.listOfPart(ids.partId)
  await effects.store.acts.carryOut(
    inverse([
      ...(onlyPart
        ? [made('film', whole.film), ...whole.versions.map(record => made('version', record))]
        : []),
      ...records('part', whole.parts, ({ id }) => id === ids.partId),
      ...records('file', whole.files, ({ id }) => id === ids.fileId),
      ...shots.shots.map(shot => made('shot', shot)),
      ...shots.decisions.map(decision => made('boundaryDecision', decision)),
      ...shots.scenes.map(scene => made('scene', scene)),
      ...shots.stills.map(still => made('chosenStill', still)),
    ]),
  )
  if (file.storage === 'copied') await rm(effects.folder.filePath(file), { force: true })
  await rm(effects.folder.stillsOf(file.id), { recursive: true, force: true })
  await forgetReading(effects, file)
  effects.filmsChanged([ids.filmId])
}

function records<Kind extends 'part' | 'file'>(
  kind: Kind,
  all: RecordKinds[Kind][],
  wanted: (record: RecordKinds[Kind]) => boolean,
): Change {
  return all.filter(wanted).map(record => made(kind, record))
}
