import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import { removePlayableCopy } from '../../tasks/index.ts'
import type { OpenStudy } from '../open-study.ts'

/** Takes the playable copy of a file away; the file itself stays as it is. */
export async function removeCopyOfFile(
  { store, folder, tell }: Pick<OpenStudy, 'store' | 'folder' | 'tell'>,
  fileId: string,
): Promise<Result<null, { kind: 'no-such-file' | 'task-under-way' }>> {
  const file = await store.films.file(fileId)
  const place = file && (await store.films.part(file.partId))
  if (!file || !place) return refused({ kind: 'no-such-file' })
  if (await store.tasks.underWay('make-playable-copy', file.id)) return refused({ kind: 'task-under-way' })
  await removePlayableCopy(folder, file)
  tell({ kind: 'films', filmIds: [place.filmId] })
  return accepted(null)
}
