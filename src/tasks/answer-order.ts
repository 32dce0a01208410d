import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { complaintAboutOrder } from './order-complaint.ts'
import type { TaskEffects } from './task-kinds.ts'

type Effects = Pick<TaskEffects, 'store' | 'folder'>

/** A yes to what was ordered elsewhere: from now on it is an order of this person's, and its file is opened. */
export async function acceptOrder(
  { store, folder }: Effects,
  taskId: string,
): Promise<Result<null, Refusal>> {
  const task = await store.tasks.find(taskId)
  if (task?.state !== 'held') return refused({ kind: 'no-such-task' })
  const complaint = await complaintAboutOrder(task, folder)
  if (complaint) return refused(complaint)
  const { path, storage } = task.payload as { path?: string; storage?: string }
  if (path && storage === 'referenced') await folder.opened.open(path)
  return (await store.tasks.accept(taskId)) ? accepted(null) : refused({ kind: 'no-such-task' })
}

/** A no: nothing is done for it, and nothing is taken back of it. */
export async function declineOrder(
  { store }: Pick<Effects, 'store'>,
  taskId: string,
): Promise<Result<null, Refusal>> {
  return (await store.tasks.decline(taskId)) ? accepted(null) : refused({ kind: 'no-such-task' })
}
