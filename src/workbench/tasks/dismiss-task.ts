import { rm } from 'node:fs/promises'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import { forgetUpload } from '../incoming/tidy-incoming.ts'
import type { OpenStudy } from '../open-study.ts'

/** Takes a task that is over off the list, with the upload that never became a film. */
export async function dismissTask(
  { store, folder, tell }: Pick<OpenStudy, 'store' | 'folder' | 'tell'>,
  taskId: string,
): Promise<Result<null, { kind: 'no-such-task' | 'task-under-way' }>> {
  const task = await store.tasks.find(taskId)
  if (!task) return refused({ kind: 'no-such-task' })
  if (['running', 'waiting', 'paused'].includes(task.state)) return refused({ kind: 'task-under-way' })
  // First the files: a task that is gone could no longer say whose they were.
  if (task.kind === 'take-in-film' && task.subjectId !== null && task.state !== 'done')
    await forgetUpload({ folder }, task.subjectId)
  if (task.kind === 'make-clips') await rm(folder.clipsOf(task.id), { recursive: true, force: true })
  await store.tasks.remove(task.id)
  tell({ kind: 'task-removed', taskId: task.id })
  return accepted(null)
}
