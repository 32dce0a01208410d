import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Change, Result } from '../../study/index.ts'
import { accepted, inverse, refused } from '../../study/index.ts'
import type { DatabaseTrouble } from '../database-trouble.ts'
import { databaseTrouble } from '../database-trouble.ts'
import type { OpenEffects } from '../opening/open-effects.ts'
import { keepRemovedFilm } from '../records/removed-films.ts'
import type { Tables } from '../tables.ts'
import type { ApplyRefusal } from './apply-change.ts'
import { applyChange } from './apply-change.ts'
import type { ActStack } from './undo-stack.ts'
import { nextToRedo, nextToUndo } from './undo-stack.ts'

/** What an act, an undo or a redo has done. `number` is its place among all changes of the study. */
export interface DoneAct {
  actId: string
  kind: string
  change: Change
  number: number
}

export type ActRefusal =
  | ApplyRefusal
  | DatabaseTrouble
  | { kind: 'nothing-to-undo' }
  | { kind: 'nothing-to-redo' }

export type ActListener = (done: Omit<DoneAct, 'actId'> & { actId: string | null }) => void

type Effects = Pick<OpenEffects, 'now' | 'makeId'>
type Turn = { direction: 'undo' | 'redo'; turnId: string | undefined }

/** What has been done in the study, in one order, each act with the change that its inverse takes back. */
export class Acts {
  readonly #database: Kysely<Tables>
  readonly #effects: Effects
  readonly #listeners = new Set<ActListener>()

  constructor(database: Kysely<Tables>, effects: Effects) {
    this.#database = database
    this.#effects = effects
  }

  /** Hears of every change of the study, once it is kept. */
  listen(listener: ActListener): void {
    this.#listeners.add(listener)
  }

  /** The number of the last change that is kept. */
  async lastNumber(): Promise<number> {
    const study = await this.#database.selectFrom('study').select('changeNumber').executeTakeFirst()
    return Number(study?.changeNumber ?? 0)
  }

