import { rm } from 'node:fs/promises'
import type { FilmBelongings, MediaFile, Result } from '../study/index.ts'
import { accepted, carriesWork, changed, hangingOn, refused, removeFilm } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { forgetReading } from './kept-reading.ts'
import type { TakeInPayload } from './take-in-payload.ts'
import type { TaskEffects } from './task-kinds.ts'

/** What became of a film that was not taken in to the end. */
export type TakenBack = 'gone' | 'kept' | 'not-there'

/**
 * Removes what a refused or cancelled film had been given. One on which a hand has worked meanwhile stays, with all
 * that was done and with its file: looked at and decided in one transaction, so that nothing comes between.
 */
export async function takeBack(effects: TaskEffects, ids: TakeInPayload): Promise<TakenBack> {
  const { store } = effects
  const found: { outcome: TakenBack; removed: MediaFile[] } = { outcome: 'not-there', removed: [] }
  const done = await store.acts.carryOutPlaced<Refusal>(async transaction => {
    const all = await store.films.belongings(ids.filmId, transaction)
    const file = all?.file?.find(({ id }) => id === ids.fileId)
    if (!all || !file) return accepted([])
    const own = ofPart(all, ids.partId)
    const subjects = own.film ? [ids.filmId, ids.partId] : [ids.partId]
    if (carriesWork(own) || (await store.acts.touched(subjects, transaction))) {
      found.outcome = 'kept'
      return accepted(file.state === 'ready' ? [] : [changed('file', file, { ...file, state: 'failed' })])
    }
    found.outcome = 'gone'
    found.removed.push(file)
    return accepted(removeFilm(own))
  })
  if (!done.ok) throw new Error(`A film could not be taken back: ${done.refusal.kind}`)
  const { outcome, removed } = found
  if (outcome !== 'kept' && ids.storage === 'copied') await rm(ids.path, { force: true })
  for (const file of removed) await removeFiles(effects, file)
  if (outcome !== 'not-there') effects.filmsChanged([ids.filmId])
  return outcome
}

async function removeFiles(effects: TaskEffects, file: MediaFile): Promise<void> {
  const { folder } = effects
  if (file.storage === 'copied') await rm(folder.filePath(file), { force: true })
  await rm(folder.stillsOf(file.id), { recursive: true, force: true })
  await forgetReading(effects, file)
}

/** A refusal that also says what became of the film, where it is still there. */
export async function takeBackRefused(
  effects: TaskEffects,
  ids: TakeInPayload,
  refusal: Refusal,
): Promise<Result<null, Refusal>> {
  const outcome = await takeBack(effects, ids)
  return refused(outcome === 'kept' ? { ...refusal, filmKept: true } : refusal)
}

/** A fault, unlike a refusal, keeps the film: the card says so and the task can be tried again. */
export async function markFailed(effects: TaskEffects, fileId: string): Promise<void> {
  const file = await effects.store.films.file(fileId)
  if (!file) return
  await effects.store.acts.carryOut([changed('file', file, { ...file, state: 'failed' })])
  const part = await effects.store.films.part(file.partId)
  if (part) effects.filmsChanged([part.filmId])
}

/** What hangs on one part; the whole film where it has no other. */
function ofPart(all: FilmBelongings, partId: string): FilmBelongings {
  return all.part?.length === 1 ? all : hangingOn(all, { kind: 'part', id: partId })
}
