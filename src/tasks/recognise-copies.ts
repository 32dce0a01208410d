import type { Media } from '../media/index.ts'
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
  const seen = file && seenFilm(effects, file)
  if (!own || !seen || own.film.specimen) return
  run.report('recognising', null)
  const others = films.filter(({ film }) => film.id !== own.film.id && !film.specimen)
  let best: Likeness | null = null
  for (const other of others.flatMap(({ files }) => files)) {
    if (run.signal.aborted) return
    const found = await likenessTo(effects, { fileId, seen }, other)
    if (found && (!best || found.untilMs - found.fromMs > best.untilMs - best.fromMs)) best = found
  }
  if (!best) return
  await store.acts.carryOut([made('likeness', best)])
  effects.filmsChanged([own.film.id])
}

type Seen = Parameters<Media['alignFilms']>[0]

async function likenessTo(
  effects: TaskEffects,
  own: { fileId: string; seen: Seen },
  other: MediaFile,
): Promise<Likeness | null> {
  const seen = seenFilm(effects, other)
  const alignment = seen && (await effects.media.alignFilms(seen, own.seen))
  if (!alignment?.ok) return null
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
function seenFilm({ folder }: Pick<TaskEffects, 'folder'>, file: MediaFile): Seen | null {
  if (!file.clock || file.state !== 'ready') return null
  return { featuresPath: folder.featuresPath(file), clock: file.clock }
}
