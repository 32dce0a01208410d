import type { Kysely, RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { RecordKind, TextSort, WantedKey } from '../../study/index.ts'
import { keysWanted, stretchFound, textsOf, wantedSound, wantedText } from '../../study/index.ts'
import { readRecords } from '../records/record-tables.ts'
import type { Tables } from '../tables.ts'
import { offeredPinyin, signsFor } from './folding.ts'
import { isPostgres, namesRead } from './sound-names.ts'
import { writingId, writingTexts } from './text-rows.ts'

/** A text that was found. */
export interface TextHit {
  sort: TextSort
  kind: RecordKind | 'writing'
  recordId: string
  field: string
  /** What it is part of, where it has no page of its own: the essay, the plate, the source. */
  withinId: string | null
  filmId: string | null
  partId: string | null
  startMs: number | null
  endMs: number | null
  text: string
  /** Where in it what was looked for stands, in UTF-16 units; null where it only sounds so. */
  stretch: { start: number; end: number } | null
}

export interface FoundTexts {
  /** How many there are in all, by sort and film; null for what is of no film. */
  counts: { sort: TextSort; filmId: string | null; count: number }[]
  /** The first of them: by film, then in the order of time. */
  hits: TextHit[]
}

export interface TextQuestion {
  typed: string
  /** Whether hanzi are looked for as they are written, or as they sound. */
  by: 'written' | 'sounded'
  /** All sorts where none is named. */
  sorts?: readonly TextSort[]
}

type Row = Omit<TextHit, 'text' | 'stretch' | 'withinId'>

const nothing: FoundTexts = { counts: [], hits: [] }

/** Texts of the study by what stands in them. */
export class Texts {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /** What is found, with the first `most` of it; nothing where nothing is asked, or what is asked is no pinyin. */
  async find(question: TextQuestion, most: number): Promise<FoundTexts> {
    const where = await this.#condition(question)
    if (where === null) return nothing
    const inOrder = sql`${this.#byteOrder('film_id')}, ${this.#byteOrder('part_id')}, coalesce(start_ms, 0),
      ${this.#byteOrder('kind')}, ${this.#byteOrder('record_id')}, ${this.#byteOrder('field')}`
    // Counts and page of one and the same reading: two letters of pinyin stand in a third of all lines.
    const found = await sql<Row & { count: number | null }>`
      with found as materialized (${rows(where)}),
        page as (select * from found order by ${inOrder} limit ${most})
      select * from (
        select null as count, kind, record_id, sort, field, part_id, start_ms, end_ms, film_id from page
        union all
        select count(*), null, null, sort, null, null, null, null, film_id from found group by sort, film_id
      ) as counted
      order by case when count is null then '' else ${this.#byteOrder('sort')} end, ${inOrder}`.execute(
      this.#database,
    )
    if (found.rows.length === 0) return nothing
    const page: Row[] = []
    const counts: FoundTexts['counts'] = []
    for (const { count, ...row } of found.rows)
      if (count === null) page.push(row)
      else counts.push({ sort: row.sort, filmId: row.filmId, count: Number(count) })
    return { counts, hits: await this.#read(page, question) }
  }

  /** Every stretch of film in which a text of these sorts has what is asked; of texts that lie in no time nothing. */
  async stretches(question: TextQuestion): Promise<{ partId: string; startMs: number; endMs: number }[]> {
    const where = await this.#condition(question)
    if (where === null) return []
    const found = await sql<{ partId: string; startMs: number; endMs: number }>`
      select part_id, start_ms, end_ms from (${rows(where)}) as found where part_id is not null
      order by ${this.#byteOrder('part_id')}, start_ms, end_ms`.execute(this.#database)
    return found.rows.map(({ partId, startMs, endMs }) => ({
      partId,
      startMs: Number(startMs),
      endMs: Number(endMs),
    }))
  }

  /** How the hanzi of a text are read; what is none stays as it is. */
  async pinyin(text: string): Promise<string> {
    return offeredPinyin(text, await namesRead(this.#database))
  }

  /** Both databases put texts in the same order, and nothing first. */
  #byteOrder(column: string): RawBuilder<unknown> {
    const text = sql`coalesce(${sql.ref(column)}, '')`
    return isPostgres(this.#database) ? sql`${text} collate "C"` : text
  }

  async #condition({ typed, by, sorts }: TextQuestion): Promise<RawBuilder<unknown> | null> {
    const ways =
      by === 'written'
        ? writtenWays(wantedText(typed, await signsFor(typed)), isPostgres(this.#database))
        : wantedSound(typed).ways.map(({ pattern, keys }) => ({ keys, holds: [sql`sounds like ${pattern}`] }))
    if (ways.length === 0) return null
    const inKeys = ways.map(({ keys }) => keys.map(key => keySaid(key, isPostgres(this.#database))))
    const matched = isPostgres(this.#database)
      ? sql`keys @@ ${inKeys.map(keys => `(${keys.join(' & ')})`).join(' | ')}::tsquery`
      : sql`text.id in (select rowid from found_text_key
          where found_text_key match ${inKeys.map(keys => `(${keys.join(' AND ')})`).join(' OR ')})`
    const held = sql.join(
      ways.map(({ holds }) => sql`(${sql.join(holds, sql` and `)})`),
      sql` or `,
    )
    const ofSort = sorts ? sql`and sort in (${sql.join(sorts)})` : sql``
    return sql`${matched} and (${held}) ${ofSort}`
  }

  async #read(found: readonly Row[], { typed, by }: TextQuestion): Promise<TextHit[]> {
    const idsOf = new Map<Row['kind'], string[]>()
    for (const { kind, recordId } of found) idsOf.set(kind, [...(idsOf.get(kind) ?? []), recordId])
    const texts = new Map<string, { text: string; withinId: string | null }>()
    for (const [kind, ids] of idsOf) {
      if (kind === 'writing') continue
      for (const record of await readRecords(this.#database, kind, { id: [...new Set(ids)] } as object))
        for (const { field, text } of textsOf(kind, record))
          texts.set(`${kind} ${record.id} ${field}`, { text, withinId: within(record) })
    }
    if (idsOf.has('writing')) await this.#readWriting(found, texts)
    const hits: TextHit[] = []
    for (const row of found) {
      const read = texts.get(`${row.kind} ${row.recordId} ${row.field}`)
      if (!read) continue
      const signs = await signsFor(typed + read.text)
      const stretch = by === 'written' ? stretchFound(wantedText(typed, signs), read.text, signs) : null
      const { startMs, endMs } = row
      hits.push({
        ...row,
        ...read,
        startMs: startMs === null ? null : Number(startMs),
        endMs: endMs === null ? null : Number(endMs),
        stretch,
      })
    }
    return hits
  }

  async #readWriting(
    found: readonly Row[],
    texts: Map<string, { text: string; withinId: string | null }>,
  ): Promise<void> {
    const parts = [
      ...new Set(found.flatMap(({ kind, partId }) => (kind === 'writing' ? (partId ?? []) : []))),
    ]
    const moments = found.flatMap(({ kind, startMs }) => (kind === 'writing' ? [Number(startMs)] : []))
    const rows = await this.#database
      .selectFrom('writing')
      .selectAll()
      .where('partId', 'in', parts)
      .where('atMs', 'in', [...new Set(moments)])
      .execute()
    for (const row of rows)
      for (const { field, text } of writingTexts(row))
        texts.set(`writing ${writingId(row.partId, Number(row.frame), row.reader)} ${field}`, {
          text,
          withinId: null,
        })
  }
}

/** What is found, but for what is of a film, an essay, a plate or a source that is gone. */
function rows(where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select text.kind, text.record_id, text.sort, text.field, text.part_id, text.start_ms, text.end_ms,
      coalesce(version.film_id, mediation.film_id) as film_id
    from found_text as text
    left join part on part.id = text.part_id
    left join version on version.id = part.version_id
    left join mediation on text.kind = 'mediation' and mediation.id = text.record_id
    where ${where}
      and (text.part_id is null or version.film_id is not null)
      and (text.kind <> 'essayBlock' or exists (select 1 from essay_block as own
        join essay on essay.id = own.essay_id where own.id = text.record_id))
      and (text.kind <> 'plateItem' or exists (select 1 from plate_item as own
        join plate on plate.id = own.plate_id where own.id = text.record_id))
      and (text.kind <> 'excerpt' or exists (select 1 from excerpt as own
        join source on source.id = own.source_id where own.id = text.record_id))
      and (text.kind <> 'quoting' or exists (select 1 from quoting as own
        join excerpt on excerpt.id = own.excerpt_id
        join source on source.id = excerpt.source_id where own.id = text.record_id))`
}

function writtenWays(
  wanted: ReturnType<typeof wantedText>,
  inPostgres: boolean,
): { keys: readonly WantedKey[]; holds: RawBuilder<unknown>[] }[] {
  if (wanted.pieces.length === 0) return []
  const holds = wanted.pieces.map(piece =>
    inPostgres ? sql`strpos(folded, ${piece}) > 0` : sql`instr(folded, ${piece}) > 0`,
  )
  return [{ keys: keysWanted(wanted), holds }]
}

function keySaid({ key, begins }: WantedKey, inPostgres: boolean): string {
  return inPostgres ? `'${key}'${begins ? ':*' : ''}` : `${key}${begins ? '*' : ''}`
}

function within(record: object): string | null {
  const { essayId, plateId, sourceId, excerptId } = record as Record<string, string | undefined>
  return essayId ?? plateId ?? sourceId ?? excerptId ?? null
}
