import type { FilmCard, Task } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
import { reasonOf } from '../state/tasks.ts'

/** What a card says of its film: the worst news first, then work under way, then what is there. */
export type FilmState =
  | { kind: 'in-work'; task: Task }
  | { kind: 'waiting' }
  | { kind: 'paused' }
  | { kind: 'missing' }
  | { kind: 'not-opened' }
  | { kind: 'failed'; reason: Refusal }
  | { kind: 'no-file' }
  | { kind: 'ready'; shotCount: number }

export function filmState(card: FilmCard, task: Task | undefined): FilmState {
  if (task?.state === 'running') return { kind: 'in-work', task }
  if (task?.state === 'waiting') return { kind: 'waiting' }
  if (task?.state === 'paused') return { kind: 'paused' }
  if (card.files.some(file => file.notOpened)) return { kind: 'not-opened' }
  if (card.files.some(file => file.missing)) return { kind: 'missing' }
  if (task?.state === 'failed') return { kind: 'failed', reason: reasonOf(task) }
  if (card.files.length === 0) return { kind: 'no-file' }
  return { kind: 'ready', shotCount: card.shotCount }
}
