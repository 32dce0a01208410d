import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { ChangeEntry, RecordKind, RecordKinds, SearchedText, TextPlace } from '../../study/index.ts'
import { placeOfText, textKinds, textsOf } from '../../study/index.ts'
import { anyTable, fromRow } from '../records/record-tables.ts'
import type { Tables } from '../tables.ts'
import { foldedForm, foldingRules } from './folding.ts'
import { isPostgres, namesRead, soundAnew } from './sound-names.ts'

/** A text that is to be found, of a record or of writing that was read in a picture. */
export interface TextRow extends SearchedText, TextPlace {
  kind: RecordKind | 'writing'
  recordId: string
}

const rowsAtOnce = 500

export function textRows<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): TextRow[] {
  const texts = textsOf(kind, record)
  if (texts.length === 0) return []
  return texts.map(text => ({
    ...text,
    ...placeOfText(record),
    kind,
    recordId: record.id,
  }))
}

/** Keeps what can be found right after a change, in its own transaction. */
export async function followTexts(
  transaction: Transaction<Tables>,
  change: readonly ChangeEntry[],
): Promise<void> {
  await soundAnew(transaction, change)
  const gone: string[] = []
  const rows: TextRow[] = []
  for (const { kind, id, before, after } of change) {
    // What was read in a part's pictures goes with the part.
    if (kind === 'part' && !after) await dropTexts(transaction, { partId: id })
    if (before && textsOf(kind, before as never).length > 0) gone.push(id)
    if (after) rows.push(...textRows(kind, after as never))
  }
  await dropTexts(transaction, { recordIds: [...new Set(gone)] })
  await addTexts(transaction, rows)
}

export async function addTexts(database: Kysely<Tables>, rows: readonly TextRow[]): Promise<void> {
  if (rows.length === 0) return
  const names = await namesRead(database)
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const values: unknown[][] = []
    for (const row of rows.slice(at, at + rowsAtOnce)) {
      const { folded, sounds, keys } = await foldedForm(row, names)
      if (folded === '') continue
      const { kind, recordId, sort, field, partId, startMs, endMs } = row
      values.push([kind, recordId, sort, field, partId, startMs, endMs, folded, sounds, keys])
    }
    if (values.length > 0) await (isPostgres(database) ? addInPostgres : addInSqlite)(database, values)
  }
}

async function addInPostgres(database: Kysely<Tables>, values: unknown[][]): Promise<void> {
  await sql`
    insert into found_text (kind, record_id, sort, field, part_id, start_ms, end_ms, folded, sounds, keys)
    select row ->> 0, row ->> 1, row ->> 2, row ->> 3, row ->> 4, (row ->> 5)::bigint, (row ->> 6)::bigint,
      row ->> 7, row ->> 8, (row ->> 9)::tsvector
    from json_array_elements(${JSON.stringify(values)}::json) as row`.execute(database)
}

async function addInSqlite(database: Kysely<Tables>, values: unknown[][]): Promise<void> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(id), 0) as last from found_text`.execute(
    database,
  )
  const first = Number(rows[0]!.last) + 1
  const numbered = JSON.stringify(values.map((row, at) => [first + at, ...row]))
  await sql`
    insert into found_text (id, kind, record_id, sort, field, part_id, start_ms, end_ms, folded, sounds)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
      value ->> 8, value ->> 9 from json_each(${numbered})`.execute(database)
  await sql`
    insert into found_text_key (rowid, keys) select value ->> 0, value ->> 10 from json_each(${numbered})`.execute(
    database,
  )
}

/** Records by their ids; of a part, what was read in its pictures. */
export async function dropTexts(
  database: Kysely<Tables>,
  of: { recordIds: readonly string[] } | { partId: string },
): Promise<void> {
  const batches =
    'partId' in of
      ? [sql`kind = 'writing' and part_id = ${of.partId}`]
      : inBatches(of.recordIds).map(ids => sql`record_id in (${sql.join(ids)})`)
  for (const which of batches) {
    if (!isPostgres(database))
      await sql`delete from found_text_key where rowid in (select id from found_text where ${which})`.execute(
        database,
      )
    await sql`delete from found_text where ${which}`.execute(database)
  }
}

function inBatches(ids: readonly string[]): string[][] {
  const batches: string[][] = []
  for (let at = 0; at < ids.length; at += rowsAtOnce) batches.push(ids.slice(at, at + rowsAtOnce))
  return batches
}

/** Makes everything that can be found of a study that has not kept it, or has by other rules. */
export async function ensureTexts(database: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ rules: string }>`select rules from found_text_rules`.execute(database)
  if (rows[0]?.rules === foldingRules) return
  await database.transaction().execute(async transaction => {
    await sql`delete from found_text`.execute(transaction)
    if (!isPostgres(transaction))
      await sql`insert into found_text_key (found_text_key) values ('delete-all')`.execute(transaction)
    for (const kind of textKinds) await addAllOf(transaction, kind)
    await addAllWriting(transaction)
    await sql`delete from found_text_rules`.execute(transaction)
    await sql`insert into found_text_rules (rules) values (${foldingRules})`.execute(transaction)
  })
}

async function addAllOf(transaction: Transaction<Tables>, kind: RecordKind): Promise<void> {
  for (let after = ''; ; ) {
    let query = anyTable(transaction)
      .selectFrom(kind as string)
      .selectAll()
      .where('id', '>', after)
    // Nothing is said of nearly every mark.
    if (kind === 'mark') query = query.where('said', 'is not', null)
    const rows = await query.orderBy('id').limit(rowsAtOnce).execute()
    await addTexts(
      transaction,
      rows.flatMap(row => textRows(kind, fromRow(kind, row))),
    )
    if (rows.length < rowsAtOnce) return
    after = String(rows.at(-1)!['id'])
  }
}

type WritingRow = Pick<Tables['writing'], 'partId' | 'frame' | 'atMs' | 'reader' | 'lines'>

/** Writing that was read in a picture, as it can be found. */
export function writingTexts({ partId, frame, atMs, reader, lines }: WritingRow): TextRow[] {
  const text = (JSON.parse(lines) as { text: string }[]).map(line => line.text).join('\n')
  return [
    {
      ...{
        kind: 'writing',
        recordId: writingId(partId, frame, reader),
        sort: 'writing',
        field: 'lines',
        text,
      },
      ...{ partId, startMs: atMs, endMs: atMs + 1 },
    },
  ]
}

export function writingId(partId: string, frame: number, reader: string): string {
  return `${partId} ${frame} ${reader}`
}

async function addAllWriting(transaction: Transaction<Tables>): Promise<void> {
  for (let skip = 0; ; skip += rowsAtOnce) {
    const rows = await transaction
      .selectFrom('writing')
      .selectAll()
      .orderBy('partId')
      .orderBy('frame')
      .orderBy('reader')
      .limit(rowsAtOnce)
      .offset(skip)
      .execute()
    await addTexts(transaction, rows.flatMap(writingTexts))
    if (rows.length < rowsAtOnce) return
  }
}
