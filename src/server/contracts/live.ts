import type { Task } from './types.ts'

/** What `/api/events` sends, each as one server-sent event whose name is `kind`. */
export type LiveEvent =
  /** An act, by this window or another; `change` as the study room's `Change`, `number` its place among all. */
  | { kind: 'change'; actId: string | null; change: unknown; number: number }
  /** A task has moved. */
  | { kind: 'task'; task: Task }
  /** A task is gone from the list. */
  | { kind: 'task-removed'; taskId: string }
  /** Something about these films is new: ask again. */
  | { kind: 'films'; filmIds: string[] }
