import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Link, LinkEnd, Mark, Mediation, MediationSpan, Placing, Setting } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { fromRow, readRecords } from './record-tables.ts'

/** A shot as a query sees it. */
export interface QueriedShot {
  id: string
  startMs: number
  endMs: number
}

/** A mark as a query sees it. */
export type QueriedMark = Pick<
  Mark,
  'partId' | 'codeId' | 'coderId' | 'startMs' | 'endMs' | 'attachedTo' | 'passId' | 'said'
>

const markColumns = [
  ...(['partId', 'codeId', 'coderId', 'startMs', 'endMs', 'attachedTo', 'passId', 'said'] as const),
] as const

/** What queries over the whole study read, of all coders. */
export class Queried {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /** The shots of all parts, or of one, in the order of time. */
  async shots(partId: string | null): Promise<Map<string, QueriedShot[]>> {
    let query = this.#database.selectFrom('shot').select(['partId', 'id', 'startMs', 'endMs'])
    if (partId !== null) query = query.where('partId', '=', partId)
    const rows = await query.orderBy('partId').orderBy('startMs').orderBy('id').execute()
    const byPart = new Map<string, QueriedShot[]>()
    for (const { partId: part, ...shot } of rows) {
      const own = byPart.get(part)
      if (own) own.push(shot)
      else byPart.set(part, [shot])
    }
    return byPart
  }

  /** In all parts, or in some. */
  async marksOfCode(codeId: string, partIds: readonly string[] | null): Promise<QueriedMark[]> {
    let query = this.#database.selectFrom('mark').select(markColumns).where('codeId', '=', codeId)
    if (partIds) query = query.where('partId', 'in', partIds)
    const rows = await query.execute()
    return rows.map(row => (row.said === null ? { ...row, said: null } : fromRow('mark', row)))
  }

  /** Marks of any code of which something is said. */
  async marksSaid(): Promise<QueriedMark[]> {
    const rows = await this.#database
      .selectFrom('mark')
      .select(markColumns)
      .where('said', 'is not', null)
      .execute()
    return rows.map(row => fromRow('mark', row))
  }

  async marksOfCoder(coderId: string): Promise<QueriedMark[]> {
    const rows = await this.#database
      .selectFrom('mark')
      .select(markColumns)
      .where('coderId', '=', coderId)
      .execute()
    return rows.map(row => (row.said === null ? { ...row, said: null } : fromRow('mark', row)))
  }

  /** What every pass has looked through, in all parts or in some. */
  async lookedThrough(
    partIds: readonly string[] | null,
  ): Promise<{ passId: string; partId: string; startMs: number; endMs: number }[]> {
    let query = this.#database.selectFrom('lookedThrough').select(['passId', 'partId', 'startMs', 'endMs'])
    if (partIds) query = query.where('partId', 'in', partIds)
    return query.orderBy('startMs').execute()
  }

  async readings(): Promise<{ mediations: Mediation[]; spans: MediationSpan[] }> {
    return {
      mediations: await readRecords(this.#database, 'mediation'),
      spans: await readRecords(this.#database, 'mediationSpan'),
    }
  }

  async links(): Promise<{ links: Link[]; ends: LinkEnd[] }> {
    return {
      links: await readRecords(this.#database, 'link'),
      ends: await readRecords(this.#database, 'linkEnd'),
    }
  }

  async places(): Promise<{ settings: Setting[]; placings: Placing[] }> {
    return {
      settings: await readRecords(this.#database, 'setting'),
      placings: await readRecords(this.#database, 'placing'),
    }
  }

  /** The parts in whose time any text lies. */
  async partsWithTexts(): Promise<Set<string>> {
    const found = await sql<{ partId: string }>`
      select distinct part_id from found_text where part_id is not null`.execute(this.#database)
    return new Set(found.rows.map(({ partId }) => partId))
  }
}
