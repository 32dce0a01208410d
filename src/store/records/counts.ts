import type { Kysely, Transaction } from 'kysely'
import type { FilmCounts } from '../../findings/index.ts'
import type { Change, RecordKind } from '../../study/index.ts'
import { filmKinds, isOutdatedBy } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { anyTable } from './record-tables.ts'

export interface KeptCounts {
  filmId: string
  digest: string
  counts: FilmCounts
}

/** `text`: the counts as JSON, where that is known already. */
export interface CountsToKeep extends KeptCounts {
  asOf: number
  text?: string
}

/** Read by one statement: what has come of it is taken apart before anything else is answered. */
const filmsAtOnce = 20

/** Counts of films, kept with the study. Whatever changes a film forgets its counts in the same transaction. */
export class Counts {
  readonly #database: Kysely<Tables>
  /** As they were read last; equal digests are equal counts, so that only those of other digests are read anew. */
  #read = new Map<string, KeptCounts>()

  /** Where nothing can be written, for as long as the study stands at the same change. */
  readonly #held: Map<string, CountsToKeep> | null

  constructor(database: Kysely<Tables>, { isForReading }: { isForReading: boolean }) {
    this.#database = database
    this.#held = isForReading ? new Map() : null
  }

  /** Those of one digest are one and the same value each time, and nobody's to change. */
  async all(): Promise<KeptCounts[]> {
    const rows = await this.#database.selectFrom('filmCounts').select(['filmId', 'digest']).execute()
    const changed = rows.filter(({ filmId, digest }) => this.#read.get(filmId)?.digest !== digest)
    const read = new Map<string, KeptCounts>()
    for (let at = 0; at < changed.length; at += filmsAtOnce) {
      const filmIds = changed.slice(at, at + filmsAtOnce).map(({ filmId }) => filmId)
      const whole = await this.#database
        .selectFrom('filmCounts')
        .selectAll()
        .where('filmId', 'in', filmIds)
        .execute()
      for (const row of whole) read.set(row.filmId, { ...row, counts: JSON.parse(row.counts) })
    }
    const known = this.#read
    const all = rows.flatMap(({ filmId }) => read.get(filmId) ?? known.get(filmId) ?? [])
    this.#read = new Map(all.map(kept => [kept.filmId, kept]))
    return [...all, ...(await this.#heldBeside(this.#read))]
  }

  async #heldBeside(kept: ReadonlyMap<string, unknown>): Promise<KeptCounts[]> {
    if (!this.#held || this.#held.size === 0) return []
    const study = await this.#database.selectFrom('study').select('changeNumber').executeTakeFirst()
    return [...this.#held.values()].filter(
      ({ filmId, asOf }) => !kept.has(filmId) && asOf === Number(study?.changeNumber),
    )
  }

  /** Films whose counts have to be made. */
  async missing(): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('film')
      .leftJoin('filmCounts', 'filmCounts.filmId', 'film.id')
      .select('film.id')
      .where('filmCounts.filmId', 'is', null)
      .orderBy('film.id')
      .execute()
    return rows.map(row => row.id)
  }

  /** Keeps what was counted of one film, see `keepAll`. */
  async keep(counted: KeptCounts, asOf: number): Promise<void> {
    await this.keepAll([{ ...counted, asOf }])
  }

  /**
   * Keeps what was counted of the study as it stood at a change, by its number. Where something has changed since, it is
   * not kept: what had changed may have been this film, and have been forgotten already. Where nothing can be written it
   * is held as long as the study is open.
   */
  async keepAll(counted: readonly CountsToKeep[]): Promise<void> {
    if (counted.length === 0) return
    if (this.#held) {
      for (const one of counted) this.#held.set(one.filmId, { ...one, text: '' })
      return
    }
    // Under their digest they are what would be read.
    for (const { filmId, digest, counts } of counted) this.#read.set(filmId, { filmId, digest, counts })
    await this.#database.transaction().execute(async transaction => {
      // Written to itself, so that PostgreSQL makes a change wait until this is kept.
      const { changeNumber } = await transaction
        .updateTable('study')
        .set(eb => ({ changeNumber: eb.ref('changeNumber') }))
        .returning('changeNumber')
        .executeTakeFirstOrThrow()
      for (const { filmId, digest, counts, asOf, text = JSON.stringify(counts) } of counted) {
        if (Number(changeNumber) !== asOf) continue
        const row = { filmId, digest, counts: text }
        await transaction
          .insertInto('filmCounts')
          .values(row)
          .onConflict(conflict => conflict.column('filmId').doUpdateSet(row))
          .execute()
      }
    })
  }
}

/** Forgets the counts of the films that a change touches. */
export async function forgetCounts(transaction: Transaction<Tables>, change: Change): Promise<void> {
  const filmIds = await filmsOf(
    transaction,
    change.filter(entry => isOutdatedBy('counts', entry)),
  )
  if (filmIds.length === 0) return
  await transaction.deleteFrom('filmCounts').where('filmId', 'in', filmIds).execute()
}

/** The films that entries lead to, link by link up from the records that they change. */
async function filmsOf(transaction: Transaction<Tables>, change: Change): Promise<string[]> {
  const waiting = new Map<RecordKind, Set<string>>()
  const reach = (kind: RecordKind, id: string) => waiting.set(kind, (waiting.get(kind) ?? new Set()).add(id))
  const climb = (kind: RecordKind, record: Record<string, unknown>) => {
    const link = wayToFilm.get(kind)
    const id = link && record[link.by]
    if (typeof id === 'string') reach(link!.kind, id)
  }
  for (const { kind, id, before, after } of change)
    if (kind === 'film') reach(kind, id)
    else climb(kind, { ...(after ?? before) })
  for (const { kind } of [...filmKinds].reverse()) {
    const ids = [...(waiting.get(kind) ?? [])]
    if (kind === 'film' || ids.length === 0) continue
    const rows = await anyTable(transaction)
      .selectFrom(kind as string)
      .select(wayToFilm.get(kind)!.by)
      .where('id', 'in', ids)
      .execute()
    for (const row of rows) climb(kind, row)
  }
  return [...(waiting.get('film') ?? [])]
}

/** Of what a kind hangs on, that which leads to its film the soonest. */
const wayToFilm = new Map(
  filmKinds.flatMap(({ kind, links }) => {
    const soonest = [...links].sort((a, b) => placeOf(a.kind) - placeOf(b.kind))[0]
    return soonest ? [[kind, soonest] as const] : []
  }),
)

function placeOf(kind: RecordKind): number {
  return filmKinds.findIndex(row => row.kind === kind)
}
