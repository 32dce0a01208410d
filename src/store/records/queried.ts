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

/** Which marks: of any code, coder and part where none is given. */
export interface MarksWanted {
  codeId?: string
  coderId?: string
  part?: { filmId: string; partId: string }
  /** Only those of which anything is said. */
  isSaid?: true
}

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

  /** Those of which all that is given is so. Many of them are one text that the database has written, as shots are. */
  async marks(of: MarksWanted): Promise<QueriedMark[]> {
    const row = sql<string>`'[' || start_ms || ',' || end_ms || ',' || coalesce('"' || attached_to || '"', 'null') || ']'`
    const alike = ['partId', 'codeId', 'coderId', 'passId', 'said'] as const
    let query = this.#marksOf(of).select([...alike, sql<string>`string_agg(${row}, ',')`.as('rows')])
    if (of.isSaid) query = query.where('said', 'is not', null)
    const lanes = await query.groupBy(alike).execute()
    const marks: QueriedMark[] = []
    for (const { rows, said: text, partId, codeId, coderId, passId } of lanes) {
      const said = text === null ? null : fromRow('mark', { said: text }).said
      for (const [startMs, endMs, attachedTo] of JSON.parse(`[${rows}]`) as [number, number, string | null][])
        marks.push({ partId, codeId, coderId, startMs, endMs, attachedTo, passId, said })
    }
    return marks
  }

  #marksOf({ codeId, coderId, part }: MarksWanted) {
    let query = this.#database.selectFrom('mark')
    if (part) query = query.where('filmId', '=', part.filmId).where('partId', '=', part.partId)
    if (codeId !== undefined) query = query.where('codeId', '=', codeId)
    if (coderId !== undefined) query = query.where('coderId', '=', coderId)
    return query
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
      select id as part_id from part
      where exists (select 1 from found_text where found_text.part_id = part.id)`.execute(this.#database)
    return new Set(found.rows.map(({ partId }) => partId))
  }
}

function shotsRead(rows: string): QueriedShot[] {
  return (JSON.parse(`[${rows}]`) as [string, number, number][])
    .map(([id, startMs, endMs]) => ({ id, startMs, endMs }))
    .sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1))
}
