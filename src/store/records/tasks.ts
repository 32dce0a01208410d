import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely'
import type { Hand } from '../hand.ts'
import { isStampedBy, stampOf } from '../hand.ts'
import type { OpenEffects } from '../opening/open-effects.ts'
import type { Tables } from '../tables.ts'

/** `held`: ordered on another machine, or by nobody that is known; it waits for a yes. */
export type TaskState = 'waiting' | 'running' | 'paused' | 'held' | 'done' | 'failed' | 'cancelled'

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

const unfinished: readonly TaskState[] = ['waiting', 'running', 'paused']

type TaskEffects = Pick<OpenEffects, 'now' | 'makeId' | 'hand'>
type TaskRow = Selectable<Tables['task']>

/** No task is given out that this hand has not ordered: what stands in a database is not an order by itself. */
export class Tasks {
  readonly #database: Kysely<Tables>
  readonly #effects: TaskEffects
  readonly #isShared: boolean

  /** In a shared database other hands have tasks of their own under way, which are theirs. */
  constructor(database: Kysely<Tables>, effects: TaskEffects, how: { isShared: boolean }) {
    this.#database = database
    this.#effects = effects
    this.#isShared = how.isShared
  }

  get #hand(): Hand {
    return this.#effects.hand
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
    const rows = tasks.map((task, index) => this.#rowOf(task, ids[index]!))
    await this.#database.insertInto('task').values(rows).execute()
    return rows.map(fromTaskRow)
  }

  #rowOf(task: NewTask, id: string): TaskRow {
    const order = {
      id,
      kind: task.kind,
      subjectId: task.subjectId,
      payload: JSON.stringify(task.payload),
    }
    return {
      ...order,
      stamp: stampOf(this.#hand, order),
      state: 'waiting',
      stage: null,
      doneShare: null,
      leftMs: null,
      attempts: 0,
      reason: null,
      createdAt: this.#effects.now(),
      startedAt: null,
      endedAt: null,
    }
  }

