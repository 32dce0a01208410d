import type { Kysely, Selectable } from 'kysely'
import type { OpenEffects } from './open-study.ts'
import type { Tables } from './tables.ts'

export type TaskState = 'waiting' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled'

/** Long work as it stands in the study. `doneShare` is 0 to 1; `reason` is a refusal or a fault, as data. */
export interface TaskRecord {
  id: string
  kind: string
  subjectId: string | null
  payload: unknown
  state: TaskState
  stage: string | null
  doneShare: number | null
  leftMs: number | null
  attempts: number
  reason: unknown
  createdAt: string
  startedAt: string | null
  endedAt: string | null
}

export interface NewTask {
  kind: string
  subjectId: string | null
  payload: unknown
}

/** Kinds of work that the screens can do without for a while. */
export const unhurriedKinds: readonly string[] = ['measure-shots', 'read-writing']

export class Tasks {
  readonly #database: Kysely<Tables>
  readonly #effects: Pick<OpenEffects, 'now' | 'makeId'>

  constructor(database: Kysely<Tables>, effects: Pick<OpenEffects, 'now' | 'makeId'>) {
    this.#database = database
    this.#effects = effects
  }

  async add(task: NewTask): Promise<TaskRecord> {
    const [added] = await this.addAll([task])
    return added!
  }

