import type { Task } from '../../server/contracts/index.ts'
import type { StudyStore, TaskRecord } from '../../store/index.ts'
import { titleFor } from '../../study/index.ts'
import { placeNamedBy } from './held-task.ts'

/** A task as the screens see it, without its payload. */
export async function viewTask(store: StudyStore, task: TaskRecord): Promise<Task> {
  const { payload: _, attempts: __, startedAt: ___, ...shown } = task
  return {
    ...shown,
    reason: shown.reason as Task['reason'],
    subject: await subjectOf(store, task),
    wouldRead: task.state === 'held' ? placeNamedBy(task) : null,
  }
}

async function subjectOf(store: StudyStore, task: TaskRecord): Promise<string> {
  const payload = (task.payload ?? {}) as {
    originalName?: string
    fileId?: string
    query?: string
    film?: { titles: { language: string; kind: 'original'; text: string }[] }
  }
  if (payload.originalName) return String(payload.originalName)
  if (task.kind === 'make-clips') return String(payload.query)
  if (payload.film) return titleFor(payload.film, 'en')
  const file = payload.fileId ? await store.films.file(payload.fileId) : null
  return file?.originalName ?? ''
}
