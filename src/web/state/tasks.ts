import type { FilmCard, Task } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
import { heardRefusal } from '../../words/index.ts'

/** Tasks as the server tells them, newest first. */
export type TasksState = readonly Task[]

export const noTasks: TasksState = []

export function allTasks(_before: TasksState, tasks: readonly Task[]): TasksState {
  return tasks
}

export function taskMoved(state: TasksState, task: Task): TasksState {
  return state.some(other => other.id === task.id)
    ? state.map(other => (other.id === task.id ? task : other))
    : [task, ...state]
}

export function taskRemoved(state: TasksState, taskId: string): TasksState {
  return state.filter(task => task.id !== taskId)
}

/** What the rail shows: running first, then paused, waiting in the order of their turn, and failed. */
export function tasksInRail(
  state: TasksState,
): Record<'open' | 'paused' | 'held' | 'failed' | 'waiting', Task[]> {
  return {
    open: state.filter(task => task.state === 'running'),
    paused: state.filter(task => task.state === 'paused'),
    held: state.filter(task => task.state === 'held'),
    failed: state.filter(task => task.state === 'failed'),
    waiting: state.filter(task => task.state === 'waiting').reverse(),
  }
}

/** The task that a film's card speaks of: work under way before a failure, a failure before nothing. */
export function taskOfFilm(state: TasksState, card: FilmCard): Task | undefined {
  const subjects = new Set([
    card.film.id,
    ...card.parts.map(part => part.id),
    ...card.files.map(file => file.id),
  ])
  const own = state.filter(task => task.subjectId !== null && subjects.has(task.subjectId))
  return (
    own.find(task => task.state === 'running') ??
    own.find(task => task.state === 'waiting') ??
    own.find(task => task.state === 'paused') ??
    own.find(task => task.state === 'failed')
  )
}

export function isBeingMeasured(state: TasksState, fileId: string | undefined): boolean {
  return state.some(
    task =>
      task.kind === 'measure-shots' &&
      task.subjectId === fileId &&
      (task.state === 'running' || task.state === 'waiting'),
  )
}

/** What a second try may mend; the rest lies in the file itself. */
const mendable = new Set([
  'cancelled',
  'changed-while-read',
  'disk-full',
  'driver-failed',
  'ended-too-often',
  'fault',
  'missing',
  'no-media-driver',
  'no-such-file-named',
  'not-writable',
  'took-too-long',
  'unreadable',
])

/** Why it came to nothing. */
export function reasonOf({ reason }: Task): Refusal {
  return reason ? heardRefusal(reason) : { kind: 'fault' }
}

export function mayRetry(task: Task): boolean {
  return task.reason === null || mendable.has(task.reason.kind)
}

/** What nobody ordered: it follows from taking a film in. */
const unasked = new Set(['digest-file', 'draw-scrub-stills'])

/** Those that have ended well since, of which a person wants to hear. */
export function justDone(before: TasksState, now: TasksState): Task[] {
  const open = new Set(before.filter(({ state }) => state !== 'done').map(({ id }) => id))
  return now.filter(({ id, kind, state }) => state === 'done' && open.has(id) && !unasked.has(kind))
}
