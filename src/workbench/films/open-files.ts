import type { OpenStudy } from '../open-study.ts'

/** A yes to files outside the study that its records name: from now on they are opened here. */
export async function openFiles(
  { store, folder, tell }: Pick<OpenStudy, 'store' | 'folder' | 'tell'>,
  fileIds: readonly string[],
): Promise<string[]> {
  const wanted = new Set(fileIds)
  const opened: string[] = []
  const filmIds: string[] = []
  for (const { film, files } of await store.films.all())
    for (const file of files) {
      if (!wanted.has(file.id) || file.storage === 'copied') continue
      await folder.opened.open(file.path)
      opened.push(file.id)
      filmIds.push(film.id)
    }
  tell({ kind: 'films', filmIds })
  return opened
}
