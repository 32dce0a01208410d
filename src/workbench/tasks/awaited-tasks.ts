import { isDeepStrictEqual } from 'node:util'
import type { TaskRecord } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { TaskOrder, TaskRunner } from '../../tasks/index.ts'
import { acceptOrder, declineOrder, hurriedKinds } from '../../tasks/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { OpenStudy } from '../open-study.ts'
import type { TaskOrders } from './task-orders.ts'

/**
 * The tasks of a study that a program has only as long as somebody waits for them, as a command has it. Nothing runs
 * before something is ordered: a yes alone sets nothing off. Then what a crash left in the middle is taken up first, and
 * what was to do just the same is not ordered again. It ends when nothing is left that it can do: what nobody waits for,
 * such as measuring, waits in the study until it is next served.
 */
export class AwaitedTasks implements TaskOrders {
  readonly #study: Pick<OpenStudy, 'store' | 'folder'>
  readonly #start: () => Promise<Result<TaskRunner, Refusal>>
  #runner: TaskRunner | null = null

  constructor(
    study: Pick<OpenStudy, 'store' | 'folder'>,
    /** Makes the runner of {@link hurriedKinds}, with what it needs to read films. */
    start: () => Promise<Result<TaskRunner, Refusal>>,
  ) {
    this.#study = study
    this.#start = start
  }

  async order(orders: readonly TaskOrder[]): Promise<Result<TaskRecord[], Refusal>> {
    if (!this.#runner) {
      const started = await this.#start()
      if (!started.ok) return started
      this.#runner = started.value
      await this.#runner.takeUpAgain()
    }
    const { tasks } = this.#study.store
    const left = await tasks.waiting(hurriedKinds)
    const standing = orders.map(order => left.find(task => doesTheSame(task, order)))
    const added = await tasks.addAll(orders.filter((_, index) => !standing[index]))
    this.#runner.wake()
    return accepted(standing.map(task => task ?? added.shift()!))
  }

  async follow(taskId: string, moved: (task: TaskRecord) => void): Promise<TaskRecord | null> {
    return this.#runner ? this.#runner.follow(taskId, moved) : this.#study.store.tasks.find(taskId)
  }

  async accept(taskId: string): Promise<Result<null, Refusal>> {
    await this.#study.store.tasks.holdForeign()
    return acceptOrder(this.#study, taskId)
  }

  async decline(taskId: string): Promise<Result<null, Refusal>> {
    await this.#study.store.tasks.holdForeign()
    return declineOrder(this.#study, taskId)
  }

  async close(): Promise<void> {
    await this.#runner?.untilIdle()
    await this.#runner?.stop()
  }
}

function doesTheSame(task: TaskRecord, { kind, payload }: TaskOrder): boolean {
  if (task.kind !== kind) return false
  const [known, wanted] = [task.payload, payload] as { path?: string }[]
  return wanted?.path === undefined ? isDeepStrictEqual(known, wanted) : known?.path === wanted.path
}
