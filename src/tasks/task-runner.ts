import type { TaskRecord } from '../store/index.ts'
import { databaseTrouble } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import { acceptOrder, declineOrder } from './answer-order.ts'
import { complaintAboutOrder } from './order-complaint.ts'
import { markFailed, takeBack } from './take-back.ts'
import type { TakeInPayload } from './take-in-payload.ts'
import type { TaskEffects, TaskOrder } from './task-kinds.ts'
import { isOver } from './task-kinds.ts'
import { works } from './works.ts'

/** A task that ended with the program twice is not tried a third time. */
const mostAttempts = 2
const mostAtOnce = 2
const reportEveryMs = 200
/** How long a database that takes nothing is left alone. */
const tryAgainMs = 5000

export interface TaskListener {
  taskMoved: (task: TaskRecord) => void
}

interface Running {
  abort: AbortController
  ended: Promise<void>
}

/** Takes the study's tasks one after the other, a few at a time, until it is stopped. */
export class TaskRunner {
  readonly #effects: TaskEffects
  readonly #listener: TaskListener
  readonly #kinds: readonly string[]
  readonly #running = new Map<string, Running>()
  readonly #followers = new Set<TaskListener['taskMoved']>()
  #stopping = false
  #taking: Promise<void> | null = null
  #wokenMeanwhile = false

  constructor(
    effects: TaskEffects,
    listener: TaskListener,
    options: { kinds?: readonly string[] | undefined } = {},
  ) {
    this.#effects = effects
    this.#listener = listener
    this.#kinds = options.kinds ?? Object.keys(works)
  }

  /** Lets wait again what was running when the program last ended; nobody else can have the study now. */
  async takeUpAgain(): Promise<void> {
    await this.#effects.store.tasks.takeUpAgain(mostAttempts)
  }

  async add(task: TaskOrder): Promise<TaskRecord> {
    const [added] = await this.#addAll([task])
    return added!
  }

  /** Orders all of them or none. */
  async order(tasks: readonly TaskOrder[]): Promise<Result<TaskRecord[], Refusal>> {
    return accepted(await this.#addAll(tasks))
  }

  async #addAll(tasks: readonly TaskOrder[]): Promise<TaskRecord[]> {
    const added = await this.#effects.store.tasks.addAll(tasks)
    for (const task of added) this.#moved(task)
    this.wake()
    return added
  }

  /** Waits until a task is over, or nothing is left that would move it; gives it as it stands then. */
  async follow(taskId: string, moved: TaskListener['taskMoved']): Promise<TaskRecord | null> {
    const { tasks } = this.#effects.store
    let over: TaskRecord | null = null
    let hear: TaskListener['taskMoved'] = () => {}
    const end = new Promise<void>(resolve => {
      hear = task => {
        if (task.id !== taskId) return
        moved(task)
        if (!isOver(task)) return
        over = task
        resolve()
      }
    })
    this.#followers.add(hear)
    try {
      const standing = await tasks.find(taskId)
      if (standing && isOver(standing)) return standing
      await Promise.race([end, this.untilIdle()])
      return over ?? (await tasks.find(taskId))
    } finally {
      this.#followers.delete(hear)
    }
  }

