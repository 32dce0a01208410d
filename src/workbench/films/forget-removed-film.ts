import { rm } from 'node:fs/promises'
import type { OpenStudy } from '../open-study.ts'

/** A removed film goes for good, with what was copied in and drawn of it; false where no such film was removed. */
export async function forgetRemovedFilm(
  { store, folder, tell }: Pick<OpenStudy, 'store' | 'folder' | 'tell'>,
  filmId: string,
): Promise<boolean> {
  const files = await store.removedFilms.forget(filmId)
  if (!files) return false
  for (const file of files) {
    if (file.storage === 'copied') await rm(folder.filePath(file), { force: true })
    await rm(folder.stillsOf(file.id), { recursive: true, force: true })
  }
  tell({ kind: 'films', filmIds: [filmId] })
  return true
}
