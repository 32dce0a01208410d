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

  /**
   * The shots of all parts, or of one, in the order of time. Each part is one text that the database has written: half a
   * million rows took seconds on their way.
   */
  async shots(partId: string | null): Promise<Map<string, QueriedShot[]>> {
    const row = sql<string>`'["' || id || '",' || start_ms || ',' || end_ms || ']'`
    let query = this.#database
      .selectFrom('shot')
      .select(['partId', sql<string>`string_agg(${row}, ',')`.as('rows')])
      .groupBy('partId')
    if (partId !== null) query = query.where('partId', '=', partId)
    const parts = await query.execute()
    return new Map(parts.map(part => [part.partId, shotsRead(part.rows)]))
  }

  /** In all parts, or in some. */
  async marksOfCode(codeId: string, partIds: readonly string[] | null): Promise<QueriedMark[]> {
    const row = sql<string>`'[' || start_ms || ',' || end_ms || ',' || coalesce('"' || attached_to || '"', 'null') || ']'`
    let plain = this.#database
      .selectFrom('mark')
      .select(['partId', 'coderId', 'passId', sql<string>`string_agg(${row}, ',')`.as('rows')])
      .where('codeId', '=', codeId)
      .where('said', 'is', null)
      .groupBy(['partId', 'coderId', 'passId'])
    let said = this.#database
      .selectFrom('mark')
      .select(markColumns)
      .where('codeId', '=', codeId)
      .where('said', 'is not', null)
    if (partIds) {
      plain = plain.where('partId', 'in', partIds)
      said = said.where('partId', 'in', partIds)
    }
    const lanes = await plain.execute()
    const others = await said.execute()
    return [
      ...lanes.flatMap(({ rows, ...lane }) =>
        (JSON.parse(`[${rows}]`) as [number, number, string | null][]).map(
          ([startMs, endMs, attachedTo]): QueriedMark => ({
            ...{ partId: lane.partId, codeId, coderId: lane.coderId, startMs, endMs },
            ...{ attachedTo, passId: lane.passId, said: null },
          }),
        ),
      ),
      ...others.map(mark => fromRow('mark', mark)),
    ]
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

function shotsRead(rows: string): QueriedShot[] {
  return (JSON.parse(`[${rows}]`) as [string, number, number][])
    .map(([id, startMs, endMs]) => ({ id, startMs, endMs }))
    .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1))
}
