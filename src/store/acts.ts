import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Change, Result } from '../study/index.ts'
import { accepted, inverse, refused } from '../study/index.ts'
import type { ChangedMeanwhile } from './apply-change.ts'
import { applyChange } from './apply-change.ts'
import type { OpenEffects } from './open-study.ts'
import type { Tables } from './tables.ts'

/** Where acts are taken back together: the shots of a film, the coding of a film, the codebook, the corpus. */
export interface ActStack {
  coderId: string
  area: 'corpus' | 'shots' | 'coding' | 'codebook' | 'analysis'
  filmId: string | null
}

export interface DoneAct {
  actId: string
  kind: string
  change: Change
}

export type ActRefusal = ChangedMeanwhile | { kind: 'nothing-to-undo' } | { kind: 'nothing-to-redo' }

/** What has been done in the study, in order, each act with the change that its inverse takes back. */
export class Acts {
  readonly #database: Kysely<Tables>
  readonly #effects: Pick<OpenEffects, 'now' | 'makeId'>

  constructor(database: Kysely<Tables>, effects: Pick<OpenEffects, 'now' | 'makeId'>) {
    this.#database = database
    this.#effects = effects
  }

  /**
   * Makes an act: `place` reads what it needs and gives the change or a refusal; both happen in one transaction,
   * so that nothing comes between looking and writing. An act that comes a second time under the same id is not
   * made again: the answer is what it did the first time.
   */
  async perform<Refusal>(
    stack: ActStack,
    { kind, actId: wantedId }: { kind: string; actId?: string | undefined },
    place: (transaction: Transaction<Tables>) => Promise<Result<Change, Refusal>>,
  ): Promise<Result<DoneAct, Refusal | ChangedMeanwhile>> {
    return this.#inTransaction<DoneAct, Refusal | ChangedMeanwhile>(async transaction => {
      const known = wantedId === undefined ? null : await this.#find(transaction, wantedId)
      if (known) return accepted(known)
      const placed = await place(transaction)
      if (!placed.ok) return placed
      const applied = await applyChange(transaction, placed.value)
      if (!applied.ok) return applied
      const actId = wantedId ?? this.#effects.makeId()
      if (placed.value.length > 0)
        await this.#keep(transaction, { ...stack, actId, kind, change: placed.value })
      return accepted({ actId, kind, change: placed.value })
    })
  }

  /** A change that nobody takes back with undo: what a task or an import did. */
  async carryOut(change: Change): Promise<Result<null, ChangedMeanwhile>> {
    return this.#inTransaction(transaction => applyChange(transaction, change))
  }

  async undo(stack: ActStack): Promise<Result<DoneAct, ActRefusal>> {
    return this.#inTransaction(async transaction => {
      const act = await stackQuery(transaction, stack)
        .where('state', '=', 'done')
        .orderBy('sequence', 'desc')
        .executeTakeFirst()
      if (!act) return refused({ kind: 'nothing-to-undo' })
      return this.#turn(transaction, act, 'undone')
    })
  }

  async redo(stack: ActStack): Promise<Result<DoneAct, ActRefusal>> {
    return this.#inTransaction(async transaction => {
      const act = await stackQuery(transaction, stack)
        .where('state', '=', 'undone')
        .where(eb =>
          eb('sequence', '>', eb.fn.coalesce(lastDone(transaction, stack), eb.lit(0)).$castTo<number>()),
        )
        .orderBy('sequence')
        .executeTakeFirst()
      if (!act) return refused({ kind: 'nothing-to-redo' })
      return this.#turn(transaction, act, 'done')
    })
  }

  async #find(transaction: Transaction<Tables>, actId: string): Promise<DoneAct | null> {
    const act = await transaction.selectFrom('act').selectAll().where('id', '=', actId).executeTakeFirst()
    return act ? { actId, kind: act.kind, change: JSON.parse(act.change) } : null
  }

  async #turn(
    transaction: Transaction<Tables>,
    act: Selectable<Tables['act']>,
    state: 'done' | 'undone',
  ): Promise<Result<DoneAct, ActRefusal>> {
    const made = JSON.parse(act.change) as Change
    const change = state === 'undone' ? inverse(made) : made
    const applied = await applyChange(transaction, change)
    if (!applied.ok) return applied
    await transaction.updateTable('act').set({ state }).where('id', '=', act.id).execute()
    return accepted({ actId: act.id, kind: act.kind, change })
  }

  /** What was taken back before can no longer be done again: it was made upon what now is another thing. */
  async #keep(
    transaction: Transaction<Tables>,
    act: ActStack & { actId: string; kind: string; change: Change },
  ): Promise<void> {
    await transaction
      .deleteFrom('act')
      .where('coderId', '=', act.coderId)
      .where('area', '=', act.area)
      .where('filmId', act.filmId === null ? 'is' : '=', act.filmId)
      .where('state', '=', 'undone')
      .execute()
    const last = await transaction
      .selectFrom('act')
      .select(eb => eb.fn.max('sequence').as('sequence'))
      .executeTakeFirst()
    await transaction
      .insertInto('act')
      .values({
        id: act.actId,
        sequence: Number(last?.sequence ?? 0) + 1,
        at: this.#effects.now(),
        coderId: act.coderId,
        kind: act.kind,
        area: act.area,
        filmId: act.filmId,
        change: JSON.stringify(act.change),
        state: 'done',
      })
      .execute()
  }

  /** A refusal takes back whatever the transaction had written before it. */
  async #inTransaction<Value, Refusal>(
    work: (transaction: Transaction<Tables>) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal>> {
    try {
      return await this.#database.transaction().execute(async transaction => {
        const result = await work(transaction)
        if (!result.ok) throw new TakenBack(result.refusal)
        return result
      })
    } catch (cause) {
      if (cause instanceof TakenBack) return refused(cause.refusal as Refusal)
      throw cause
    }
  }
}

class TakenBack extends Error {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    super('taken back')
    this.refusal = refusal
  }
}

function stackQuery(transaction: Transaction<Tables>, { coderId, area, filmId }: ActStack) {
  return transaction
    .selectFrom('act')
    .selectAll()
    .where('coderId', '=', coderId)
    .where('area', '=', area)
    .where('filmId', filmId === null ? 'is' : '=', filmId)
}

function lastDone(transaction: Transaction<Tables>, { coderId, area, filmId }: ActStack) {
  return transaction
    .selectFrom('act')
    .select(eb => eb.fn.max('sequence').as('sequence'))
    .where('coderId', '=', coderId)
    .where('area', '=', area)
    .where('filmId', filmId === null ? 'is' : '=', filmId)
    .where('state', '=', 'done')
}
