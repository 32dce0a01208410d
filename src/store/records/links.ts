import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Change, Link, LinkEnd, LinkKind, RecordKind } from '../../study/index.ts'
import type { Tables } from '../tables.ts'
import { fromRow, readRecords } from './record-tables.ts'

export interface LinkRecords {
  links: Link[]
  ends: LinkEnd[]
  kinds: LinkKind[]
}

/** What coders link, each their own; within a transaction where one is given. */
export class Links {
  readonly #database: Kysely<Tables>

  constructor(database: Kysely<Tables>) {
    this.#database = database
  }

  /** All of one coder, those too of which one film is not there at the moment; and all kinds of the study's own. */
  async of(coderId: string, database: Kysely<Tables> = this.#database): Promise<LinkRecords> {
    const ends = database
      .selectFrom('linkEnd')
      .innerJoin('link', 'link.id', 'linkEnd.linkId')
      .selectAll('linkEnd')
      .where('link.coderId', '=', coderId)
      .orderBy('linkEnd.partId')
      .orderBy('linkEnd.startMs')
      .orderBy('linkEnd.id')
    return {
      links: await readRecords(database, 'link', { coderId }),
      ends: (await ends.execute()).map(row => fromRow('linkEnd', row)),
      kinds: await readRecords(database, 'linkKind'),
    }
  }

  /** The marks that are ends, or quote something, with the codes that they have. */
  async marksOf(ends: readonly Pick<LinkEnd, 'attachedTo'>[]): Promise<{ id: string; codeId: string }[]> {
    const ids = ends.flatMap(({ attachedTo }) => attachedTo ?? [])
    if (ids.length === 0) return []
    return this.#database.selectFrom('mark').select(['id', 'codeId']).where('id', 'in', ids).execute()
  }
}

/** Kinds of which a record can be a mark: it lies where that does. */
const onMarks = ['linkEnd', 'quoting'] as const satisfies readonly RecordKind[]

export function liesOnMark({ kind, before, after }: Change[number]): boolean {
  const record = after ?? before
  return onMarks.some(one => one === kind) && (record as LinkEnd | null)?.attachedTo !== null
}

/**
 * Ends that are marks, and what quotes something, lie where those do. No act says so of them, and none is made upon it:
 * a mark can be moved, and that be taken back, whatever has become of them meanwhile.
 */
export async function followMarks(transaction: Transaction<Tables>, change: Change): Promise<void> {
  const ids = new Set<string>()
  for (const entry of change) {
    if (entry.kind === 'mark' && entry.after) ids.add(entry.after.id)
    if (entry.after && liesOnMark(entry)) ids.add((entry.after as LinkEnd).attachedTo!)
  }
  if (ids.size === 0) return
  for (const kind of onMarks) {
    const followed = await transaction
      .selectFrom(kind)
      .innerJoin('mark', 'mark.id', `${kind}.attachedTo`)
      .select([`${kind}.id`, 'mark.startMs', 'mark.endMs'])
      .where(`${kind}.attachedTo`, 'in', [...ids])
      .execute()
    for (const { id, startMs, endMs } of followed) {
      await transaction.updateTable(kind).set({ startMs, endMs }).where('id', '=', id).execute()
      await sql`update found_text set start_ms = ${startMs}, end_ms = ${endMs} where record_id = ${id}`.execute(
        transaction,
      )
    }
  }
}