  /**
   * Takes the oldest waiting task, marking it as running; null where none waits. What nobody waits for comes after all
   * else and one at a time, so that a film just added need not wait for it.
   */
  async takeNext(kinds: readonly string[]): Promise<TaskRecord | null> {
    return this.#database.transaction().execute(async transaction => {
      for (;;) {
        const next = await this.#nextWaiting(transaction, kinds)
        if (!next) return null
        if (!isStampedBy(this.#hand, next)) {
          await hold(transaction, [next.id])
          continue
        }
        const taken = {
          state: 'running',
          attempts: next.attempts + 1,
          startedAt: this.#effects.now(),
          reason: null,
        }
        const mine = await transaction
          .updateTable('task')
          .set(taken)
          .where('id', '=', next.id)
          .where('state', '=', 'waiting')
          .executeTakeFirst()
        // In a shared database another program may have come first.
        if (Number(mine.numUpdatedRows) > 0) return fromTaskRow({ ...next, ...taken })
      }
    })
  }

  async #nextWaiting(transaction: Kysely<Tables>, kinds: readonly string[]): Promise<TaskRow | undefined> {
    const isAnyUnhurried = await this.#isAnyRunning(transaction, unhurriedKinds)
    return this.#own(transaction.selectFrom('task').selectAll())
      .where('state', '=', 'waiting')
      .where('kind', 'in', isAnyUnhurried ? without(kinds, unhurriedKinds) : kinds)
      .orderBy(eb => eb.case().when('kind', 'in', unhurriedKinds).then(1).else(0).end())
      .orderBy('createdAt')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
  }

  async #isAnyRunning(transaction: Kysely<Tables>, kinds: readonly string[]): Promise<boolean> {
    const running = await this.#own(transaction.selectFrom('task').selectAll())
      .where('state', '=', 'running')
      .where('kind', 'in', kinds)
      .executeTakeFirst()
    return running !== undefined
  }

  /** In a shared database: without what other hands have ordered. */
  #own(query: OfTasks): OfTasks {
    if (!this.#isShared) return query
    return query.where(eb => eb.or([eb('stamp', 'is', null), eb('stamp', 'like', `${this.#hand.id}.%`)]))
  }

  /** Holds what was ordered elsewhere and is not over: it runs when somebody has said yes. */
  async holdForeign(): Promise<void> {
    const rows = await this.#own(this.#database.selectFrom('task').selectAll())
      .where('state', 'in', unfinished)
      .execute()
    const foreign = rows.filter(row => !isStampedBy(this.#hand, row)).map(({ id }) => id)
    await hold(this.#database, foreign)
  }

  /** What waits for a yes, oldest first. */
  async held(): Promise<TaskRecord[]> {
    const rows = await this.#own(this.#database.selectFrom('task').selectAll())
      .where('state', 'in', ['held', ...unfinished])
      .orderBy('createdAt')
      .orderBy('id')
      .execute()
    const held = rows.filter(row => row.state === 'held' || !isStampedBy(this.#hand, row))
    return held.map(fromTaskRow)
  }

  /** A yes: from now on the task is this hand's order. */
  async accept(id: string): Promise<boolean> {
    const row = await this.#row(id)
    if (row?.state !== 'held') return false
    const result = await this.#database
      .updateTable('task')
      .set({ state: 'waiting', attempts: 0, stamp: stampOf(this.#hand, row) })
      .where('id', '=', id)
      .where('state', '=', 'held')
      .executeTakeFirst()
    return Number(result.numUpdatedRows) > 0
  }

  /** A no: the task is over, and whatever it is about stays as it is. */
  async decline(id: string): Promise<boolean> {
    const result = await this.#database
      .updateTable('task')
      .set({ state: 'cancelled', reason: JSON.stringify({ kind: 'declined' }), endedAt: this.#effects.now() })
      .where('id', '=', id)
      .where('state', '=', 'held')
      .executeTakeFirst()
    return Number(result.numUpdatedRows) > 0
  }

  /** What waits of these kinds by this hand's order, oldest first. */
  async waiting(kinds: readonly string[]): Promise<TaskRecord[]> {
    const rows = await this.#own(this.#database.selectFrom('task').selectAll())
      .where('state', '=', 'waiting')
      .where('kind', 'in', kinds)
      .orderBy('createdAt')
      .orderBy('id')
      .execute()
    return rows.filter(row => isStampedBy(this.#hand, row)).map(fromTaskRow)
  }

  /** Tasks that were running when the program ended wait again, once; a second time they have failed. */
  async takeUpAgain(mostAttempts: number): Promise<void> {
    await this.holdForeign()
    const running = await this.#own(this.#database.selectFrom('task').selectAll())
      .where('state', '=', 'running')
      .execute()
    const reason = JSON.stringify({ kind: 'ended-too-often' })
    for (const { id, attempts } of running)
      await this.#database
        .updateTable('task')
        .set(
          attempts >= mostAttempts
            ? { state: 'failed', reason, endedAt: this.#effects.now() }
            : { state: 'waiting' },
        )
        .where('id', '=', id)
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
      .set({ state: await this.#waitingOrHeld(id) })
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
      .set({
        state: await this.#waitingOrHeld(id),
        attempts: 0,
        reason: null,
        endedAt: null,
        doneShare: null,
      })
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
    const row = await this.#row(id)
    return row ? fromTaskRow(row) : null
  }

  async #row(id: string): Promise<TaskRow | undefined> {
    return this.#database.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst()
  }

  /** Trying again what was ordered elsewhere asks first: the button says nothing of what it would do. */
  async #waitingOrHeld(id: string): Promise<TaskState> {
    const row = await this.#row(id)
    return row && isStampedBy(this.#hand, row) ? 'waiting' : 'held'
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

type OfTasks = SelectQueryBuilder<Tables, 'task', TaskRow>

async function hold(database: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await database
    .updateTable('task')
    .set({ state: 'held', leftMs: null })
    .where('id', 'in', ids)
    .where('state', 'in', unfinished)
    .execute()
}

function fromTaskRow({ stamp: _, ...row }: TaskRow): TaskRecord {
  return {
    ...row,
    state: row.state as TaskState,
    payload: parsed(row.payload),
    reason: row.reason === null ? null : parsed(row.reason),
  }
}

/** What cannot be read in a foreign study is nothing, and no fault. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function without(kinds: readonly string[], others: readonly string[]): string[] {
  return kinds.filter(kind => !others.includes(kind))
}
