import { readFile } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Fingerprint } from '../media/index.ts'
import { alignCopies, fingerprintOf } from '../media/index.ts'
import type { Likeness, MediaFile } from '../study/index.ts'
import { made } from '../study/index.ts'
import type { TaskEffects, TaskRun } from './task-kinds.ts'

/**
 * Looks whether a film that has just come in is another copy of one that is there. What it finds is proposed,
 * never done: the scholar sees both and decides.
 */
export async function recogniseCopies(effects: TaskEffects, run: TaskRun, fileId: string): Promise<void> {
  const { store } = effects
  const known = await store.copies.likenesses()
  if (known.some(likeness => likeness.fileId === fileId)) return
  const films = await store.films.all()
  const own = films.find(({ files }) => files.some(({ id }) => id === fileId))
  const file = own?.files.find(({ id }) => id === fileId)
  const fingerprint = file && (await fingerprintOfFile(effects, file))
  if (!own || !fingerprint || own.film.specimen) return
  run.report('recognising', null)
  const others = films.filter(({ film }) => film.id !== own.film.id && !film.specimen)
  let best: Likeness | null = null
  for (const other of others.flatMap(({ files }) => files)) {
    if (run.signal.aborted) return
    const found = await likenessTo(effects, { fileId, fingerprint }, other)
    if (found && (!best || found.untilMs - found.fromMs > best.untilMs - best.fromMs)) best = found
    // One film at a time, so that whoever is working does not wait for all of them.
    await nextTurn()
  }
  if (!best) return
  await store.acts.carryOut([made('likeness', best)])
  effects.filmsChanged([own.film.id])
}

async function likenessTo(
  effects: TaskEffects,
  own: { fileId: string; fingerprint: Fingerprint },
  other: MediaFile,
): Promise<Likeness | null> {
  const fingerprint = await fingerprintOfFile(effects, other)
  if (!fingerprint) return null
  const alignment = alignCopies(fingerprint, own.fingerprint)
  if (!alignment.ok) return null
  const { speed, offsetMs, errorMs, ...found } = alignment.value
  return {
    id: effects.makeId(),
    fileId: own.fileId,
    otherFileId: other.id,
    warp: { speed, offsetMs, errorMs },
    ...found,
    state: 'proposed',
  }
}

/** Null where the file has not been looked through yet. */
async function fingerprintOfFile(
  { folder }: Pick<TaskEffects, 'folder'>,
  file: MediaFile,
): Promise<Fingerprint | null> {
  if (!file.clock || file.state !== 'ready') return null
  const features = await readFile(folder.featuresPath(file)).catch(() => null)
  return features && fingerprintOf({ features, clock: file.clock })
}