  /** All of them or none, in this order. */
  async addAll(tasks: readonly NewTask[]): Promise<TaskRecord[]> {
    if (tasks.length === 0) return []
    // Tasks of the same millisecond are taken in the order of their ids.
    const ids = tasks.map(() => this.#effects.makeId()).sort()
    const rows = tasks.map((task, index) => ({
      id: ids[index]!,
      kind: task.kind,
      subjectId: task.subjectId,
      payload: JSON.stringify(task.payload),
      state: 'waiting',
      stage: null,
      doneShare: null,
      leftMs: null,
      attempts: 0,
      reason: null,
      createdAt: this.#effects.now(),
      startedAt: null,
      endedAt: null,
    }))
    await this.#database.insertInto('task').values(rows).execute()
    return rows.map(fromTaskRow)
  }

  /**
   * Takes the oldest waiting task, marking it as running; null where none waits. What nobody waits for comes after all
   * else and one at a time, so that a film just added need not wait for it.
   */
  async takeNext(kinds: readonly string[]): Promise<TaskRecord | null> {
    return this.#database.transaction().execute(async transaction => {
      const next = await transaction
        .selectFrom('task')
        .selectAll()
        .where('state', '=', 'waiting')
        .where(
          'kind',
          'in',
          (await isAnyRunning(transaction, unhurriedKinds)) ? without(kinds, unhurriedKinds) : kinds,
        )
        .orderBy(eb => eb.case().when('kind', 'in', unhurriedKinds).then(1).else(0).end())
        .orderBy('createdAt')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      if (!next) return null
      const taken = {
        state: 'running',
        attempts: next.attempts + 1,
        startedAt: this.#effects.now(),
        reason: null,
      }
      await transaction.updateTable('task').set(taken).where('id', '=', next.id).execute()
      return fromTaskRow({ ...next, ...taken })
    })
  }

  /** What waits of these kinds, oldest first. */
  async waiting(kinds: readonly string[]): Promise<TaskRecord[]> {
    const rows = await this.#database
      .selectFrom('task')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('kind', 'in', kinds)
      .orderBy('createdAt')
      .orderBy('id')
      .execute()
    return rows.map(fromTaskRow)
  }

  /** Tasks that were running when the program ended wait again, once; a second time they have failed. */
  async takeUpAgain(mostAttempts: number): Promise<void> {
    await this.#database
      .updateTable('task')
      .set({
        state: 'failed',
        reason: JSON.stringify({ kind: 'ended-too-often' }),
        endedAt: this.#effects.now(),
      })
      .where('state', '=', 'running')
      .where('attempts', '>=', mostAttempts)
      .execute()
    await this.#database
      .updateTable('task')
      .set({ state: 'waiting' })
      .where('state', '=', 'running')
      .execute()
  }

  /** A running task that the program itself stopped waits again, and the attempt does not count. */
  async leave(id: string): Promise<void> {
    await this.#database
      .updateTable('task')
      .set(eb => ({ state: 'waiting', attempts: eb('attempts', '-', 1) }))
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute()
  }

  /** Lets a task rest until somebody resumes it; true where it was at work or waiting. */
  async pause(id: string): Promise<boolean> {
    const result = await this.#database
      .updateTable('task')
      .set({ state: 'paused', attempts: 0, leftMs: null })
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirst()
    return Number(result.numUpdatedRows) > 0
  }

  async resume(id: string): Promise<boolean> {
    const result = await this.#database
      .updateTable('task')
      .set({ state: 'waiting' })
      .where('id', '=', id)
      .where('state', '=', 'paused')
      .executeTakeFirst()
    return Number(result.numUpdatedRows) > 0
  }

  async report(
    id: string,
    progress: { stage: string; doneShare: number | null; leftMs: number | null },
  ): Promise<void> {
    await this.#database.updateTable('task').set(progress).where('id', '=', id).execute()
  }

  async finish(id: string, state: 'done' | 'failed' | 'cancelled', reason: unknown = null): Promise<void> {
    await this.#database
      .updateTable('task')
      .set({
        state,
        reason: reason === null ? null : JSON.stringify(reason),
        endedAt: this.#effects.now(),
        leftMs: null,
        ...(state === 'done' ? { doneShare: 1 } : {}),
      })
      .where('id', '=', id)
      .execute()
  }

  /** Lets a failed or cancelled task wait again from the beginning. */
  async retry(id: string): Promise<boolean> {
    const result = await this.#database
      .updateTable('task')
      .set({ state: 'waiting', attempts: 0, reason: null, endedAt: null, doneShare: null })
      .where('id', '=', id)
      .where('state', 'in', ['failed', 'cancelled'])
      .executeTakeFirst()
    return Number(result.numUpdatedRows) > 0
  }

  /** The task of this kind about this subject that is not over yet. */
  async underWay(kind: string, subjectId: string): Promise<TaskRecord | null> {
    const row = await this.#database
      .selectFrom('task')
      .selectAll()
      .where('kind', '=', kind)
      .where('subjectId', '=', subjectId)
      .where('state', 'in', ['waiting', 'running', 'paused'])
      .executeTakeFirst()
    return row ? fromTaskRow(row) : null
  }

  /** Every task about this subject, whatever became of it. */
  async about(subjectId: string): Promise<TaskRecord[]> {
    const rows = await this.#database
      .selectFrom('task')
      .selectAll()
      .where('subjectId', '=', subjectId)
      .execute()
    return rows.map(fromTaskRow)
  }

  async find(id: string): Promise<TaskRecord | null> {
    const row = await this.#database.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst()
    return row ? fromTaskRow(row) : null
  }

  /** What is under way or has failed, and what ended last, newest first. */
  async recent(limit = 200): Promise<TaskRecord[]> {
    const rows = await this.#database
      .selectFrom('task')
      .selectAll()
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
    return rows.map(fromTaskRow)
  }

  async remove(id: string): Promise<void> {
    await this.#database.deleteFrom('task').where('id', '=', id).execute()
  }
}

function fromTaskRow(row: Selectable<Tables['task']>): TaskRecord {
  return {
    ...row,
    state: row.state as TaskState,
    payload: JSON.parse(row.payload),
    reason: row.reason === null ? null : JSON.parse(row.reason),
  }
}

async function isAnyRunning(transaction: Kysely<Tables>, kinds: readonly string[]): Promise<boolean> {
  const running = await transaction
    .selectFrom('task')
    .select('id')
    .where('state', '=', 'running')
    .where('kind', 'in', kinds)
    .executeTakeFirst()
  return running !== undefined
}

function without(kinds: readonly string[], others: readonly string[]): string[] {
  return kinds.filter(kind => !others.includes(kind))
}
