import type { MediaFile, Title } from '../study/index.ts'
import { accepted, changed, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { existing, moveIntoStudy } from './move-into-study.ts'
import type { TakeInPayload } from './take-in-payload.ts'
import type { TaskEffects } from './task-kinds.ts'

/** A file that the study knows: it lay elsewhere, or its film had been removed and is back. */
export type FoundAgain =
  | { kind: 'found-again'; filmId: string }
  | { kind: 'brought-back'; filmId: string; marks: number }

/** The film by its titles, and the file as it is called there: the offered one may be called otherwise. */
export interface AlreadyInStudy {
  kind: 'already-in-study'
  filmId: string
  titles: Title[]
  fileName: string
}

type Known = FoundAgain | AlreadyInStudy

/**
 * The same file offered again: one that was lost is found again, one whose film was removed brings its film back with
 * all that hung on it, and one that is there already is refused by name. Null where it is new.
 */
export async function recogniseFile(
  effects: TaskEffects,
  quickDigest: string,
  payload: TakeInPayload,
): Promise<Known | null> {
  for (const file of await effects.store.films.filesLike(quickDigest)) {
    const part = await effects.store.films.part(file.partId)
    if (!part) continue
    if (await isThere(effects, file)) {
      const whole = await effects.store.films.find(part.filmId)
      const titles = whole?.film.titles ?? []
      return { kind: 'already-in-study', filmId: part.filmId, titles, fileName: file.originalName }
    }
    if (await putBack(effects, file, payload)) return { kind: 'found-again', filmId: part.filmId }
  }
  return bringBack(effects, quickDigest, payload)
}

/** A file that was not opened here is not looked for: what is offered now takes its place. */
async function isThere({ folder }: TaskEffects, file: MediaFile): Promise<boolean> {
  const place = await folder.fileAt(file)
  return place.ok && (await existing([place.value])) !== null
}

/** Gives a file whose bytes had been lost the place where they lie now. */
async function putBack(effects: TaskEffects, file: MediaFile, payload: TakeInPayload): Promise<boolean> {
  const path = await moveIntoStudy(effects, { ...payload, fileId: file.id })
  const moved = { ...file, storage: payload.storage, path }
  const done = await effects.store.acts.carryOut([changed('file', file, moved)])
  const part = await effects.store.films.part(file.partId)
  if (done.ok && part) effects.filmsChanged([part.filmId])
  return done.ok
}

/** Adding the file is a person's wish to have the film: bringing it back is that person's act, and can be undone. */
async function bringBack(
  effects: TaskEffects,
  quickDigest: string,
  payload: TakeInPayload,
): Promise<FoundAgain | null> {
  const { store } = effects
  const known = await store.removedFilms.withFile(quickDigest)
  if (!known) return null
  const { homeCoderId: coderId } = await store.studies.get()
  const done = await store.acts.perform<Refusal>(
    { coderId, area: 'corpus', filmId: null },
    { kind: 'bring-back-film' },
    async transaction => {
      const change = await store.removedFilms.bringingBack(known.filmId, transaction)
      return change ? accepted(change) : refused({ kind: 'no-such-removed-film' })
    },
  )
  if (!done.ok) return null
  const file = await store.films.file(known.fileId)
  if (file && !(await isThere(effects, file))) await putBack(effects, file, payload)
  effects.filmsChanged([known.filmId])
  const marks = done.value.change.filter(({ kind }) => kind === 'mark').length
  return { kind: 'brought-back', filmId: known.filmId, marks }
}