  /** What acts of these kinds on the codebook have done that still stands, in the order in which they were done. */
  async codebookChanges(kinds: readonly string[]): Promise<Change[]> {
    const rows = await this.#database
      .selectFrom('act')
      .select('change')
      .where('coderId', 'in', eb => eb.selectFrom('coder').select('coder.id'))
      .where('area', '=', 'codebook')
      .where('filmId', 'is', null)
      .where('state', '=', 'done')
      .where('kind', 'in', kinds)
      .orderBy('sequence')
      .execute()
    return rows.map(({ change }) => JSON.parse(change) as Change)
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
  ): Promise<Result<DoneAct, Refusal | ApplyRefusal | DatabaseTrouble>> {
    return this.#inOrder<DoneAct, Refusal | ApplyRefusal>(async (transaction, number) => {
      const known = wantedId === undefined ? null : await find(transaction, wantedId)
      if (known) return accepted(known)
      const placed = await place(transaction)
      if (!placed.ok) return placed
      const applied = await applyChange(transaction, placed.value)
      if (!applied.ok) return applied
      const done = { actId: wantedId ?? this.#effects.makeId(), kind, change: placed.value, number }
      await this.#keep(transaction, { ...stack, ...done })
      return accepted(done)
    })
  }

  /** A change that nobody takes back with undo: what a task or an import did. */
  async carryOut(change: Change): Promise<Result<null, ApplyRefusal | DatabaseTrouble>> {
    return this.carryOutPlaced(async () => accepted(change))
  }

  /** The same, where what is done depends on how things stand: looked at and changed in one transaction. */
  async carryOutPlaced<Refusal>(
    place: (transaction: Transaction<Tables>) => Promise<Result<Change, Refusal>>,
  ): Promise<Result<null, Refusal | ApplyRefusal | DatabaseTrouble>> {
    const done = await this.#inOrder<DoneByMachine, Refusal | ApplyRefusal>(async (transaction, number) => {
      const placed = await place(transaction)
      if (!placed.ok) return placed
      const applied = await applyChange(transaction, placed.value)
      if (!applied.ok) return applied
      return accepted({ actId: null, kind: 'task', change: placed.value, number })
    })
    return done.ok ? accepted(null) : done
  }

  /** Whether anybody has ever done anything to one of these records, taken back or not. */
  async touched(ids: readonly string[], database: Kysely<Tables> = this.#database): Promise<boolean> {
    const act = await database
      .selectFrom('act')
      .select('id')
      .where(eb => eb.or(ids.map(id => eb.or([eb('filmId', '=', id), eb('change', 'like', `%${id}%`)]))))
      .limit(1)
      .executeTakeFirst()
    return act !== undefined
  }

  /** Work that writes records by itself, as a change of its own number; a fault takes all of it back. */
  async inBulk<Value>(work: (transaction: Transaction<Tables>) => Promise<Value>): Promise<Value> {
    const number = { made: 0 }
    const value = await this.#database.transaction().execute(async transaction => {
      number.made = (await takeTurn(transaction)) + 1
      const made = await work(transaction)
      await advance(transaction, number.made)
      return made
    })
    this.#tell({ actId: null, kind: 'import', change: [], number: number.made })
    return value
  }

  /** Takes back the last act; asked again under the same id, it says what it did the first time. */
  async undo(stack: ActStack, turnId?: string): Promise<Result<DoneAct, ActRefusal>> {
    return this.#turn(stack, { direction: 'undo', turnId })
  }

  async redo(stack: ActStack, turnId?: string): Promise<Result<DoneAct, ActRefusal>> {
    return this.#turn(stack, { direction: 'redo', turnId })
  }

  async #turn(stack: ActStack, { direction, turnId }: Turn): Promise<Result<DoneAct, ActRefusal>> {
    return this.#inOrder<DoneAct, ActRefusal>(async (transaction, number) => {
      const known = turnId === undefined ? null : await findTurn(transaction, turnId)
      if (known) return accepted(known)
      const act = await (direction === 'undo' ? nextToUndo : nextToRedo)(transaction, stack)
      if (!act)
        return refused({ kind: direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' } as const)
      const change = turned(act, direction)
      const applied = await applyChange(transaction, change)
      if (!applied.ok) return applied
      const state = direction === 'undo' ? 'undone' : 'done'
      await transaction.updateTable('act').set({ state }).where('id', '=', act.id).execute()
      const id = turnId ?? this.#effects.makeId()
      await transaction
        .insertInto('turn')
        .values({ id, actId: act.id, direction, sequence: number, at: this.#effects.now() })
        .execute()
      await keepRemovedFilm(transaction, { actId: act.id, change, removedAt: this.#effects.now() })
      return accepted({ actId: act.id, kind: act.kind, change, number })
    })
  }

  /** What was taken back before can no longer be done again: it was made upon what now is another thing. */
  async #keep(transaction: Transaction<Tables>, act: ActStack & DoneAct): Promise<void> {
    const doesNothing = act.change.length === 0
    if (!doesNothing)
      await transaction
        .updateTable('act')
        .set({ state: 'overtaken' })
        .where('coderId', '=', act.coderId)
        .where('area', '=', act.area)
        .where('filmId', act.filmId === null ? 'is' : '=', act.filmId)
        .where('state', '=', 'undone')
        .execute()
    const at = this.#effects.now()
    const { actId: id, number: sequence, coderId, kind, area, filmId } = act
    const change = JSON.stringify(act.change)
    const state = doesNothing ? 'nothing' : 'done'
    await transaction
      .insertInto('act')
      .values({ id, sequence, at, coderId, kind, area, filmId, change, state })
      .execute()
    await keepRemovedFilm(transaction, { actId: id, change: act.change, removedAt: at })
  }

  /**
   * One transaction at a time, on every database, and a number for what it does. A refusal takes back whatever had
   * been written before it; a disk that is full or gone is a refusal too.
   */
  async #inOrder<Done extends DoneAct | DoneByMachine, Refusal>(
    work: (transaction: Transaction<Tables>, number: number) => Promise<Result<Done, Refusal>>,
  ): Promise<Result<Done, Refusal | DatabaseTrouble>> {
    try {
      let isNew = false
      const done = await this.#database.transaction().execute(async transaction => {
        const number = (await takeTurn(transaction)) + 1
        const result = await work(transaction, number)
        if (!result.ok) throw new TakenBack(result.refusal)
        isNew = result.value.number === number
        if (isNew) await advance(transaction, number)
        return result
      })
      if (isNew) this.#tell(done.value)
      return done
    } catch (cause) {
      if (cause instanceof TakenBack) return refused(cause.refusal as Refusal)
      const trouble = databaseTrouble(cause)
      if (trouble) return refused(trouble)
      throw cause
    }
  }

  #tell(done: Parameters<ActListener>[0]): void {
    for (const listener of this.#listeners) listener(done)
  }
}

type DoneByMachine = Parameters<ActListener>[0]

class TakenBack extends Error {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    super('taken back')
    this.refusal = refusal
  }
}

/** Holds the study's row for this transaction, so that PostgreSQL too makes one change after the other. */
async function takeTurn(transaction: Transaction<Tables>): Promise<number> {
  const { changeNumber } = await transaction
    .updateTable('study')
    .set(eb => ({ changeNumber: eb.ref('changeNumber') }))
    .returning('changeNumber')
    .executeTakeFirstOrThrow()
  return Number(changeNumber)
}

async function advance(transaction: Transaction<Tables>, changeNumber: number): Promise<void> {
  await transaction.updateTable('study').set({ changeNumber }).execute()
}

async function find(transaction: Transaction<Tables>, actId: string): Promise<DoneAct | null> {
  const act = await transaction.selectFrom('act').selectAll().where('id', '=', actId).executeTakeFirst()
  return act ? { actId, kind: act.kind, change: JSON.parse(act.change), number: Number(act.sequence) } : null
}

async function findTurn(transaction: Transaction<Tables>, turnId: string): Promise<DoneAct | null> {
  const turn = await transaction.selectFrom('turn').selectAll().where('id', '=', turnId).executeTakeFirst()
  if (!turn) return null
  const act = await transaction
    .selectFrom('act')
    .selectAll()
    .where('id', '=', turn.actId)
    .executeTakeFirstOrThrow()
  const change = turned(act, turn.direction as 'undo' | 'redo')
  return { actId: act.id, kind: act.kind, change, number: Number(turn.sequence) }
}

function turned(act: Selectable<Tables['act']>, direction: 'undo' | 'redo'): Change {
  const made = JSON.parse(act.change) as Change
  return direction === 'undo' ? inverse(made) : made
}
