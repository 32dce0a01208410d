import type { Kysely, Transaction } from 'kysely'
import type { FilmCounts } from '../../findings/index.ts'
import type { Change } from '../../study/index.ts'
import type { Tables } from '../tables.ts'

export interface KeptCounts {
  filmId: string
  digest: string
  counts: FilmCounts
}

/** Counts of films, kept with the study. Whatever changes a film forgets its counts in the same transaction. */
export class Counts {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  async all(): Promise<KeptCounts[]> {
    const rows = await this.#database.selectFrom('filmCounts').selectAll().execute()
    return rows.map(row => ({ ...row, counts: JSON.parse(row.counts) }))
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

  async keep({ filmId, digest, counts }: KeptCounts): Promise<void> {
    const row = { filmId, digest, counts: JSON.stringify(counts) }
    await this.#database
      .insertInto('filmCounts')
      .values(row)
      .onConflict(conflict => conflict.column('filmId').doUpdateSet(row))
      .execute()
  }
}

/** Forgets the counts of the films that a change touches. */
export async function forgetCounts(transaction: Transaction<Tables>, change: Change): Promise<void> {
  const filmIds = new Set<string>()
  const partIds = new Set<string>()
  const passIds = new Set<string>()
  for (const entry of change) {
    const record = entry.after ?? entry.before
    if (entry.kind === 'mark' || entry.kind === 'pass') filmIds.add((record as { filmId: string }).filmId)
    else if (entry.kind === 'shot') partIds.add((record as { partId: string }).partId)
    else if (entry.kind === 'part') partIds.add(entry.id)
    else if (entry.kind === 'lookedThrough') passIds.add((record as { passId: string }).passId)
  }
  if (filmIds.size > 0)
    await transaction
      .deleteFrom('filmCounts')
      .where('filmId', 'in', [...filmIds])
      .execute()
  if (passIds.size > 0)
    await transaction
      .deleteFrom('filmCounts')
      .where('filmId', 'in', eb =>
        eb
          .selectFrom('pass')
          .select('filmId')
          .where('id', 'in', [...passIds]),
      )
      .execute()
  if (partIds.size > 0)
    await transaction
      .deleteFrom('filmCounts')
      .where('filmId', 'in', eb =>
        eb
          .selectFrom('part')
          .innerJoin('version', 'version.id', 'part.versionId')
          .select('version.filmId')
          .where('part.id', 'in', [...partIds]),
      )
      .execute()
}