  /** Looks for waiting tasks; called whenever there may be one. */
  wake(): void {
    if (this.#stopping) return
    // Whoever looks just now may have looked past what was added since.
    this.#wokenMeanwhile = this.#taking !== null
    this.#taking ??= this.#takeAll()
      .catch(cause => {
        process.stderr.write(`Tasks cannot be taken up for now: ${faultReason(cause).message}\n`)
        setTimeout(() => this.wake(), tryAgainMs).unref()
      })
      .finally(() => {
        this.#taking = null
        if (this.#wokenMeanwhile) this.wake()
      })
  }

  /** Cancels a waiting or running task; what it had made is taken back. */
  async cancel(taskId: string): Promise<boolean> {
    const running = this.#running.get(taskId)
    if (running) {
      running.abort.abort('cancelled')
      await running.ended
      return true
    }
    const task = await this.#effects.store.tasks.find(taskId)
    if (task?.state !== 'waiting' && task?.state !== 'paused') return false
    await this.#cancelled(task)
    return true
  }

  /** A yes to what was ordered elsewhere: it waits its turn. */
  async accept(taskId: string): Promise<Result<null, Refusal>> {
    const done = await acceptOrder(this.#effects, taskId)
    if (!done.ok) return done
    await this.#tell(taskId)
    this.wake()
    return done
  }

  async decline(taskId: string): Promise<Result<null, Refusal>> {
    const done = await declineOrder(this.#effects, taskId)
    if (done.ok) await this.#tell(taskId)
    return done
  }

  /** Lets a task rest, across restarts too, until it is resumed; what it had finished stays finished. */
  async pause(taskId: string): Promise<boolean> {
    const running = this.#running.get(taskId)
    if (running) {
      running.abort.abort('paused')
      await running.ended
    } else await this.#effects.store.tasks.pause(taskId)
    return this.#tell(taskId, 'paused')
  }

  async resume(taskId: string): Promise<boolean> {
    if (!(await this.#effects.store.tasks.resume(taskId))) return false
    this.wake()
    return this.#tell(taskId)
  }

  async retry(taskId: string): Promise<boolean> {
    if (!(await this.#effects.store.tasks.retry(taskId))) return false
    this.wake()
    return this.#tell(taskId)
  }

  /** Waits until nothing waits and nothing runs. */
  async untilIdle(): Promise<void> {
    for (;;) {
      while (this.#taking) await this.#taking
      if (this.#running.size === 0) return
      await Promise.race([...this.#running.values()].map(({ ended }) => ended))
    }
  }

  /** Stops what runs; it waits in the study and is taken up at the next start. */
  async stop(): Promise<void> {
    this.#stopping = true
    await this.#taking
    for (const { abort } of this.#running.values()) abort.abort('stopped')
    await Promise.all([...this.#running.values()].map(({ ended }) => ended))
  }

  async #takeAll(): Promise<void> {
    while (!this.#stopping && this.#running.size < mostAtOnce) {
      const task = await this.#effects.store.tasks.takeNext(this.#kinds)
      if (!task) return
      const abort = new AbortController()
      // What cannot even be written down, on a full disk, is taken up again at the next start.
      const ended = this.#run(task, abort)
        .catch(cause => this.#moved({ ...task, state: 'failed', reason: faultReason(cause) }))
        .finally(() => {
          this.#running.delete(task.id)
          this.wake()
        })
      this.#running.set(task.id, { abort, ended })
    }
  }

  async #run(task: TaskRecord, abort: AbortController): Promise<void> {
    const startedMs = Date.now()
    let startShare: number | null = null
    let current: TaskRecord = task
    let reportedMs = 0
    const report = (stage: string, doneShare: number | null): void => {
      const nowMs = Date.now()
      if (stage === current.stage && nowMs - reportedMs < reportEveryMs) return
      reportedMs = nowMs
      startShare ??= doneShare
      const left = timeLeft(nowMs - startedMs, { from: startShare ?? 0, to: doneShare })
      current = { ...current, stage, doneShare, leftMs: left }
      this.#moved(current)
      const { leftMs } = current
      this.#effects.store.tasks.report(task.id, { stage, doneShare, leftMs }).catch(() => {})
    }
    this.#moved(task)
    try {
      const complaint = await complaintAboutOrder(task, this.#effects.folder)
      if (complaint) return await this.#end(task, 'failed', complaint)
      const work = works[task.kind]!
      const result = await work(this.#effects, { task, signal: abort.signal, report })
      if (result.ok) await this.#end(current, 'done', result.value)
      else if (abort.signal.aborted) await this.#leave(current, abort.signal.reason)
      else await this.#end(current, 'failed', result.refusal)
    } catch (cause) {
      if (abort.signal.aborted) await this.#leave(current, abort.signal.reason)
      else {
        if (takesIn(task)) await markFailed(this.#effects, (task.payload as TakeInPayload).fileId)
        await this.#end(current, 'failed', faultReason(cause))
      }
    }
  }

  /** A task that was told to stop: cancelled by the user for good, paused, or left for the next start. */
  async #leave(task: TaskRecord, reason: unknown): Promise<void> {
    const { tasks } = this.#effects.store
    if (reason === 'stopped') return tasks.leave(task.id)
    if (reason === 'paused') return void (await tasks.pause(task.id))
    await this.#cancelled(task)
  }

  async #cancelled(task: TaskRecord): Promise<void> {
    const outcome = await this.#takeBack(task)
    await this.#end(task, 'cancelled', { kind: outcome === 'kept' ? 'cancelled-film-kept' : 'cancelled' })
  }

  /** Only what this study's own order made is taken back. */
  async #takeBack(task: TaskRecord): ReturnType<typeof takeBack> {
    if (!takesIn(task) || (await complaintAboutOrder(task, this.#effects.folder))) return 'gone'
    return takeBack(this.#effects, task.payload as TakeInPayload)
  }

  /** Shows a task as it stands; true where it is there, in the wanted state if one is named. */
  async #tell(taskId: string, wanted?: TaskRecord['state']): Promise<boolean> {
    const task = await this.#effects.store.tasks.find(taskId)
    if (task) this.#moved(task)
    return task !== null && (wanted === undefined || task.state === wanted)
  }

  #moved(task: TaskRecord): void {
    this.#listener.taskMoved(task)
    for (const hear of this.#followers) hear(task)
  }

  async #end(task: TaskRecord, state: 'done' | 'failed' | 'cancelled', reason: unknown): Promise<void> {
    await this.#effects.store.tasks.finish(task.id, state, reason)
    const ended = await this.#effects.store.tasks.find(task.id)
    if (ended) this.#moved(ended)
  }
}

function takesIn(task: TaskRecord): boolean {
  return task.kind === 'take-in-film' || task.kind === 'make-specimen'
}

/** Null until enough has been done to judge by; work taken up half-way is judged by what was done since. */
function timeLeft(elapsedMs: number, share: { from: number; to: number | null }): number | null {
  if (share.to === null || share.to - share.from < 0.02 || elapsedMs < 1000) return null
  return Math.round((elapsedMs * (1 - share.to)) / (share.to - share.from))
}

function faultReason(cause: unknown): { kind: string; message: string } {
  const message = cause instanceof Error ? cause.message : String(cause)
  return { kind: databaseTrouble(cause)?.kind ?? 'fault', message }
}
