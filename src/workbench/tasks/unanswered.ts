import type { OpenStudy } from '../open-study.ts'
import type { HeldTask } from './held-task.ts'
import { heldTask } from './held-task.ts'

/** What a study brings along that was not opened or ordered on this machine, and waits for a yes. */
export interface Unanswered {
  files: { id: string; name: string; path: string }[]
  tasks: HeldTask[]
}

export async function unansweredIn({
  store,
  folder,
}: Pick<OpenStudy, 'store' | 'folder'>): Promise<Unanswered> {
  const files: Unanswered['files'] = []
  for (const film of await store.films.all())
    for (const file of film.files) {
      const place = await folder.fileAt(file)
      if (!place.ok && place.refusal.kind === 'not-opened-here')
        files.push({ id: file.id, name: file.originalName, path: file.path })
    }
  return { files, tasks: (await store.tasks.held()).map(heldTask) }
}
