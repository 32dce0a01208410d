import type { Refusal } from '../../words/index.ts'
import { noticed } from '../state/notices.ts'
import type { Store } from '../state/store.ts'
import { taskMoved } from '../state/tasks.ts'
import type { ServerCalls } from './server-calls.ts'

/** What a person does with long work; its progress comes by itself, with the live changes. */
export class TaskWatcher {
  readonly #calls: ServerCalls
  readonly #store: Store

  constructor(calls: ServerCalls, store: Store) {
    this.#calls = calls
    this.#store = store
  }

  async detectShots(partId: string): Promise<void> {
    const started = await this.#calls.detectShots(partId)
    if (!started.ok) return this.#say(started.refusal)
    this.#store.change('tasks', before => taskMoved(before, started.value.task))
    this.#store.change('notices', before => noticed(before, { kind: 'detection-started' }))
  }

  async makePlayableCopy(fileId: string): Promise<void> {
    const started = await this.#calls.makePlayableCopy(fileId)
    if (!started.ok) return this.#say(started.refusal)
    this.#store.change('tasks', before => taskMoved(before, started.value.task))
  }

  async removePlayableCopy(fileId: string): Promise<void> {
    const answer = await this.#calls.removePlayableCopy(fileId)
    if (!answer.ok) this.#say(answer.refusal)
  }

  async cancel(taskId: string): Promise<void> {
    const answer = await this.#calls.cancelTask(taskId)
    if (!answer.ok) this.#say(answer.refusal)
  }

  async pause(taskId: string): Promise<void> {
    const answer = await this.#calls.pauseTask(taskId)
    if (!answer.ok) this.#say(answer.refusal)
  }

  async resume(taskId: string): Promise<void> {
    const answer = await this.#calls.resumeTask(taskId)
    if (!answer.ok) this.#say(answer.refusal)
  }

  async retry(taskId: string): Promise<void> {
    const answer = await this.#calls.retryTask(taskId)
    if (!answer.ok) this.#say(answer.refusal)
  }

  /** A yes to a task that was ordered elsewhere. */
  async accept(taskId: string): Promise<void> {
    const answer = await this.#calls.acceptTask(taskId)
    if (!answer.ok) this.#say(answer.refusal)
  }

  async decline(taskId: string): Promise<void> {
    const answer = await this.#calls.declineTask(taskId)
    if (!answer.ok) this.#say(answer.refusal)
  }

  async dismiss(taskId: string): Promise<void> {
    const answer = await this.#calls.removeTask(taskId)
    if (!answer.ok) this.#say(answer.refusal)
  }

  #say(refusal: Refusal): void {
    this.#store.change('notices', before => noticed(before, { kind: 'refusal', refusal }))
  }
}
